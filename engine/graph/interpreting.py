"""Running a graph node by node, by the functions that the table gives for each operation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from engine.codegen import kernels
from engine.codegen.sweeps import sweep, sweep_back
from engine.ops.row import PYTHON_RAISES
from engine.tape.nodes import Tape

Number = Any  # a float, or a batch: an array of shape (n,)


def by_ieee(compute: Callable, tape: Tape, numbers: Sequence[float]) -> tuple[tuple[float, ...], ...]:
    """Return compute(tape, numbers, form), by Python's floats where they can say inf and nan as IEEE does."""
    try:
        return tuple(map(tuple, compute(tape, numbers, "python")))
    except PYTHON_RAISES:
        with np.errstate(all="ignore"):
            results = compute(tape, list(map(np.float64, numbers)), "numpy")
        return tuple(tuple(map(float, each)) for each in results)


def values_and_gradients(tape: Tape, inputs: Sequence[Number], form: str) -> tuple[list, list]:
    """Return the value and the gradient of each node, given the inputs."""
    values = list(tape.leaves if form == "python" else map(_of_numpy, tape.leaves))
    for index, number in zip(tape.input_nodes, inputs, strict=True):
        values[index] = number
    sweep(form)(values, tape.operations)
    gradients: list[Number | None] = [None] * len(values)
    gradients[tape.output] = 1.0
    sweep_back(form)(gradients, values, tape.operations_back)
    return values, [0.0 if gradient is None else gradient for gradient in gradients]


def _of_numpy(leaf: float | None) -> np.float64 | None:
    """Return a constant that follows IEEE arithmetic even beside another constant."""
    return None if leaf is None else np.float64(leaf)


def local_derivatives(tape: Tape, values: Sequence[Number], form: str) -> tuple[list[Number]]:
    """Return, as the only result, the local derivative of each edge, given the value of each node."""
    partials = kernels.PARTIALS[form]
    found = [partial for index, op, args in tape.operations for partial in partials[op](values, index, args)]
    return (found,)
