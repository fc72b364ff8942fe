"""What a graph can say about itself: derivatives in words, paths, kinks, and why a number is not one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.tape.adjoint import Adjoint
from engine.tape.nodes import Edge, Tape
from engine.tape.notation import LABEL_LENGTH, pieces

# More paths than this are no longer an explanation.
MOST_PATHS = 10_000


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


def paths(tape: Tape, source: int) -> Iterator[tuple[Edge, ...]]:
    """Yield every path of edges from a node to the output.

    The products of the local derivatives along the paths add up to the node's gradient.

    Raises:
        ValueError: where there are more paths than anyone would read.
    """
    onward: dict[int, list[Edge]] = {}
    leads = {tape.output}
    for edge in reversed(tape.edges):
        if edge.target in leads:
            leads.add(edge.source)
            onward.setdefault(edge.source, []).insert(0, edge)
    stack: list[tuple[int, tuple[Edge, ...]]] = [(source, ())]
    found = 0
    while stack:
        node, path = stack.pop()
        if node == tape.output:
            found += 1
            if found > MOST_PATHS:
                raise ValueError(
                    f"More than {MOST_PATHS} paths lead to the output: ask for a node nearer to it."
                )
            yield path
        stack += [(edge.target, (*path, edge)) for edge in reversed(onward.get(node, ()))]
