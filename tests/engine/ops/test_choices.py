"""What was not chosen says nothing about the gradient, even where its own derivative is infinite."""

import math

import numpy as np
import pytest

from engine import Graph, Value, clip, log, maximum, minimum, relu, sin, sqrt, trace, where
from engine.graph import running
from engine.ops.comparisons import greater, less


def shared_by_two_choices(x):
    root = sqrt(x)
    return where(greater(x, 0), root, 2 * x) + where(greater(x, 0.25), root * root, 0)


# Each at 0, where the square root and the logarithm have no slope, and at 4, with the right slopes.
CASES = {
    "where": (lambda x: where(greater(x, 0), sqrt(x), 0), 0.0, 0.25),
    "otherwise": (lambda x: where(less(x, 1), 3 * x, log(x)), 3.0, 0.25),
    "deep": (lambda x: where(greater(x, 0), sin(sqrt(x)) * 2, 0), 0.0, math.cos(2.0) / 2),
    "nested": (lambda x: where(greater(x, 1), where(greater(x, 0), sqrt(x), 0) * 2, x), 1.0, 0.5),
    "infinite from above": (lambda x: sqrt(where(greater(x, 1), x, 0)), 0.0, 0.25),
    "shared": (shared_by_two_choices, 2.0, 1.25),
    "maximum": (lambda x: maximum(sqrt(x), 1), 0.0, 0.25),
    "minimum": (lambda x: minimum(1 / x, 5), 0.0, -1 / 16),
    "clip": (lambda x: clip(log(x), -5, 5), 0.0, 0.25),
}
at_each = pytest.mark.parametrize("name", CASES)


def by_values(graph, x):
    given = Value(x)
    graph(given).backward()
    return given.grad


def by_compiled_floats(graph, x):
    return graph.compile()(x)[1][0]


def by_batch(graph, x):
    return graph.run(x=np.array([x, 4.0, x])).gradient["x"][2]


def by_compiled_batch(graph, x):
    graph._runner._earn(running.CREDIT_TO_COMPILE + 1)
    return by_batch(graph, x)


RUNS = [
    by_values,
    by_compiled_floats,
    by_batch,
    by_compiled_batch,
    lambda graph, x: graph.run(x=x).gradient["x"],
    lambda graph, x: graph.gradient("x").run(x=x).output,
]


@at_each
@pytest.mark.parametrize("run", RUNS)
def test_nothing_flows_to_what_was_not_chosen(name, run):
    function, at_zero, at_four = CASES[name]
    graph = trace(function)
    assert run(Graph(graph.nodes, graph.targets), 0.0) == pytest.approx(at_zero, abs=1e-15)
    assert run(Graph(graph.nodes, graph.targets), 4.0) == pytest.approx(at_four)


@at_each
def test_nothing_flows_to_it_in_javascript(name, javascript):
    function, *expected = CASES[name]
    found = javascript.run(trace(function).javascript(), [{"x": 0.0}, {"x": 4.0}])
    assert [result["gradients"][0] for result in found] == pytest.approx(expected, abs=1e-15)


def test_a_second_derivative_passes_the_choice_too():
    slope = trace(lambda x: where(greater(x, 0), sqrt(x), 0)).gradient("x")
    assert slope.gradient("x").run(x=0.0).output == 0.0
    assert slope.gradient("x").run(x=4.0).output == pytest.approx(-1 / 32)


@pytest.mark.parametrize(
    "function",
    [lambda x: sqrt(x) ** 2, lambda x: relu(sqrt(x)), lambda x: where(greater(x, 1), x, sqrt(x) * sqrt(x))],
)
@pytest.mark.parametrize("run", RUNS)
def test_a_slope_that_was_chosen_and_is_not_a_number_stays_so(function, run):
    assert math.isnan(run(trace(function), 0.0))


@pytest.mark.parametrize("run", RUNS)
def test_what_another_path_says_is_heard(run):
    assert run(trace(lambda x: where(greater(x, 0), sqrt(x), 0) + sqrt(x)), 0.0) == math.inf
    assert run(trace(lambda x: sqrt(x) + where(greater(x, 0), sqrt(x), 0)), 0.0) == math.inf
