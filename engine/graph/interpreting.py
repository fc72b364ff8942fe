"""Running a graph node by node, by the functions that the table gives for each operation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np

from engine.codegen import kernels
from engine.codegen.sweeps import sweep, sweep_back
from engine.graph.inputs import Number
from engine.ops.row import PYTHON_RAISES
from engine.tape.adjoint import adjoint
from engine.tape.nodes import Tape

# A function of (tape, numbers, "python" or "numpy") to one list for each of its results.
Compute: TypeAlias = Callable[[Tape, Sequence[Number], str], tuple[list[Number], ...]]


def by_ieee(compute: Compute, tape: Tape, numbers: Sequence[float]) -> tuple[tuple[float, ...], ...]:
    """Return compute(tape, numbers, form), by Python's floats where they can say inf and nan as IEEE does."""
    try:
        return tuple(map(tuple, compute(tape, numbers, "python")))
    except PYTHON_RAISES:
        with np.errstate(all="ignore"):
            results = compute(tape, list(map(np.float64, numbers)), "numpy")
        return tuple(tuple(map(float, each)) for each in results)


def applied(tape: Tape, inputs: Sequence[Any]) -> list[Any]:
    """Return the value of each node on numbers, batches or values; on values, it records."""
    values: list[Any] = list(tape.leaves)
    for index, given in zip(tape.input_nodes, inputs, strict=True):
        values[index] = given
    for index, op, args in tape.operations:
        values[index] = op(*(values[arg] for arg in args))
    return values


def values_and_gradients(
    tape: Tape, inputs: Sequence[Number], form: str
) -> tuple[list[Number], list[Number]]:
    """Return the value and the gradient of each node, given the inputs."""
    values = list(tape.leaves if form == "python" else map(_of_numpy, tape.leaves))
    for index, number in zip(tape.input_nodes, inputs, strict=True):
        values[index] = number
    sweep(form)(values, tape.operations)
    gradients: list[Number | None] = [None] * len(values)
    gradients[tape.output] = 1.0
    sweep_back(form)(gradients, values, tape.operations_back)
    return values, [0.0 if gradient is None else gradient for gradient in gradients]


def of_batches(tape: Tape, inputs: Sequence[Number]) -> tuple[list[Number], list[Number]]:
    """Return the same for arrays, whose examples need not all take the same branch of a choice."""
    if not any(op.chooses for _, op, _ in tape.operations):
        return values_and_gradients(tape, inputs, "numpy")
    found = adjoint(tape)
    whole = Tape(found.nodes, tape.targets)
    values = list(map(_of_numpy, whole.leaves))
    for index, number in zip(tape.input_nodes, inputs, strict=True):
        values[index] = number
    sweep("numpy")(values, whole.operations)
    return values[: len(tape.nodes)], [values[index] for index in found.gradients]


def _of_numpy(leaf: float | None) -> np.float64 | None:
    """Return a constant that follows IEEE arithmetic even beside another constant."""
    return None if leaf is None else np.float64(leaf)


def local_derivatives(tape: Tape, values: Sequence[Number], form: str) -> tuple[list[Number]]:
    """Return, as the only result, the local derivative of each edge, given the value of each node."""
    partials = kernels.PARTIALS[form]
    found = [partial for index, op, args in tape.operations for partial in partials[op](values, index, args)]
    return (found,)
