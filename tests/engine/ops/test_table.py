"""Every row of the table, looped over: a new row is tested by being there."""

import itertools
import math

import numpy as np
import pytest

from engine import ops
from engine.codegen import kernels
from engine.ops.row import kernel
from tests.engine.rows import ROWS, SPECIAL, count_of

ORDINARY = [-2.3, -0.7, 0.4, 1.9]


def near(found, expected, digits=1e-14):
    return np.isclose(found, expected, rtol=digits, atol=0, equal_nan=True)


def by_central_difference(op, args, slot):
    step = 1e-5
    ahead, behind = (
        [arg + sign * step * (place == slot) for place, arg in enumerate(args)] for sign in (1, -1)
    )
    return (op(*ahead) - op(*behind)) / (2 * step)


@pytest.mark.parametrize("op", ROWS, ids=repr)
def test_python_and_numpy_agree_on_special_numbers(op):
    for args in itertools.product(SPECIAL, repeat=count_of(op)):
        with np.errstate(all="ignore"):
            by_numpy = kernel(op, "numpy", len(args))(*map(np.float64, args))
        assert near(op(*args), by_numpy), args


@pytest.mark.parametrize("op", ROWS, ids=repr)
def test_batches_agree_with_single_numbers(op):
    grid = np.array(list(itertools.product(ORDINARY, repeat=count_of(op)))).T
    assert near(op(*grid), [op(*column) for column in grid.T.tolist()]).all()


@pytest.mark.parametrize("op", ROWS, ids=repr)
def test_partials_agree_with_central_differences(op):
    for args in itertools.product(ORDINARY, repeat=count_of(op)):
        result = op(*args)
        if op.kink is not None and op.kink(*args) == 0:
            continue
        for slot, partial in enumerate(op.partials(result, *args)):
            expected = by_central_difference(op, args, slot)
            if math.isfinite(expected):
                assert partial == pytest.approx(expected, rel=1e-6, abs=1e-9), (args, slot)


@pytest.mark.parametrize("op", ROWS, ids=repr)
def test_the_partial_kernel_says_what_the_partials_of_the_row_say(op):
    for args in itertools.product([0.3, 0.7, 1.9], repeat=count_of(op)):
        result = op(*args)
        places = tuple(range(1, len(args) + 1))
        found = kernels.PARTIALS["python"][op]((result, *args), 0, places)
        assert near(found, op.partials(result, *args), 1e-15).all()


@pytest.mark.parametrize("op", [row for row in ROWS if row.kink], ids=repr)
def test_a_kink_states_its_convention(op):
    assert op.convention.endswith(".")


@pytest.mark.parametrize("op", [row for row in ROWS if row.arity is not None], ids=repr)
def test_a_wrong_number_of_arguments_is_named(op):
    with pytest.raises(TypeError, match=r"takes .* not"):
        op(*[1.0] * (op.arity + 1))


@pytest.mark.parametrize(
    ("op", "args", "reason"),
    [
        (ops.log, (-2.0,), "the logarithm of −2 is not a real number"),
        (ops.divide, (1.0, 0.0), "division by zero"),
        (ops.exp, (1000.0,), "e to the power 1000 is too large for a number"),
        (ops.power, (-8.0, 0.5), "−8 to the power 0.5 is not a real number"),
        (ops.multiply, (1e300, 1e300), "the result is too large for a number"),
        (ops.multiply, (2.0, 3.0), ""),
        (ops.log, (math.nan,), ""),
    ],
)
def test_the_reason_for_nan_and_infinity_is_said(op, args, reason):
    assert op.reason(op(*args), args) == reason


@pytest.mark.parametrize(
    ("op", "args", "partials"),
    [
        (ops.relu, (0.0,), (0,)),
        (ops.absolute, (0.0,), (0,)),
        (ops.maximum, (2.0, 2.0), (0.5, 0.5)),
        (ops.minimum, (2.0, 2.0), (0.5, 0.5)),
    ],
)
def test_gradients_at_kinks_follow_the_stated_convention(op, args, partials):
    assert op.partials(op(*args), *args) == partials


def test_a_saturated_tanh_keeps_the_digits_of_its_derivative():
    (slope,) = ops.tanh.partials(ops.tanh(20.0), 20.0)
    assert slope == pytest.approx(4 * math.exp(-40), rel=1e-14)


def test_negative_bases_take_whole_exponents():
    assert ops.power(-2.0, 3.0) == -8.0
    assert math.isnan(ops.power(-2.0, 0.5))


def test_arrays_of_whole_numbers_are_read_as_floats():
    assert ops.power(np.array([2]), -1) == [0.5]
    assert ops.divide(np.array([1, 0]), 2).tolist() == [0.5, 0.0]
