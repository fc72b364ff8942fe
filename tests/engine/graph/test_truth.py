"""The engine agrees with an independent library, with itself in every form, and with the laws of calculus."""

import autograd
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine import OPS, exp, parse, sin, trace
from tests.engine.graph.random_graphs import ORACLE, recipe

POINT = (0.37, -0.81, 1.13, -0.22)
SIZES = (3, 10, 40, 120, 200)
# A busy machine may take its time.
UNHURRIED = settings(deadline=None)
NUMBERS = st.floats(-3, 3, allow_nan=False)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", range(12))
def test_random_graphs_agree_with_an_independent_library(seed, size):
    plan = recipe(seed, size)
    run = plan.graph().run(**dict(zip("abcd", POINT, strict=True)))
    value, gradient = autograd.value_and_grad(lambda point: plan.compute(ORACLE, point))(np.array(POINT))
    assert run.output == pytest.approx(value, rel=1e-12, abs=1e-13)
    np.testing.assert_allclose(list(run.gradient.values()), gradient, rtol=1e-10, atol=1e-12)


@pytest.mark.parametrize("size", SIZES)
def test_random_graphs_give_the_same_numbers_in_every_form(size, javascript):
    points = np.random.default_rng(size).normal(size=(5, 4))
    graph = recipe(100 + size, size).graph()
    given_ = [dict(zip("abcd", point.tolist(), strict=True)) for point in points]
    by_javascript = javascript.run(graph.javascript(), given_)
    in_batch = graph.run(**dict(zip("abcd", points.T, strict=True)))
    fast = graph.compile()
    for number, (inputs, other) in enumerate(zip(given_, by_javascript, strict=True)):
        run = graph.run(**inputs)
        np.testing.assert_allclose(
            fast(*inputs.values()), (run.values, run.gradients), rtol=1e-12, atol=1e-15
        )
        np.testing.assert_allclose(other["values"], run.values, rtol=1e-12, atol=1e-15)
        np.testing.assert_allclose(other["gradients"], run.gradients, rtol=1e-11, atol=1e-14)
        np.testing.assert_allclose(other["partials"], list(run.partials.values()), rtol=1e-11, atol=1e-14)
        batch = [gradient[number] for gradient in in_batch.gradients]
        np.testing.assert_allclose(batch, run.gradients, rtol=1e-11, atol=1e-14)


def test_every_operation_that_learners_use_has_an_oracle_or_a_reason():
    tested_elsewhere = {"divide", "power", "exp", "log", "sqrt", "tan", "clip", "where"}
    steps = {"sign", "greater", "less"}
    assert {op.name for op in OPS.values() if not op.helper} == {*ORACLE, *tested_elsewhere, *steps}


def slope(function, x):
    return trace(function).run(x=x).gradient["x"]


def f(x):
    return sin(x) * x


def g(x):
    return exp(x / 2) + x**2


@UNHURRIED
@given(NUMBERS)
def test_the_sum_rule(x):
    assert slope(lambda x: f(x) + g(x), x) == pytest.approx(slope(f, x) + slope(g, x))


@UNHURRIED
@given(NUMBERS)
def test_the_product_rule(x):
    expected = slope(f, x) * trace(g).run(x=x).output + trace(f).run(x=x).output * slope(g, x)
    assert slope(lambda x: f(x) * g(x), x) == pytest.approx(expected, rel=1e-9, abs=1e-12)


@UNHURRIED
@given(NUMBERS)
def test_the_chain_rule(x):
    inner = trace(g).run(x=x).output
    assert slope(lambda x: f(g(x)), x) == pytest.approx(slope(f, inner) * slope(g, x), rel=1e-9, abs=1e-12)


@UNHURRIED
@given(NUMBERS, NUMBERS, NUMBERS)
def test_gradients_are_linear(x, p, q):
    expected = p * slope(f, x) + q * slope(g, x)
    assert slope(lambda x: p * f(x) + q * g(x), x) == pytest.approx(expected, rel=1e-9, abs=1e-9)


@UNHURRIED
@given(st.lists(NUMBERS, min_size=1, max_size=20), NUMBERS)
def test_gradients_of_single_examples_add_up_to_that_of_the_batch(xs, w):
    graph = trace(lambda x, w: (x * w).tanh() ** 2)
    batch = graph.run(x=np.array(xs), w=w).gradient["w"]
    assert batch.sum() == pytest.approx(sum(graph.run(x=x, w=w).gradient["w"] for x in xs), abs=1e-12)


def expressions():
    """Random small expressions of two inputs, as functions of (a, b)."""
    leaves = st.sampled_from([lambda a, b: a, lambda a, b: b, lambda a, b: 2.0, lambda a, b: -0.5])
    unary = st.sampled_from(["negate", "exp", "absolute", "tanh", "sqrt"])
    binary = st.sampled_from(["add", "subtract", "multiply", "divide", "power", "maximum"])

    def grow(inner):
        return st.one_of(
            st.builds(lambda name, f: lambda a, b: OPS[name](f(a, b)), unary, inner),
            st.builds(lambda name, f, g: lambda a, b: OPS[name](f(a, b), g(a, b)), binary, inner, inner),
        )

    return st.recursive(leaves, grow, max_leaves=12)


@UNHURRIED
@given(expressions())
def test_the_text_of_a_graph_can_be_typed_again(function):
    graph = trace(lambda a, b: function(a, b) + a + b)
    assume(all(node.value is None or np.isfinite(node.value) for node in graph.nodes))
    again = parse(graph.text())
    assert again.text() == graph.text()
    np.testing.assert_array_equal(again.run(a=0.7, b=1.3).output, graph.run(a=0.7, b=1.3).output)
