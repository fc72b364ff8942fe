"""What a plan for batches is made of: layers of a graph's nodes, each computed by one array operation."""

from __future__ import annotations

from dataclasses import dataclass

from engine.ops.row import Op
from engine.tape.nodes import Tape


@dataclass(frozen=True, slots=True)
class Affine:
    """Nodes that are sums: per node, weights over common sources, and a bias.

    Fields:
        nodes: the nodes that the step computes.
        sources: the varying nodes that all of them add up.
        weights: per node, per source, the scalar node it is multiplied with.
        biases: per node, the scalar node that is added.
    """

    nodes: tuple[int, ...]
    sources: tuple[int, ...]
    weights: tuple[tuple[int, ...], ...]
    biases: tuple[int, ...]

    @property
    def scalars(self) -> tuple[int, ...]:
        """The scalar nodes that are read: for each node its weights and then its bias."""
        return tuple(
            index for row, bias in zip(self.weights, self.biases, strict=True) for index in (*row, bias)
        )


@dataclass(frozen=True, slots=True)
class Slot:
    """The arguments of many nodes in one slot.

    Fields:
        nodes: the argument of each node.
        varies: whether they vary by example.
        constant: the number that all of them are; None where they are no constant.
    """

    nodes: tuple[int, ...]
    varies: bool
    constant: float | None


@dataclass(frozen=True, slots=True)
class Elementwise:
    """Nodes of one operation, and what they read in each slot."""

    nodes: tuple[int, ...]
    op: Op
    slots: tuple[Slot, ...]

    @property
    def sources(self) -> tuple[int, ...]:
        """The varying nodes that are read, slot after slot."""
        return tuple(index for slot in self.slots if slot.varies for index in slot.nodes)

    @property
    def scalars(self) -> tuple[int, ...]:
        """The scalar nodes that are read and are no constants of the slot, slot after slot."""
        read = [slot.nodes for slot in self.slots if not slot.varies and slot.constant is None]
        return tuple(index for nodes in read for index in nodes)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to compute for a batch.

    Fields:
        tape: the nodes that steps speak of: those of the graph, then what the steps add to them.
        inputs: the inputs that vary by example.
        steps: what computes every other varying node that is needed, in order.
        learning: the nodes that depend on a parameter, and so need a gradient.
    """

    tape: Tape
    inputs: tuple[int, ...]
    steps: tuple[Affine | Elementwise, ...]
    learning: frozenset[int]
