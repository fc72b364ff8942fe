"""The plain data of a computation: nodes in topological order, each naming its arguments by index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import compress, count
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from engine.ops.row import Op

INPUT, CONSTANT, OPERATION = "input", "constant", "operation"


@dataclass(frozen=True, slots=True)
class Node:
    """One number in a computation, and where it comes from.

    Fields:
        kind: "input", "constant" or "operation".
        op: the operation; None for inputs and constants.
        args: the indices of the argument nodes, all smaller than the node's own.
        label: what people read; for an operation, the expression as it was written.
        value: the constant, or the default of the input; None for operations.
        group: the part of a network it belongs to, or "".
        role: what it is for, such as "parameter", "target", "output" or "loss", or "" where nobody said.
    """

    kind: str
    op: Op | None = None
    args: tuple[int, ...] = ()
    label: str = ""
    value: float | None = None
    group: str = ""
    role: str = ""


class Edge(NamedTuple):
    """An argument's way into an operation: `x * x` has two edges, with slots 0 and 1."""

    source: int
    target: int
    slot: int


@dataclass(frozen=True)
class Tape:
    """Nodes in topological order, and the names and indices of those that are outputs."""

    nodes: tuple[Node, ...]
    targets: tuple[tuple[str, int], ...]

    def __post_init__(self) -> None:
        """Refuse nodes that are not in topological order."""
        for index, node in enumerate(self.nodes):
            if node.args and max(node.args) >= index:
                raise ValueError(
                    f"Node {index} ({node.label}) comes before its argument: put arguments first."
                )

    @cached_property
    def input_nodes(self) -> tuple[int, ...]:
        """The indices of the inputs, in the order of `inputs`."""
        return tuple(index for index, kind in enumerate(map(attrgetter("kind"), self.nodes)) if kind == INPUT)

    @cached_property
    def inputs(self) -> tuple[str, ...]:
        """The names of the inputs, in the order of the function's parameters."""
        return tuple(self.nodes[index].label for index in self.input_nodes)

    @cached_property
    def input_index(self) -> Mapping[str, int]:
        """The node index of each input, by name."""
        return MappingProxyType(dict(zip(self.inputs, self.input_nodes, strict=True)))

    @cached_property
    def defaults(self) -> Mapping[str, float]:
        """The default value of each input, by name."""
        given = (self.nodes[index] for index in self.input_nodes)
        return MappingProxyType({node.label: 0.0 if node.value is None else node.value for node in given})

    @cached_property
    def outputs(self) -> Mapping[str, int]:
        """The node index of each output, by name."""
        return MappingProxyType(dict(self.targets))

    @property
    def output(self) -> int:
        """The node index of the first output: the one that gradients are of."""
        return self.targets[0][1]

    @cached_property
    def leaves(self) -> tuple[float | None, ...]:
        """Per node, the constant or the default of the input; None for operations."""
        return tuple(map(attrgetter("value"), self.nodes))

    @property
    def operations(self) -> Iterator[tuple[int, Op, tuple[int, ...]]]:
        """The operations in order, each as its index, the operation and the indices of its arguments."""
        return zip(*self._columns, strict=True)

    @property
    def operations_back(self) -> Iterator[tuple[int, Op, tuple[int, ...]]]:
        """The same from the last operation to the first."""
        return zip(*map(reversed, self._columns), strict=True)

    @cached_property
    def _columns(self) -> tuple[Sequence[int], Sequence[Op], Sequence[tuple[int, ...]]]:
        # Columns, because a tuple for each of 100,000 operations would keep the garbage collector busy.
        rows = list(map(attrgetter("op"), self.nodes))
        args = filter(None, map(attrgetter("args"), self.nodes))
        return list(compress(count(), rows)), list(filter(None, rows)), list(args)

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """Every edge, by target and then by slot."""
        return tuple(
            Edge(source, target, slot)
            for target, _, args in self.operations
            for slot, source in enumerate(args)
        )


def depending(nodes: Sequence[Node], inputs: Iterable[int]) -> frozenset[int]:
    """Return the indices of the nodes that change when one of these does, themselves included."""
    found = set(inputs)
    for index, node in enumerate(nodes):
        if not found.isdisjoint(node.args):
            found.add(index)
    return frozenset(found)


def pruned(
    nodes: Sequence[Node], outputs: Iterable[int], inputs: Iterable[int] | None = None
) -> tuple[tuple[Node, ...], tuple[int, ...]]:
    """Return the nodes that the outputs need, renumbered, and the outputs' new indices.

    Args:
        nodes: nodes in topological order.
        outputs: indices of nodes.
        inputs: the input nodes that stay even where nothing needs them; by default all.
    """
    outputs = tuple(outputs)
    needed = set(outputs)
    needed.update(
        (index for index, node in enumerate(nodes) if node.kind == INPUT) if inputs is None else inputs
    )
    for index in range(len(nodes) - 1, -1, -1):
        if index in needed:
            needed.update(nodes[index].args)
    order = [index for index, node in enumerate(nodes) if index in needed]
    new = {old: number for number, old in enumerate(order)}
    moved = (replace(nodes[index], args=tuple(new[arg] for arg in nodes[index].args)) for index in order)
    return tuple(moved), tuple(new[index] for index in outputs)
