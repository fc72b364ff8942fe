"""What running a graph gave."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.graph.explaining import conventions, reasons
from engine.graph.inputs import Number
from engine.graph.interpreting import by_ieee, local_derivatives
from engine.tape.nodes import Edge, Tape


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
                (partials,) = local_derivatives(self.tape, self.values, "numpy")
            found = spread(partials, size)
        return dict(zip(self.tape.edges, found, strict=True))

    @property
    def reasons(self) -> dict[int, str]:
        """Why nan or infinity arose, by the nodes where it first did; of a run of floats."""
        return reasons(self.tape, self.values)

    @property
    def conventions(self) -> dict[int, str]:
        """Which derivative is used, by the nodes that sit exactly on a kink; of a run of floats."""
        return conventions(self.tape, self.values)

    def __repr__(self) -> str:
        return f"<Run: {self.outputs}, gradient {self.gradient}>"


def spread(numbers: Sequence[Number], size: int) -> tuple[Number, ...]:
    """Return the numbers of a batch with an array of this size for each, even where all examples agree."""
    found = list(numbers)
    alike = [
        index for index, number in enumerate(found) if type(number) is not np.ndarray or number.ndim == 0
    ]
    flat = np.array([found[index] for index in alike], dtype=float)
    for index, row in zip(alike, np.broadcast_to(flat[:, None], (len(flat), size)), strict=True):
        found[index] = row
    return tuple(found)
