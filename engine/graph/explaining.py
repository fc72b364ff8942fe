"""What a graph can say about itself: derivatives in words, kinks, and why a number is not one."""

from __future__ import annotations

from collections.abc import Sequence

from engine.tape.adjoint import Adjoint
from engine.tape.nodes import Tape
from engine.tape.notation import LABEL_LENGTH, pieces


def local_derivatives(adjoint: Adjoint, form: str) -> tuple[str, ...]:
    """Return, per edge, the derivative of the target by the source as an expression: "b" for a × b by a.

    Args:
        adjoint: the graph with its derivatives.
        form: "text" or "latex".
    """
    written = pieces(adjoint.nodes, form, LABEL_LENGTH)
    return tuple(written[index].written for index in adjoint.partials)


def reasons(tape: Tape, values: Sequence[float]) -> dict[int, str]:
    """Return why the nodes where nan or infinity first arise are not numbers, by node.

    Args:
        tape: the graph.
        values: the value of each node, as floats.
    """
    found = (
        (index, op.reason(values[index], tuple(values[arg] for arg in args)))
        for index, op, args in tape.operations
    )
    return {index: reason for index, reason in found if reason}


def conventions(tape: Tape, values: Sequence[float]) -> dict[int, str]:
    """Return, for each node that sits exactly on a kink, the sentence that says which derivative is used."""
    return {
        index: op.convention
        for index, op, args in tape.operations
        if op.kink and op.kink(*(values[arg] for arg in args)) == 0
    }
