"""Graphs as straight-line Python: generated from the table, for graphs that run many times."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.adjoint import Adjoint
from engine.nodes import Tape
from engine.operation import LIBRARIES, PYTHON_RAISES
from engine.source import lines

# Python's own compiler takes too long over longer functions.
LONGEST_SOURCE = 20_000


@dataclass(frozen=True, slots=True)
class Compiled:
    """A graph as two functions of its inputs, both to (values, gradients) with one entry per node.

    Fields:
        of_floats: takes Python floats and returns tuples of them.
        of_batches: takes floats and arrays of shape (n,), mixed; entries that no array reaches stay floats.
    """

    of_floats: Callable[..., tuple[tuple, tuple]]
    of_batches: Callable[..., tuple[tuple, tuple]]


def compiled(tape: Tape, adjoint: Adjoint) -> Compiled:
    """Return the tape and its gradients as straight-line functions."""
    by_numpy = _function(tape, adjoint, "numpy", None)

    def of_batches(*inputs):
        with np.errstate(all="ignore"):
            return by_numpy(*inputs)

    def by_ieee(*inputs):
        values, gradients = of_batches(*map(np.float64, inputs))
        return tuple(map(float, values)), tuple(map(float, gradients))

    return Compiled(_function(tape, adjoint, "python", by_ieee), of_batches)


def _function(tape: Tape, adjoint: Adjoint, form: str, otherwise: Callable | None) -> Callable:
    body, operands = lines(adjoint.nodes, form)
    names = ", ".join(f"v{index}" for index in tape.input_nodes)
    values = "".join(f"{operand}, " for operand in operands[: len(tape.nodes)])
    gradients = "".join(f"{operands[index]}, " for index in adjoint.gradients)
    source = [
        f"def fast({names}):",
        "    try:",
        *(f"        {line}" for line in body),
        f"        return ({values}), ({gradients})",
        f"    except ({', '.join(error.__name__ for error in PYTHON_RAISES)}):",
        f"        return otherwise({names})",
    ]
    scope = {**LIBRARIES, "otherwise": otherwise}
    exec("\n".join(source), scope)
    return scope["fast"]
