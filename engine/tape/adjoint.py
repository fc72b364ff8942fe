"""The gradient of a graph as more nodes of the same operations.

The tape starts with the graph's own nodes and goes on with the local derivative of every edge and the
gradient of every node. Back ends therefore need only the forward forms of operations, and a gradient can be
differentiated again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from engine import ops
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
        self.known = {
            (node.op, node.args): index for index, node in enumerate(nodes) if node.kind == OPERATION
        }

    def constant(self, value: float) -> int:
        """Return the index of a constant."""
        return self._number(float(value).hex(), Node(CONSTANT, value=float(value)))

    def operation(self, op: ops.Op, args: tuple[int, ...]) -> int:
        """Return the index of an operation's result, which may be one of its arguments or a constant."""
        constants = [self._constant_at(arg) for arg in args]
        if None not in constants:
            return self.constant(op.of_floats(*constants))
        if op is ops.multiply and -1.0 in constants:
            return self.operation(ops.negate, (args[1 - constants.index(-1.0)],))
        for slot, neutral in enumerate(op.neutral):
            if neutral is not None and constants[slot] == neutral:
                return args[1 - slot]
        return self._number((op, args), Node(OPERATION, op, args))

    def derive(self, target: int) -> tuple[tuple[int, ...], int | None]:
        """Return the indices of a node's local derivatives, and of its distance from a kink."""
        node = self.nodes[target]
        found = rule(node.op, len(node.args))
        place = [target, *node.args]
        for step in found.nodes[len(place) :]:
            if step.kind == CONSTANT:
                place.append(self.constant(step.value))
            else:
                place.append(self.operation(step.op, tuple(place[arg] for arg in step.args)))
        return tuple(place[index] for index in found.partials), None if found.kink is None else place[
            found.kink
        ]

    def _constant_at(self, index: int) -> float | None:
        node = self.nodes[index]
        return node.value if node.kind == CONSTANT else None

    def _number(self, key, node: Node) -> int:
        if key not in self.known:
            self.known[key] = len(self.nodes)
            self.nodes.append(node)
        return self.known[key]


def adjoint(tape: Tape) -> Adjoint:
    """Return the tape continued by all local derivatives and by all gradients of the first output."""
    builder = Builder(tape.nodes)
    derived = {index: builder.derive(index) for index, _, _ in tape.steps}
    gradients: list[int | None] = [None] * len(tape.nodes)
    gradients[tape.output] = builder.constant(1.0)
    for index, op, args in tape.steps_back:
        if gradients[index] is None:
            continue
        for slot in rule(op, len(args)).active:
            share = builder.operation(ops.multiply, (gradients[index], derived[index][0][slot]))
            sofar = gradients[args[slot]]
            gradients[args[slot]] = share if sofar is None else builder.operation(ops.add, (sofar, share))
    zero = builder.constant(0.0)
    return Adjoint(
        tuple(builder.nodes),
        tuple(zero if gradient is None else gradient for gradient in gradients),
        tuple(partial for partials, _ in derived.values() for partial in partials),
        MappingProxyType({index: kink for index, (_, kink) in derived.items() if kink is not None}),
    )
