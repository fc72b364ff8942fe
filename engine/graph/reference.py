"""The documentation table of all operations; `python -m engine.graph.reference` prints it."""

from __future__ import annotations

from engine.graph.graph import Graph
from engine.ops.row import Op
from engine.ops.table import OPS
from engine.tape.nodes import INPUT, OPERATION, Node

HEAD = ("Function", "Written", "Derivatives", "Where it bends or ends")
NAMES = "abcdefgh"


def table() -> str:
    """Return one Markdown table row for each operation that learners use: forms, derivatives, conventions.

    >>> print(table().splitlines()[4])
    | `multiply` | a × b | b; a |  |
    """
    rows = [HEAD, ("---",) * len(HEAD), *(row(op) for op in OPS.values() if not op.helper)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def row(op: Op) -> tuple[str, ...]:
    """Return what the table says about an operation."""
    graph = example(op)
    derivatives = "; ".join(graph.local_derivatives())
    notes = "; ".join(note.format(*NAMES) for note in (op.convention, op.undefined, op.pole) if note)
    return tuple(cell.replace("|", r"\|") for cell in (f"`{op.name}`", graph.text(), derivatives, notes))


def example(op: Op, count: int | None = None) -> Graph:
    """Return the operation on inputs a, b, …: as many as it takes, or three where it takes any number."""
    count = count or op.arity or 3
    inputs = [Node(INPUT, label=name, value=1.0) for name in NAMES[:count]]
    return Graph((*inputs, Node(OPERATION, op, tuple(range(count)))), (("output", count),))


if __name__ == "__main__":
    print(table())
