"""Running a graph on numbers or batches: every value, every gradient, every local derivative."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

import numpy as np

from engine.nodes import INPUT, Edge, Tape
from engine.operation import LIBRARIES, PYTHON_RAISES, Op, kernel
from engine.rules import rule
from engine.source import lines

Number = Any  # a float, or a batch: an array of shape (n,)


@dataclass(frozen=True)
class Run:
    """What running a graph gave.

    Fields:
        tape: the graph that ran.
        values: per node, its value: a float, or an array of shape (n,) where any input was a batch.
        gradients: per node, the derivative of the output by it, in the same form.
    """

    tape: Tape = field(repr=False)
    values: tuple[Number, ...]
    gradients: tuple[Number, ...]

    @property
    def output(self) -> Number:
        """The value of the graph's first output."""
        return self.values[self.tape.output]

    @property
    def outputs(self) -> dict[str, Number]:
        """The value of each output, by name."""
        return {name: self.values[index] for name, index in self.tape.outputs.items()}

    @cached_property
    def gradient(self) -> dict[str, Number]:
        """The derivative of the output by each input, by name; per example where inputs are batches."""
        return dict(
            zip(self.tape.inputs, (self.gradients[index] for index in self.tape.input_nodes), strict=True)
        )

    @cached_property
    def partials(self) -> dict[Edge, Number]:
        """The local derivative of each edge (source, target, slot)."""
        found = (
            partial for of_node in _ieee(_partials, self.tape, self.values, self.size) for partial in of_node
        )
        return dict(zip(self.tape.edges, (_sized(partial, self.size) for partial in found), strict=True))

    @property
    def size(self) -> int | None:
        """The number of examples in the batch; None where the run was of floats."""
        return next((len(value) for value in self.values if isinstance(value, np.ndarray)), None)


def run(tape: Tape, given: Mapping[str, Number]) -> Run:
    """Return the values and gradients of a graph.

    Args:
        tape: the graph.
        given: numbers or arrays of shape (n,) by input name; inputs left out take their defaults.

    Raises:
        TypeError: where a name is not an input.
        ValueError: where arrays are not one-dimensional or differ in length.
    """
    known, size = _checked(tape, given)
    start = [known[node.label] if node.kind == INPUT else node.value for node in tape.nodes]
    values, gradients = _ieee(_pass, tape, start, size)
    return Run(tape, tuple(_sized(v, size) for v in values), tuple(_sized(g, size) for g in gradients))


def _ieee(compute: Callable, tape: Tape, numbers: Sequence, size: int | None):
    """Return compute(tape, numbers, form), by Python's floats where they can say inf and nan as IEEE does."""
    if size is None:
        try:
            return compute(tape, numbers, "python")
        except PYTHON_RAISES:
            numbers = [None if number is None else np.float64(number) for number in numbers]
    with np.errstate(all="ignore"):
        return compute(tape, numbers, "numpy")


def _pass(tape: Tape, start: list, form: str) -> tuple[list, list]:
    values = list(start)
    for index, node in enumerate(tape.nodes):
        if node.op is not None:
            values[index] = kernel(node.op, form, len(node.args))(*[values[arg] for arg in node.args])
    gradients = [0.0] * len(values)
    gradients[tape.output] = 1.0
    reached = {tape.output}
    partials = _partials(tape, values, form)
    for index in range(tape.output, -1, -1):
        if index not in reached:
            continue
        args = tape.nodes[index].args
        for slot in rule(tape.nodes[index].op, len(args)).active if args else ():
            gradients[args[slot]] = gradients[args[slot]] + gradients[index] * partials[index][slot]
            reached.add(args[slot])
    return values, gradients


def _partials(tape: Tape, values: Sequence[Number], form: str) -> list[tuple]:
    return [
        partial_kernel(node.op, form, len(node.args))(values[index], *[values[arg] for arg in node.args])
        if node.op is not None
        else ()
        for index, node in enumerate(tape.nodes)
    ]


@cache
def partial_kernel(op: Op, form: str, count: int):
    """Return the function from the result and the arguments of an operation to its partial derivatives."""
    found = rule(op, count)
    body, operands = lines(found.nodes, form)
    names = operands[: count + 1]
    returned = ", ".join(operands[index] for index in found.partials)
    source = "\n    ".join([f"def partials({', '.join(names)}):", *body, f"return ({returned},)"])
    scope = dict(LIBRARIES)
    exec(source, scope)
    return scope["partials"]


def _checked(tape: Tape, given: Mapping[str, Number]) -> tuple[dict[str, Number], int | None]:
    unknown = [name for name in given if name not in tape.defaults]
    if unknown:
        raise TypeError(
            f"The graph has no input {unknown[0]!r}: its inputs are {', '.join(tape.inputs) or 'none'}."
        )
    known = {name: _number(name, value) for name, value in {**tape.defaults, **given}.items()}
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


def _sized(number: Number, size: int | None) -> Number:
    return float(number) if size is None else np.broadcast_to(number, (size,))
