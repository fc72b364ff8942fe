"""The derivative of an operation as nodes: its row's partials, traced once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from engine.ops.row import Op
from engine.tape.nodes import CONSTANT, Node
from engine.tape.recording import record
from engine.tape.value import Value


@dataclass(frozen=True, slots=True)
class Rule:
    """The partial derivatives of an operation, written in operations.

    Fields:
        nodes: first the result, then the arguments, then what the partials compute from them.
        partials: the node index of the derivative by each argument.
        active: the slots whose partial is not the constant zero: those that gradients flow through.
        kink: the index of the node that is zero where the derivative jumps; None where it never does.
    """

    nodes: tuple[Node, ...]
    partials: tuple[int, ...]
    active: tuple[int, ...]
    kink: int | None


@cache
def rule(op: Op, count: int) -> Rule:
    """Return the rule of an operation for a number of arguments."""
    result, *args = (Value(0.5, label=name) for name in ["y", *(f"x{slot}" for slot in range(count))])
    traced = op.partials(result, *args)
    if len(traced) != count:
        raise ValueError(
            f"The row of {op.name} gives {len(traced)} partials for {count} arguments: give one each."
        )
    outputs = [*traced, op.kink(*args)] if op.kink else traced
    return _recorded([result, *args], outputs, count)


@cache
def rule_for_each(op: Op) -> Rule:
    """Return the rule that holds for each argument of an operation of any number of them.

    Its nodes start with the result, one argument, and how many arguments there are.
    """
    given = [Value(0.5, label=name) for name in ("y", "x", "count")]
    if not hasattr(op.partials, "each"):
        raise ValueError(f"The row of {op.name} takes any number of arguments: wrap its rule in for_each.")
    return _recorded(given, [op.partials.each(*given)], 1)


def _recorded(given: list[Value], outputs: Sequence[Value | float], count: int) -> Rule:
    """Return the rule of these outputs: `count` partials, and after them perhaps a kink."""
    nodes, found = record(given, [each if isinstance(each, Value) else Value(each) for each in outputs])
    partials = found[:count]
    active = tuple(slot for slot, index in enumerate(partials) if not _is_zero(nodes[index]))
    return Rule(nodes, partials, active, found[count] if len(found) > count else None)


def _is_zero(node: Node) -> bool:
    return node.kind == CONSTANT and node.value == 0.0
