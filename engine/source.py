"""Graphs as straight-line source: one line a node, generated from the table and never from a user's text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from engine.adjoint import Adjoint
from engine.nodes import CONSTANT, INPUT, Node, Tape
from engine.operation import LIBRARIES, PYTHON_RAISES

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
            written.append(f"v{index} = {node.op.source(form, [operands[arg] for arg in node.args])}")
    return written, operands


def compiled(tape: Tape, adjoint: Adjoint) -> Callable[..., tuple[tuple[float, ...], tuple[float, ...]]]:
    """Return fast(*inputs) -> (values, gradients) for floats, one entry per node of the tape."""
    careful = _function(tape, adjoint, "numpy")

    def by_ieee(*inputs):
        with np.errstate(all="ignore"):
            values, gradients = careful(*map(np.float64, inputs))
        return tuple(map(float, values)), tuple(map(float, gradients))

    return _function(tape, adjoint, "python", by_ieee)


def _function(tape: Tape, adjoint: Adjoint, form: str, otherwise: Callable | None = None) -> Callable:
    body, operands = lines(adjoint.nodes, form)
    values = ", ".join(operands[: len(tape.nodes)])
    gradients = ", ".join(operands[index] for index in adjoint.gradients)
    names = ", ".join(f"v{index}" for index in tape.input_nodes)
    raises = ", ".join(error.__name__ for error in PYTHON_RAISES)
    source = "\n".join(
        [
            f"def fast({names}):",
            "    try:",
            *(f"        {line}" for line in body),
            f"        return ({values},), ({gradients},)",
            f"    except ({raises}):",
            f"        return otherwise({names})",
        ]
    )
    scope = {**LIBRARIES, "otherwise": otherwise}
    exec(source, scope)
    return scope["fast"]
