"""Graphs as straight-line source: one line a node, generated from the table and never from a user's text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from engine.tape.nodes import CONSTANT, INPUT, Node

SPECIAL_NUMBERS = {
    "python": {"inf": "math.inf", "-inf": "(-math.inf)", "nan": "math.nan"},
    "javascript": {"inf": "Infinity", "-inf": "(-Infinity)", "nan": "NaN"},
}


def number_source(value: float, language: str = "python") -> str:
    """Return a number as an operand in a language.

    >>> number_source(-2.0), number_source(float("inf"), "javascript")
    ('(-2.0)', 'Infinity')
    """
    digits = repr(value)
    written = f"({digits})" if digits.startswith("-") else digits
    return SPECIAL_NUMBERS[language].get(digits, written)


def applied(node: Node, operands: Sequence[str] | Mapping[int, str], form: str) -> str:
    """Return the source of a node's operation on the operands of its arguments."""
    return node.op.source(form, [operands[arg] for arg in node.args])


def joined(items: Iterable) -> str:
    """Return items between commas.

    >>> joined([1, 2])
    '1, 2'
    """
    return ", ".join(map(str, items))


def lines(nodes: Sequence[Node], form: str) -> tuple[list[str], list[str]]:
    """Return the assignments that compute the nodes, and per node the operand that names its value.

    Args:
        nodes: nodes in topological order.
        form: "python" or "numpy".
    """
    written: list[str] = []
    operands: list[str] = []
    for index, node in enumerate(nodes):
        if node.kind == CONSTANT:
            operands.append(number_source(node.value))
            continue
        operands.append(f"v{index}")
        if node.kind != INPUT:
            args = [operands[arg] for arg in node.args]
            if form == "numpy" and all(nodes[arg].kind == CONSTANT for arg in node.args):
                # Between two plain floats Python would raise, even here.
                args = [f"np.float64({arg})" for arg in args]
            written.append(f"v{index} = {node.op.source(form, args)}")
    return written, operands
