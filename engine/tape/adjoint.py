"""The gradient of a graph as more nodes of the same operations.

The tape starts with the graph's own nodes and goes on with the local derivative of every edge and the
gradient of every node. Back ends therefore need only the forward forms of operations, and a gradient can be
differentiated again.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from engine.ops.row import Op
from engine.ops.table import add, multiply, negate, where
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


class Flow(NamedTuple):
    """What flows back to a node.

    Fields:
        gradient: the index of the node that is the gradient so far.
        mask: the index of a node that is zero where nothing flows; None where something always does.
    """

    gradient: int
    mask: int | None = None


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
        if op is where and constants[0] is not None:
            return args[1] if constants[0] else args[2]
        if op is multiply and -1.0 in constants:
            return self.operation(negate, (args[1 - constants.index(-1.0)],))
        for slot, neutral in enumerate(op.neutral):
            if neutral is not None and constants[slot] == neutral:
                return args[1 - slot]
        return self._number((op, args), Node(OPERATION, op, args))

    def share(self, flow: Flow, partial: int, chooses: bool) -> Flow:
        """Return what flows on to an argument: 0 where nothing does, however large the partial is there."""
        mask = self._both(flow.mask, partial) if chooses else flow.mask
        share = self.operation(multiply, (flow.gradient, partial))
        return Flow(share if mask is None else self.operation(where, (mask, share, self.constant(0.0))), mask)

    def total(self, flow: Flow | None, share: Flow) -> Flow:
        """Return what flows to a node with one more share; None where nothing has so far."""
        if flow is None:
            return share
        return Flow(self.operation(add, (flow.gradient, share.gradient)), self._either(flow.mask, share.mask))

    def _both(self, mask: int | None, other: int) -> int:
        return other if mask is None else self.operation(where, (mask, other, self.constant(0.0)))

    def _either(self, mask: int | None, other: int | None) -> int | None:
        if mask is None or other is None:
            return None
        return mask if mask == other else self.operation(where, (mask, self.constant(1.0), other))

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
    flows: list[Flow | None] = [None] * len(tape.nodes)
    flows[tape.output] = Flow(builder.constant(1.0))
    for index, op, args in tape.operations_back:
        flow = flows[index]
        if flow is None:
            continue
        for slot in rule(op, len(args)).active:
            share = builder.share(flow, derived[index][0][slot], op.chooses)
            flows[args[slot]] = builder.total(flows[args[slot]], share)
    zero = builder.constant(0.0)
    return Adjoint(
        tuple(builder.nodes),
        tuple(zero if flow is None else flow.gradient for flow in flows),
        tuple(partial for partials, _ in derived.values() for partial in partials),
        MappingProxyType({index: kink for index, (_, kink) in derived.items() if kink is not None}),
    )
