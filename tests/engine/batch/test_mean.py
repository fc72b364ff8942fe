"""The pass over batches gives the mean and its gradient that running every example gives."""

import numpy as np
import pytest

from engine import clip, log_sum_exp, maximum, relu, sign, tanh, total, trace
from engine.batch.mean import mean_and_gradient
from engine.batch.plan import Affine, plan
from tests.engine.graph.random_graphs import recipe

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
    "operations with different constants": lambda w, x, y: (w * x) ** 2 + (w * y) ** 3 + 2 ** (w * x) - y / 4,
    "constants among many arguments": lambda w, x, y: log_sum_exp(w * x, 0.5, y) + clip(w * y, -0.5, w),
    "zeros of both signs": lambda w, x, y: tanh(x / 0.0) * w + tanh(x / -0.0) * w * 3,
    "one factor for a whole layer": lambda a, b, x, y: total(*(tanh(w * x) * (y * b) for w in (a, b, a - b))),
    "a layer whose neurons are read one by one": lambda a, b, x, y: (
        lambda p, q: tanh(p * a + q * b) + p * p + sign(q) * y
    )(tanh(a * x + b), tanh(b * x + a)),
    "a layer read in another order": lambda a, b, x, y: (
        lambda p, q: tanh(p * a + q * b + 1) * tanh(q * b + p * a)
    )(tanh(a * x + b), tanh(b * y + a)),
    "a neuron that nothing flows back to": lambda a, b, x, y: (lambda p, q: sign(p) * x + q * a)(
        tanh(a * x), tanh(b * y)
    ),
    "several biases": lambda w, v, x, y: relu(1 + w * x + v + w * y + v * v) * w + v + w,
}


def check(graph, varying, sizes=(7, 1)):
    parameters = [name for name in graph.inputs if name not in varying]
    fast = mean_and_gradient(graph, varying)
    for size in sizes:
        numbers = DATA.normal(size=len(parameters))
        columns = DATA.normal(size=(len(varying), size))
        agree(
            fast, graph, dict(zip(parameters, numbers, strict=True)), dict(zip(varying, columns, strict=True))
        )


def agree(fast, graph, parameters, examples):
    """A pass gives what a run gives."""
    run = graph.run(**parameters, **{name: np.asarray(column) for name, column in examples.items()})
    mean, gradient = fast(list(parameters.values()), list(examples.values()))
    assert mean == pytest.approx(run.output.mean(), rel=1e-12, abs=1e-13, nan_ok=True)
    expected = [np.mean(run.gradient[name]) for name in parameters]
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


LINE = trace(lambda w, v, x, y: relu(w * x + v - y) ** 2)


@pytest.fixture
def fast():
    return mean_and_gradient(LINE, ["x", "y"])


def test_batches_of_many_sizes_may_take_turns(fast):
    for size in [5, 3, 5, 1, 8, 3, 5, 2, 1]:
        x, y = DATA.normal(size=(2, size))
        agree(fast, LINE, {"w": size / 2, "v": 0.5}, {"x": x, "y": y})


@pytest.mark.parametrize("kind", ["int64", "int8", "float32", "bool", "object"])
def test_examples_of_any_kind_of_number_are_taken(fast, kind):
    numbers = np.array([[1.0, 0.0, 1.0, 0.0], [0.0, 0.0, 1.0, 1.0]])
    mean, gradient = fast([2, 1], [*numbers.astype(kind)])
    expected, slopes = fast([2.0, 1.0], numbers.tolist())
    assert mean == expected
    np.testing.assert_array_equal(gradient, slopes)


def test_what_is_given_is_only_read(fast):
    parameters, columns = np.array([2.0, 1.0]), DATA.normal(size=(2, 4))
    kept = parameters.copy(), columns.copy()
    parameters.flags.writeable = columns.flags.writeable = False
    fast(parameters, [*columns])
    np.testing.assert_array_equal(parameters, kept[0])
    np.testing.assert_array_equal(columns, kept[1])


def test_columns_may_be_parts_of_a_wider_table(fast):
    table = DATA.normal(size=(6, 4))
    agree(fast, LINE, {"w": 2.0, "v": 1.0}, {"x": table[::2, 1], "y": table[::-2, 3]})


def test_examples_that_changed_are_read_anew(fast):
    x, y = DATA.normal(size=(2, 4))
    fast([2.0, 1.0], [x, y])
    x += 1
    agree(fast, LINE, {"w": 2.0, "v": 1.0}, {"x": x, "y": y})


@pytest.mark.parametrize("name", ["a network with a penalty", "a parameter used twice", "no parameter"])
def test_results_belong_to_the_caller(name):
    graph = trace(FUNCTIONS[name])
    fast = mean_and_gradient(graph, ["x", "y"])
    columns, numbers = DATA.normal(size=(2, 4)), DATA.normal(size=len(graph.inputs) - 2)
    _, gradient = fast(numbers, columns)
    kept = gradient.copy()
    _, later = fast(numbers + 1, columns)
    np.testing.assert_array_equal(gradient, kept)
    later[:] = np.nan
    np.testing.assert_array_equal(fast(numbers, columns)[1], kept)


def test_after_a_wrong_call_a_right_one_is_right(fast):
    x, y = DATA.normal(size=(2, 4))
    expected, _ = fast([2.0, 1.0], [x, y])
    with pytest.raises(ValueError, match="4 and 1 examples"):
        fast([2.0, 1.0], [x, y[:1]])
    with pytest.raises(ValueError, match="give 2 numbers"):
        fast([2.0], [x, y])
    with pytest.raises(ValueError, match="zip"):
        fast([2.0, 1.0], [x])
    assert fast([2.0, 1.0], [x, y])[0] == expected


def test_infinities_and_nan_come_through_without_a_warning(fast):
    for number in (np.inf, -np.inf, np.nan, 1e300):
        agree(fast, LINE, {"w": 2.0, "v": 1.0}, {"x": np.array([1.0, number]), "y": np.array([0.5, 0.5])})


def test_constants_alone_get_no_gradient_and_examples_neither():
    graph = trace(lambda w, x: tanh(2 * x + 1) * w)
    found = plan(graph, [graph.places["x"]])
    assert found.learning == {graph.places["w"], graph.output}
