"""Eager values: micrograd's manners, and its traps avoided."""

import math

import pytest

from engine import Value, exp, maximum


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
    with pytest.raises(TypeError, match=r"engine\.maximum"):
        branch(Value(1.0))


def test_a_function_of_the_math_module_is_refused_with_the_way_out():
    with pytest.raises(TypeError, match=r"engine\.exp"):
        math.exp(Value(1.0))


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
