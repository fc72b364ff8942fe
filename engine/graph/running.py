"""Running a graph on numbers or batches: every value, every gradient, every local derivative."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from engine.codegen.straight_line import LONGEST_SOURCE, Compiled
from engine.graph.explaining import conventions, paths, reasons
from engine.graph.interpreting import Number, by_ieee, local_derivatives, values_and_gradients
from engine.tape.nodes import Edge, Tape

# Compiling costs about as much as this many runs of single numbers; a batch gains more from it.
CREDIT_TO_COMPILE = 250
CREDIT_OF_BATCH = 10


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
        return {name: self.gradients[index] for name, index in self.tape.input_index.items()}

    @property
    def partials(self) -> dict[Edge, Number]:
        """The local derivative of each edge (source, target, slot)."""
        size = next((len(value) for value in self.values if isinstance(value, np.ndarray)), None)
        if size is None:
            (found,) = by_ieee(local_derivatives, self.tape, self.values)
        else:
            with np.errstate(all="ignore"):
                found = _sized(*local_derivatives(self.tape, self.values, "numpy"), size)
        return dict(zip(self.tape.edges, found, strict=True))

    @property
    def reasons(self) -> dict[int, str]:
        """Why nan or infinity arose, by the nodes where it first did; of a run of floats."""
        return reasons(self.tape, self.values)

    @property
    def conventions(self) -> dict[int, str]:
        """Which derivative is used, by the nodes that sit exactly on a kink; of a run of floats."""
        return conventions(self.tape, self.values)

    def contributions(self, name: str) -> dict[tuple[Edge, ...], Number]:
        """What each path from an input to the output adds to the gradient of the input."""
        partials = self.partials
        every = paths(self.tape, self.tape.input_index[name])
        return {path: math.prod(partials[edge] for edge in path) for path in every}

    def __repr__(self):
        return f"<Run: {self.outputs}, gradient {self.gradient}>"


class Runner:
    """Runs a graph: node by node at first, by straight-line source once it has run so often that it pays."""

    __slots__ = ("compile", "count", "credit", "defaults", "of_batches", "of_floats", "tape")

    def __init__(self, tape: Tape, compile_: Callable[[], Compiled]):
        self.tape = tape
        self.compile = compile_
        self.defaults = dict(tape.defaults)
        self.count = len(self.defaults)
        self.credit = 0
        self.of_floats = self._node_by_node
        self.of_batches = self._node_by_node_in_batches

    def run(self, given: dict[str, Number]) -> Run:
        """Return the values and gradients of the graph.

        Args:
            given: floats or arrays of shape (n,) by input name; inputs left out take their defaults.

        Raises:
            TypeError: where a name is not an input.
            ValueError: where arrays are not one-dimensional or differ in length.
        """
        known = self.defaults | given
        if len(known) > self.count:
            raise TypeError(_unknown(self.tape, given))
        numbers = known.values()
        for number in numbers:
            if type(number) is not float:
                return self._of_any_kind(known)
        values, gradients = self.of_floats(*numbers)
        return Run(self.tape, values, gradients)

    def _of_any_kind(self, known: Mapping[str, Number]) -> Run:
        numbers, size = checked(known)
        if size is None:
            return Run(self.tape, *self.of_floats(*numbers))
        values, gradients = self.of_batches(*numbers)
        return Run(self.tape, _sized(values, size), _sized(gradients, size))

    def _node_by_node(self, *numbers: float):
        self._earn(1)
        return by_ieee(values_and_gradients, self.tape, numbers)

    def _node_by_node_in_batches(self, *numbers: Number):
        self._earn(CREDIT_OF_BATCH)
        with np.errstate(all="ignore"):
            return values_and_gradients(self.tape, numbers, "numpy")

    def _earn(self, credit: int) -> None:
        self.credit += credit
        if self.credit > CREDIT_TO_COMPILE and len(self.tape.nodes) <= LONGEST_SOURCE:
            compiled = self.compile()
            self.of_floats, self.of_batches = compiled.of_floats, compiled.of_batches


def _unknown(tape: Tape, given: Mapping[str, Number]) -> str:
    unknown = next(name for name in given if name not in tape.defaults)
    return f"The graph has no input {unknown!r}: its inputs are {', '.join(tape.inputs) or 'none'}."


def checked(known: Mapping[str, Number]) -> tuple[list[Number], int | None]:
    """Return a float or an array for every input, and the length of the arrays, None where there are none."""
    numbers = {name: value if type(value) is float else _number(name, value) for name, value in known.items()}
    sizes = {name: len(value) for name, value in numbers.items() if type(value) is not float}
    if len(set(sizes.values())) > 1:
        told = ", ".join(f"{name} has {size}" for name, size in sizes.items())
        raise ValueError(f"Batches must have one length, but {told}: give arrays of the same shape (n,).")
    return list(numbers.values()), next(iter(sizes.values()), None)


def _number(name: str, value: Number) -> Number:
    if isinstance(value, (float, int)):
        return float(value)
    array = np.asarray(value)
    if array.dtype.kind not in "fiub":
        raise TypeError(
            f"The input {name!r} is {value!r}, which is no number: give a float or an array of floats."
        )
    if array.ndim > 1:
        raise ValueError(
            f"The input {name!r} has shape {array.shape}: give a number or an array of shape (n,)."
        )
    return float(array) if array.ndim == 0 else array.astype(np.float64)


def _sized(numbers: Sequence[Number], size: int | None) -> tuple[Number, ...]:
    """Return every number as it should be shown: in a batch, an array even where all examples agree."""
    if size is None:
        return tuple(numbers)
    found = list(numbers)
    alike = [
        index for index, number in enumerate(found) if type(number) is not np.ndarray or number.ndim == 0
    ]
    flat = np.array([found[index] for index in alike], dtype=float)
    for index, row in zip(alike, np.broadcast_to(flat[:, None], (len(flat), size)), strict=True):
        found[index] = row
    return tuple(found)
