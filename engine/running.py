"""Running a graph on numbers or batches: every value, every gradient, every local derivative."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from engine import kernels
from engine.nodes import INPUT, Edge, Tape
from engine.operation import PYTHON_RAISES

Number = Any  # a float, or a batch: an array of shape (n,)


class Run:
    """What running a graph gave.

    Fields:
        tape: the graph that ran.
        values: per node, its value: a float, or an array of shape (n,) where any input was a batch.
        gradients: per node, the derivative of the output by it, in the same form.
    """

    # A plain class, because making a frozen dataclass takes longer than running a small graph.
    __slots__ = ("gradients", "tape", "values")

    def __init__(self, tape: Tape, values: tuple[Number, ...], gradients: tuple[Number, ...]):
        self.tape = tape
        self.values = values
        self.gradients = gradients

    @property
    def output(self) -> Number:
        """The value of the graph's first output."""
        return self.values[self.tape.output]

    @property
    def outputs(self) -> dict[str, Number]:
        """The value of each output, by name."""
        return {name: self.values[index] for name, index in self.tape.outputs.items()}

    @property
    def gradient(self) -> dict[str, Number]:
        """The derivative of the output by each input, by name; per example where inputs are batches."""
        return {name: self.gradients[index] for name, index in self.tape.places.items()}

    @property
    def partials(self) -> dict[Edge, Number]:
        """The local derivative of each edge (source, target, slot)."""
        size = next((len(value) for value in self.values if isinstance(value, np.ndarray)), None)
        (found,) = by_ieee(local_derivatives, self.tape, self.values, size)
        return dict(zip(self.tape.edges, _sized(found, size), strict=True))

    def __repr__(self):
        return f"<Run: {self.outputs}, gradient {self.gradient}>"


def run(tape: Tape, given: Mapping[str, Number]) -> Run:
    """Return the values and gradients of a graph, going from node to node.

    Args:
        tape: the graph.
        given: numbers or arrays of shape (n,) by input name; inputs left out take their defaults.

    Raises:
        TypeError: where a name is not an input.
        ValueError: where arrays are not one-dimensional or differ in length.
    """
    known, size = checked(tape, given)
    values, gradients = by_ieee(values_and_gradients, tape, list(known.values()), size)
    return Run(tape, _sized(values, size), _sized(gradients, size))


def by_ieee(compute: Callable, tape: Tape, numbers: Sequence[Number], size: int | None):
    """Return compute(tape, numbers, form), by Python's floats where they can say inf and nan as IEEE does."""
    if size is not None:
        with np.errstate(all="ignore"):
            return compute(tape, numbers, "numpy")
    try:
        return compute(tape, numbers, "python")
    except PYTHON_RAISES:
        with np.errstate(all="ignore"):
            results = compute(tape, list(map(np.float64, numbers)), "numpy")
        return [list(map(float, each)) for each in results]


def values_and_gradients(tape: Tape, inputs: Sequence[Number], form: str) -> tuple[list, list]:
    """Return the value and the gradient of each node, given the inputs."""
    forward, pull = kernels.FORWARD[form], kernels.PULL[form]
    given = iter(inputs)
    values: list[Number] = []
    for node in tape.nodes:
        op = node.op
        if op is not None:
            values.append(forward[op](values, node.args))
        else:
            values.append(next(given) if node.kind == INPUT else node.value)
    gradients: list[Number | None] = [None] * len(values)
    gradients[tape.output] = 1.0
    for index in range(tape.output, -1, -1):
        node = tape.nodes[index]
        op = node.op
        if op is not None and gradients[index] is not None:
            pull[op](gradients, values, index, node.args)
    return values, [0.0 if gradient is None else gradient for gradient in gradients]


def local_derivatives(tape: Tape, values: Sequence[Number], form: str) -> tuple[list[Number]]:
    """Return, as the only result, the local derivative of each edge, given the value of each node."""
    partials = kernels.PARTIALS[form]
    found = [
        partial
        for index, node in enumerate(tape.nodes)
        if node.op is not None
        for partial in partials[node.op](values, index, node.args)
    ]
    return (found,)


def checked(tape: Tape, given: Mapping[str, Number]) -> tuple[dict[str, Number], int | None]:
    """Return a float or an array for every input, and the length of the arrays, None where there are none."""
    known = {**tape.defaults, **given}
    if len(known) > len(tape.defaults):
        unknown = next(name for name in given if name not in tape.defaults)
        raise TypeError(
            f"The graph has no input {unknown!r}: its inputs are {', '.join(tape.inputs) or 'none'}."
        )
    known = {name: _number(name, value) for name, value in known.items()}
    sizes = {name: len(value) for name, value in known.items() if isinstance(value, np.ndarray)}
    if len(set(sizes.values())) > 1:
        told = ", ".join(f"{name} has {size}" for name, size in sizes.items())
        raise ValueError(f"Batches must have one length, but {told}: give arrays of the same shape (n,).")
    return known, next(iter(sizes.values()), None)


def _number(name: str, value: Number) -> Number:
    if isinstance(value, (float, int)):
        return float(value)
    array = np.asarray(value, dtype=np.float64)
    if array.ndim > 1:
        raise ValueError(
            f"The input {name!r} has shape {array.shape}: give a number or an array of shape (n,)."
        )
    return float(array) if array.ndim == 0 else array


def _sized(numbers: Sequence[Number], size: int | None) -> tuple[Number, ...]:
    if size is None:
        return tuple(numbers)
    return tuple(np.broadcast_to(number, (size,)) for number in numbers)
