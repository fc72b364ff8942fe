"""Eager values: micrograd's manners, and its traps avoided."""

import math

import numpy as np
import pytest

from engine import Value, exp, maximum, trace


def test_operators_take_numbers_on_either_side():
    x = Value(4.0)
    results = [x + 1, 1 + x, x - 1, 1 - x, x * 2, 2 * x, x / 2, 2 / x, x**2, 2**x, -x, abs(-x)]
    assert [result.data for result in results] == [5, 5, 3, -3, 8, 8, 2, 0.5, 16, 16, -4, 4]


def test_a_second_backward_pass_doubles_nothing():
    a = Value(3.0)
    y = a + a
    y.backward()
    y.backward()
    assert a.grad == 2.0


def test_shared_values_gather_both_gradients():
    x = Value(1.0)
    a = x + 1
    (2 * a + 3 * a).backward()
    assert (x.grad, a.grad) == (5.0, 5.0)


def test_a_long_chain_needs_no_recursion():
    y = x = Value(0.0)
    for _ in range(100_000):
        y = y + 1
    y.backward()
    assert (y.data, x.grad) == (100_000.0, 1.0)


def test_the_lecture_neuron_of_micrograd_has_its_published_numbers():
    x1, x2, w1, w2 = Value(2.0), Value(0.0), Value(-3.0), Value(1.0)
    out = (x1 * w1 + x2 * w2 + 6.8813735870195432).tanh()
    out.backward()
    assert out.data == pytest.approx(0.70710678, abs=5e-9)
    assert [v.grad for v in (x1, x2, w1, w2)] == pytest.approx([-1.5, 0.5, 1.0, 0.0])


@pytest.mark.parametrize(
    "branch",
    [lambda x: x > 0, lambda x: max(x, 0), lambda x: 1 if x else 0, lambda x: x == 0, lambda x: 0 < x < 1],
)
def test_a_python_branch_on_a_value_is_refused_with_the_way_out(branch):
    with pytest.raises(TypeError, match=r"engine\.where"):
        branch(Value(1.0))


LOSES_THE_GRADIENT = {
    "math.sin": (lambda x: math.sin(x), r"engine\.sin"),
    "float": (lambda x: float(x), r"\.data"),
    "complex": (lambda x: complex(x), r"\.data"),
    "np.sin": (lambda x: np.sin(x), r"np\.sin .* use engine\.sin"),
    "np.maximum": (lambda x: np.maximum(x, 0.0), r"use engine\.maximum"),
    "np.arctan": (lambda x: np.arctan(x), r"np\.arctan .* engine\.OPS"),
    "np.add.reduce": (lambda x: np.add.reduce(x), r"engine\.add|engine\.OPS"),
    "np.float64 < x": (lambda x: np.float64(0) < x, r"engine\.where"),
    "int": (lambda x: int(x), r"int\(x\.data\)"),
    "round": (lambda x: round(x), r"round\(x\.data\)"),
    "round to digits": (lambda x: round(x, 2), r"round\(x\.data\)"),
    "math.floor": (lambda x: math.floor(x), r"engine\.where"),
}


@pytest.mark.parametrize("name", LOSES_THE_GRADIENT)
def test_what_would_lose_the_gradient_is_refused_with_the_way_out(name):
    function, way_out = LOSES_THE_GRADIENT[name]
    for x in (Value(1.0), (Value(1.0) * 2).tanh()):
        with pytest.raises(TypeError, match=way_out):
            function(x)
    with pytest.raises(TypeError, match=way_out):
        trace(lambda x: x + (function(x) or 0))


@pytest.mark.parametrize("kind", [np.float64, np.float32, np.int64])
def test_a_number_of_numpy_stands_on_either_side(kind):
    two, x = kind(2), Value(4.0)
    results = [two + x, x + two, two - x, x - two, two * x, x * two, two / x, x / two, two**x, x**two]
    assert [type(result) for result in results] == [Value] * 10
    assert [result.data for result in results] == [6, 6, -2, 2, 8, 8, 0.5, 2, 16, 16]


def test_an_array_beside_a_value_is_refused():
    with pytest.raises(TypeError, match="no number"):
        np.array([1.0, 2.0]) * Value(1.0)
    with pytest.raises(TypeError, match="no number"):
        Value(1.0) * np.array([1.0, 2.0])


def test_division_by_zero_is_infinite_and_so_is_its_gradient():
    x = Value(0.0)
    y = 1 / x
    y.backward()
    assert (y.data, x.grad) == (math.inf, -math.inf)


def test_functions_and_methods_are_the_same_operation():
    x = Value(0.3)
    assert x.exp().data == exp(x).data
    assert maximum(x, 1).data == 1.0


def test_a_value_in_a_cycle_is_refused():
    x = Value(1.0)
    y = x + 1
    x.op, x.args = y.op, (y, y)
    with pytest.raises(ValueError, match="depends on itself"):
        y.backward()
