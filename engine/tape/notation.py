"""Nodes as people read them: text and LaTeX with as few brackets as the tree allows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.ops.row import ATOM, SUM, Op
from engine.tape.nodes import Node

# A label longer than this says "…" for its long arguments; whole expressions are cut only where they explode.
LABEL_LENGTH = 60
EXPRESSION_LENGTH = 20_000

BRACKETS = {"text": "({})", "latex": r"\left({}\right)"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A written expression and how tightly it binds; `f"{piece:2}"` puts it in brackets if need be."""

    written: str
    precedence: int
    brackets: str

    def __format__(self, least: str) -> str:
        return self.brackets.format(self.written) if self.precedence < int(least or 0) else self.written


def pieces(
    nodes: Sequence[Node], form: str, limit: int = EXPRESSION_LENGTH, named: Sequence[object] = ()
) -> list[Piece]:
    """Return each node written out from the inputs.

    Args:
        nodes: nodes in topological order.
        form: "text" or "latex".
        limit: an argument longer than this many characters is written as "…".
        named: per node, whether its label stands for it in later expressions.
    """
    written: list[Piece] = []
    for index, node in enumerate(nodes):
        if node.op is None or (named and named[index]):
            written.append(_leaf(node, form))
        else:
            written.append(_operation(node.op, [written[arg] for arg in node.args], form, limit))
    return written


def exact_number(value: float) -> str:
    """Return a number as people write it, with as many digits as it has: 2, −0.1, 1e−05."""
    short = f"{value:.6g}"
    return (short if float(short) == value else repr(value)).replace("-", "−")


def latex_name(name: str) -> str:
    """Return a name as LaTeX, with the number behind a letter as its index.

    >>> latex_name("w12"), latex_name("x_1"), latex_name("rate")
    ('w_{12}', 'x_{1}', 'rate')
    """
    indexed = re.fullmatch(r"([^\W\d_])_?(\d+)", name)
    return f"{indexed[1]}_{{{indexed[2]}}}" if indexed else name.replace("_", r"\_").replace("−", "-")


LEAVES: dict[str, Callable[[str], str]] = {"text": str, "latex": latex_name}


def _leaf(node: Node, form: str) -> Piece:
    name = node.label or ("" if node.value is None else exact_number(node.value))
    return Piece(LEAVES[form](name), SUM if name.startswith("−") else ATOM, BRACKETS[form])


def _operation(op: Op, args: list[Piece], form: str, limit: int) -> Piece:
    brief = [arg if len(arg.written) <= limit else Piece("…", ATOM, arg.brackets) for arg in args]
    template = getattr(op, form)
    everything = ", ".join([arg.written for arg in brief]) if "{all}" in template else ""
    return Piece(template.format(*brief, all=everything), op.precedence, BRACKETS[form])
