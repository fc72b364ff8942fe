"""What it takes to compute some nodes of a graph and no others, node by node on whole arrays.

A recipe is what both back ends of a training program share: Python runs it here, and
`engine.training.javascript` writes it out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from engine.ops.row import kernel
from engine.tape.nodes import CONSTANT, INPUT, Node, depending, pruned

# An operation to call: the index of its node, its function, and the indices of its arguments.
Call = tuple[int, Callable[..., Any], tuple[int, ...]]


@dataclass(frozen=True)
class Recipe:
    """Nodes in topological order, the inputs first, and those whose values are wanted.

    Fields:
        nodes: inputs, constants and operations.
        wanted: the indices of the results.
    """

    nodes: tuple[Node, ...]
    wanted: tuple[int, ...]

    @staticmethod
    def of(nodes: Sequence[Node], wanted: Iterable[int]) -> Recipe:
        """Return the recipe of the wanted nodes, without what they do not need."""
        return Recipe(*pruned(tuple(nodes), tuple(wanted)))

    @cached_property
    def operations(self) -> int:
        """How many operations one run takes."""
        return sum(node.op is not None for node in self.nodes)

    @cached_property
    def _start(self) -> list[Any]:
        return [None if node.value is None else np.float64(node.value) for node in self.nodes]

    @cached_property
    def _calls(self) -> list[Call]:
        return [
            (index, kernel(node.op, "numpy", len(node.args)), node.args)
            for index, node in enumerate(self.nodes)
            if node.op is not None
        ]

    def __call__(self, inputs: Sequence[Any]) -> list[Any]:
        """Return the wanted values.

        Args:
            inputs: a number or an array for each input, in order; arrays of shapes that fit together.
        """
        values = self._start.copy()
        values[: len(inputs)] = inputs
        with np.errstate(all="ignore"):
            for index, function, args in self._calls:
                values[index] = function(*[values[arg] for arg in args])
        return [values[index] for index in self.wanted]

    def depending(self, inputs: Iterable[int]) -> frozenset[int]:
        """Return the indices of the nodes that change when one of these inputs does, themselves included."""
        return depending(self.nodes, inputs)

    def inputs(self) -> list[int]:
        """Return the indices of the inputs."""
        return [index for index, node in enumerate(self.nodes) if node.kind == INPUT]

    def constants(self) -> dict[int, float]:
        """Return the numbers of the constants, by index."""
        constants = ((index, node.value) for index, node in enumerate(self.nodes) if node.kind == CONSTANT)
        return {index: value for index, value in constants if value is not None}
