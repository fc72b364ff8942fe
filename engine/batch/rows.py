"""The rows of a batch: one for each varying node, in blocks, each of which ends with a row of ones.

A NumPy call costs more than the numbers of a small layer. Arrays are therefore made once for each number of
examples, and what fills them is a list of ready-made calls.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from engine.batch.layers import Plan

Call = Callable[[], object]


def row_order(plan: Plan) -> list[int | None]:
    """Return the node of each row; None stands for ones, which turn a layer's biases into weights."""
    readers = defaultdict(list)
    for node in plan.inputs:
        readers[tuple(node in step.sources for step in plan.steps)].append(node)
    blocks = [*readers.values(), *(step.nodes for step in plan.steps)]
    return [node for block in blocks for node in (*block, None)]


class Rows:
    """The values and gradients of all rows, for one number of examples.

    Args:
        order: the node of each row, or None for ones.
        inputs: the nodes whose rows are given.
        output: the node whose mean is asked for.
        size: the number of examples.
    """

    def __init__(self, order: Sequence[int | None], inputs: Sequence[int], output: int, size: int):
        self.order = order
        self.size = size
        self.number = {node: number for number, node in enumerate(order)}
        self.values = np.ones((len(order), size))
        self.gradients = np.zeros_like(self.values)
        self.inputs = [self.values[self.number[node]] for node in inputs]
        self.output = self.values[self.number[output]]
        self.shares_of_mean = self.gradients[self.number[output]]
        self.shares_of_mean[:] = 1.0 / size
        self.reached = {self.number[output]}
        self.copies: dict[tuple[int | None, ...], tuple[np.ndarray, list[Call]]] = {}

    def fill(self, columns: Sequence[np.ndarray]) -> None:
        """Copy the inputs in.

        Raises:
            ValueError: where a column is missing, too many or of another size.
        """
        for row, column in zip(self.inputs, columns, strict=True):
            if len(column) != self.size:
                raise ValueError(
                    f"Columns have {self.size} and {len(column)} examples: give the same number."
                )
            row[:] = column

    def mean(self) -> float:
        """Return the mean of the output."""
        return float(self.output.dot(self.shares_of_mean))

    def block(self, nodes: Sequence[int]) -> slice:
        """Return where nodes stand that one step computes."""
        return slice(self.number[nodes[0]], self.number[nodes[-1]] + 1)

    def read(self, nodes: tuple[int | None, ...]) -> tuple[np.ndarray, list[Call]]:
        """Return an array of the nodes' values, and what fills it; None as the last node asks for ones."""
        if nodes not in self.copies:
            self.copies[nodes] = self._read(self._numbers(nodes))
        return self.copies[nodes]

    def _read(self, numbers: list[int]) -> tuple[np.ndarray, list[Call]]:
        if _follow_each_other(numbers):
            return self.values[numbers[0] : numbers[-1] + 1], []
        copy = np.empty((len(numbers), self.size))
        return copy, [partial(self.values.take, np.array(numbers), 0, copy, "clip")]

    def reaches(self, nodes: Sequence[int]) -> bool:
        """Return whether a gradient came to any of the nodes."""
        return not self.reached.isdisjoint(self.number[node] for node in nodes)

    def receive(self, nodes: tuple[int, ...]) -> tuple[np.ndarray, list[Call]]:
        """Return an array for one share of the nodes' gradients, and what brings it there.

        The first share of a row is written and only later ones are added, so that no row has to be zeroed.
        """
        numbers = self._numbers(nodes)
        together = _follow_each_other(numbers)
        target = self.gradients[numbers[0] : numbers[-1] + 1]
        if together and self.reached.isdisjoint(numbers):
            self.reached.update(numbers)
            return target, []
        share = np.empty((len(numbers), self.size))
        if together and self.reached.issuperset(numbers):
            return share, [partial(np.add, target, share, target)]
        return share, [self._bring(number, row) for number, row in zip(numbers, share, strict=True)]

    def _bring(self, number: int, share: np.ndarray) -> Call:
        row = self.gradients[number]
        if number in self.reached:
            return partial(np.add, row, share, row)
        self.reached.add(number)
        return partial(np.copyto, row, share)

    def _numbers(self, nodes: Sequence[int | None]) -> list[int]:
        numbers = [self.number[node] for node in nodes]
        if nodes[-1] is None and self.order[numbers[-2] + 1] is None:
            numbers[-1] = numbers[-2] + 1
        return numbers


def _follow_each_other(numbers: list[int]) -> bool:
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))
