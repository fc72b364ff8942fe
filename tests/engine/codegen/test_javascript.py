"""The emitted JavaScript gives NumPy's numbers."""

import itertools

import numpy as np
import pytest

from engine import sin, trace
from engine.codegen import javascript as emission
from engine.codegen import javascript_table
from tests.engine.rows import ROWS, SPECIAL, count_of


def graph_of(op):
    names = [f"x{slot}" for slot in range(count_of(op))]
    return trace(eval(f"lambda {', '.join(names)}: op({', '.join(names)})", {"op": op}))


@pytest.mark.parametrize("longest", [0, 1000], ids=["table", "straight"])
@pytest.mark.parametrize("op", ROWS, ids=repr)
def test_javascript_agrees_with_python_on_special_numbers(op, longest, javascript, monkeypatch):
    monkeypatch.setattr(emission, "LONGEST_FUNCTION", longest)
    graph = graph_of(op)
    grid = [
        dict(zip(graph.inputs, args, strict=True)) for args in itertools.product(SPECIAL, repeat=count_of(op))
    ]
    found = javascript.run(graph.javascript(), grid)
    for given, result in zip(grid, found, strict=True):
        run = graph.run(**given)
        for name, expected in [("values", run.values), ("gradients", run.gradients)]:
            np.testing.assert_allclose(result[name], expected, rtol=1e-14, err_msg=f"{given} {name}")
        np.testing.assert_allclose(
            result["partials"], list(run.partials.values()), rtol=1e-14, err_msg=str(given)
        )


def test_a_missing_input_takes_its_default_and_calls_share_nothing(javascript):
    graph = trace(lambda a, b: a * b, a=2.0, b=3.0)
    first, second = javascript.run(graph.javascript(), [{}, {"a": 5.0}])
    assert first == {"values": [2, 3, 6], "gradients": [3, 2, 1], "partials": [3, 2], "kinks": []}
    assert second["values"] == [5, 3, 15]


def chain(x):
    for _ in range(2000):
        x = x * 1.001 + 0.001
    return x


def many_alike(x, y):
    """A sum in which every gradient is the same node, and every partial the same input."""
    return sum((x * (y + number / 1000) for number in range(700)), x) * sin(y)


@pytest.mark.parametrize("function", [chain, many_alike])
@pytest.mark.parametrize(("longest_function", "longest_plain"), [(100_000, 0), (0, 100_000), (0, 0)])
def test_a_long_program_says_the_same_however_it_is_written(
    function, longest_function, longest_plain, javascript, monkeypatch
):
    graph = trace(function)
    monkeypatch.setattr(emission, "LONGEST_FUNCTION", longest_function)
    monkeypatch.setattr(javascript_table, "LONGEST_PLAIN", longest_plain)
    asked = [dict.fromkeys(graph.inputs, number) for number in (0.5, -0.25)]
    found = javascript.run(graph.javascript(), asked)
    for given, result in zip(asked, found, strict=True):
        run = graph.run(**given)
        np.testing.assert_allclose(result["values"], run.values, rtol=1e-15)
        np.testing.assert_allclose(result["gradients"], run.gradients, rtol=1e-15)
        np.testing.assert_allclose(result["partials"], list(run.partials.values()), rtol=1e-15)


def test_numbers_differ_where_a_row_is_wrong(javascript):
    """The comparison above can fail: a wrong formula is noticed."""
    module = trace(lambda x: x * x).javascript().replace("v0 * v0", "v0 + v0")
    (result,) = javascript.run(module, [{"x": 3.0}])
    assert result["values"] != list(trace(lambda x: x * x).run(x=3.0).values)
