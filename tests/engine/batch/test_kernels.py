"""Kernels write what an operation and its derivative say, with constants written in."""

import numpy as np
import pytest

from engine import ops
from engine.batch import kernels as batch_kernels

X = np.array([[-1.0, 0.0, 2.0], [0.5, 3.0, -4.0]])


def forward(op, constants, *arrays):
    out = np.full(X.shape, np.nan)
    batch_kernels.forward(op, constants)(out, *arrays)
    return out


def backward(op, constants, slots, *arrays):
    outs = [np.full(X.shape, np.nan) for _ in slots]
    batch_kernels.backward(op, constants, slots)(*arrays, *outs)
    return outs


def test_a_square_and_its_derivative_need_no_power(monkeypatch):
    monkeypatch.setattr("engine.ops.numerics.power", None)
    square = forward(ops.power, [None, 2.0], X)
    np.testing.assert_array_equal(square, X * X)
    (share,) = backward(ops.power, [None, 2.0], [0], np.full(X.shape, 3.0), X, square)
    np.testing.assert_array_equal(share, 6 * X)


@pytest.mark.parametrize(
    ("slots", "expected"), [([0], [2 * X + 2]), ([1], [2 * X]), ([1, 0], [2 * X, 2 * X + 2])]
)
def test_only_the_slots_that_are_asked_for_are_written(slots, expected):
    found = backward(ops.multiply, [None, None], slots, np.full(X.shape, 2.0), X, X + 1, X * (X + 1))
    np.testing.assert_array_equal(found, expected)


@pytest.mark.parametrize("zero", [0.0, -0.0])
def test_zeros_keep_their_sign(zero):
    with np.errstate(divide="ignore"):
        found = forward(ops.divide, [1.0, None], np.full(X.shape, zero))
    np.testing.assert_array_equal(found, np.full(X.shape, np.copysign(np.inf, zero)))
    with np.errstate(divide="ignore", invalid="ignore"):
        np.testing.assert_array_equal(forward(ops.divide, [None, zero], X), X / zero)


def test_a_scalar_for_each_row_is_spread_over_the_row():
    scalars = np.array([[2.0], [3.0]])
    np.testing.assert_array_equal(forward(ops.multiply, [None, None], X, scalars), X * scalars)
