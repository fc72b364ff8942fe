"""The gradient of a graph as more nodes of the same operations.

The tape starts with the graph's own nodes and goes on with the local derivative of every edge and the
gradient of every node. Back ends therefore need only the forward forms of operations, and a gradient can be
differentiated again.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from engine.ops.row import Op
from engine.ops.table import add, multiply, negate
from engine.tape.nodes import CONSTANT, OPERATION, Node, Tape
from engine.tape.rules import rule


@dataclass(frozen=True, slots=True)
class Adjoint:
    """A graph together with its gradients.

    Fields:
        nodes: the graph's nodes, then those of its derivatives.
        gradients: per node of the graph, the index of the node that is its gradient.
        partials: per edge of the graph, the index of the node that is its local derivative.
        kinks: by the index of each operation with a kink, the index of the node that is zero there.
    """

    nodes: tuple[Node, ...]
    gradients: tuple[int, ...]
    partials: tuple[int, ...]
    kinks: Mapping[int, int]


class Builder:
    """Nodes in the making: nothing is computed twice, and what constants settle is settled here."""

    def __init__(self, nodes: tuple[Node, ...]):
        self.nodes = list(nodes)
        self.known: dict[Hashable, int] = {
            (node.op, node.args): index for index, node in enumerate(nodes) if node.kind == OPERATION
        }

    def constant(self, value: float) -> int:
        """Return the index of a constant."""
        return self._number(float(value).hex(), Node(CONSTANT, value=float(value)))

    def operation(self, op: Op, args: tuple[int, ...]) -> int:
        """Return the index of an operation's result, which may be one of its arguments or a constant."""
        constants = [self._constant_at(arg) for arg in args]
        if None not in constants:
            return self.constant(op.of_floats(*(number for number in constants if number is not None)))
        if op is multiply and -1.0 in constants:
            return self.operation(negate, (args[1 - constants.index(-1.0)],))
        for slot, neutral in enumerate(op.neutral):
            if neutral is not None and constants[slot] == neutral:
                return args[1 - slot]
        return self._number((op, args), Node(OPERATION, op, args))

    def derive(self, target: int, op: Op, args: tuple[int, ...]) -> tuple[tuple[int, ...], int | None]:
        """Return the indices of an operation's local derivatives, and of its distance from a kink."""
        found = rule(op, len(args))
        moved = [target, *args]
        for node in found.nodes[len(moved) :]:
            if node.op is not None:
                moved.append(self.operation(node.op, tuple(moved[arg] for arg in node.args)))
            elif node.value is not None:
                moved.append(self.constant(node.value))
        kink = None if found.kink is None else moved[found.kink]
        return tuple(moved[index] for index in found.partials), kink

    def _constant_at(self, index: int) -> float | None:
        node = self.nodes[index]
        return node.value if node.kind == CONSTANT else None

    def _number(self, key: Hashable, node: Node) -> int:
        if key not in self.known:
            self.known[key] = len(self.nodes)
            self.nodes.append(node)
        return self.known[key]


def adjoint(tape: Tape) -> Adjoint:
    """Return the tape continued by all local derivatives and by all gradients of the first output."""
    builder = Builder(tape.nodes)
    derived = {index: builder.derive(index, op, args) for index, op, args in tape.operations}
    gradients: list[int | None] = [None] * len(tape.nodes)
    gradients[tape.output] = builder.constant(1.0)
    for index, op, args in tape.operations_back:
        gradient = gradients[index]
        if gradient is None:
            continue
        for slot in rule(op, len(args)).active:
            share = builder.operation(multiply, (gradient, derived[index][0][slot]))
            before = gradients[args[slot]]
            gradients[args[slot]] = share if before is None else builder.operation(add, (before, share))
    zero = builder.constant(0.0)
    return Adjoint(
        tuple(builder.nodes),
        tuple(zero if gradient is None else gradient for gradient in gradients),
        tuple(partial for partials, _ in derived.values() for partial in partials),
        MappingProxyType({index: kink for index, (_, kink) in derived.items() if kink is not None}),
    )
