"""Running a graph on numbers or batches: node by node at first, compiled once that pays."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from engine.codegen.straight_line import LONGEST_SOURCE, Compiled
from engine.graph.inputs import Number, numbers_and_size, unknown_input
from engine.graph.interpreting import by_ieee, of_batches, values_and_gradients
from engine.graph.run import Run, spread
from engine.tape.nodes import Tape

# Compiling costs about as much as this many runs of single numbers; a batch gains more from it.
CREDIT_TO_COMPILE = 250
CREDIT_OF_BATCH = 10

# The values and the gradients.
Results: TypeAlias = tuple[tuple[Number, ...], ...]


class Runner:
    """Runs a graph: node by node at first, by straight-line source once it has run so often that it pays."""

    __slots__ = ("compile", "count", "credit", "defaults", "of_batches", "of_floats", "tape")

    def __init__(self, tape: Tape, compile_: Callable[[], Compiled]):
        self.tape = tape
        self.compile = compile_
        self.defaults = dict(tape.defaults)
        self.count = len(self.defaults)
        self.credit = 0
        self.of_floats: Callable[..., Results] = self._node_by_node
        self.of_batches: Callable[..., Results] = self._node_by_node_in_batches

    def run(self, given: dict[str, Number]) -> Run:
        """Return the values and gradients of the graph.

        Args:
            given: floats or arrays of shape (n,) by input name; inputs left out take their defaults.

        Raises:
            TypeError: where a name is not an input, or something is no number.
            ValueError: where arrays are not one-dimensional or differ in length.
        """
        known = self.defaults | given
        if len(known) > self.count:
            unknown = next(name for name in given if name not in self.defaults)
            raise TypeError(unknown_input(self.tape, unknown))
        numbers = known.values()
        for number in numbers:
            if type(number) is not float:
                return self._of_any_kind(known)
        values, gradients = self.of_floats(*numbers)
        return Run(self.tape, values, gradients)

    def _of_any_kind(self, known: dict[str, Number]) -> Run:
        numbers, size = numbers_and_size(known)
        if size is None:
            return Run(self.tape, *self.of_floats(*numbers))
        values, gradients = self.of_batches(*numbers)
        return Run(self.tape, spread(values, size), spread(gradients, size))

    def _node_by_node(self, *numbers: float) -> Results:
        self._earn(1)
        return by_ieee(values_and_gradients, self.tape, numbers)

    def _node_by_node_in_batches(self, *numbers: Number) -> Results:
        self._earn(CREDIT_OF_BATCH)
        with np.errstate(all="ignore"):
            values, gradients = of_batches(self.tape, numbers)
        return tuple(values), tuple(gradients)

    def _earn(self, credit: int) -> None:
        self.credit += credit
        if self.credit > CREDIT_TO_COMPILE and len(self.tape.nodes) <= LONGEST_SOURCE:
            compiled = self.compile()
            self.of_floats, self.of_batches = compiled.of_floats, compiled.of_batches
