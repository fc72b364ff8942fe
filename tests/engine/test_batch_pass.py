"""The pass over batches gives the mean and its gradient that running every example gives."""

import numpy as np
import pytest

from engine import maximum, relu, tanh, total, trace
from engine.batch_pass import mean_and_gradient
from engine.batch_plan import Affine, plan
from tests.engine.random_graphs import recipe

DATA = np.random.default_rng(5)


def layer(weights, inputs):
    """Neurons of one weight for each input and a bias, from a flat list."""
    size = len(inputs) + 1
    rows = [weights[start : start + size] for start in range(0, len(weights), size)]
    return [sum((w * x for w, x in zip(row, inputs, strict=False)), row[-1]) for row in rows]


def network(a, b, c, d, e, f, g, h, i, x, y):
    hidden = [tanh(neuron) for neuron in layer([a, b, c, d, e, f], [x, y])]
    (score,) = layer([g, h, i], hidden)
    return relu(1 - score * y) + 0.01 * total(a * a, b * b, g**2)


FUNCTIONS = {
    "a network with a penalty": network,
    "a parameter used twice": lambda w, x, y: (w * x + w * y + w) * w,
    "one input in two layers": lambda w, v, x, y: tanh(w * x + v) * x + v * tanh(w * y + v * x),
    "a sum that is used twice": lambda w, x, y: (lambda s: s * s + s)(w * x + y),
    "a tie of a row and a scalar": lambda w, x, y: maximum(x, w) * maximum(w, y),
    "an output that only adds": lambda w, x, y: total(x, y, w, 2.0, x),
    "an output that is an input": lambda w, x, y: x,
    "no parameter": lambda x, y: x * y + 1,
    "a bias computed from parameters": lambda w, v, x, y: x * (w * v) + w / v - y,
}


def check(graph, varying):
    parameters = [name for name in graph.inputs if name not in varying]
    numbers = DATA.normal(size=len(parameters))
    columns = DATA.normal(size=(len(varying), 7))
    given = {**dict(zip(parameters, numbers, strict=True)), **dict(zip(varying, columns, strict=True))}
    run = graph.run(**given)
    mean, gradient = mean_and_gradient(graph, varying)(numbers, columns)
    assert mean == pytest.approx(run.output.mean(), rel=1e-12, abs=1e-13)
    expected = [run.gradient[name].mean() for name in parameters]
    np.testing.assert_allclose(gradient, expected, rtol=1e-11, atol=1e-12)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_pass_agrees_with_a_run_of_every_example(name):
    check(trace(FUNCTIONS[name]), ["x", "y"])


@pytest.mark.parametrize("varying", [["a"], ["d", "b"], ["b", "c", "d"], ["a", "b", "c", "d"]])
@pytest.mark.parametrize("seed", range(10))
def test_the_pass_agrees_on_random_graphs(seed, varying):
    graph = recipe(seed, 30).graph()
    varying = [name for name in graph.inputs if name in varying]
    whole = trace(lambda a, b, c, d: graph(a, b, c, d) + a * b * c * d)
    check(whole, varying)


def test_a_layer_is_one_matrix_product():
    graph = trace(network)
    steps = plan(graph, [graph.places["x"], graph.places["y"]]).steps
    affine = [step for step in steps if isinstance(step, Affine)]
    assert [(len(step.nodes), len(step.sources)) for step in affine][:2] == [(2, 2), (1, 2)]


def test_examples_that_do_not_matter_or_do_not_exist_are_named():
    with pytest.raises(KeyError, match="no input 'z'"):
        mean_and_gradient(trace(lambda w, x: w * x), ["z"])
    with pytest.raises(ValueError, match="depends on no example"):
        mean_and_gradient(trace(lambda w, x: w * w), ["x"])
