"""What each node of a graph is for, so that nobody has to guess it from a label."""

from __future__ import annotations

from collections.abc import Mapping

from engine import Graph
from engine.tape.nodes import CONSTANT, INPUT

OUTPUT, STEP, HIDDEN = "output", "operation", "hidden"
PLUMBING = "plumbing"  # what has to be there and teaches nothing: folded away until someone opens it


def roles(graph: Graph, inputs: Mapping[str, str]) -> list[str]:
    """The role of each node: what the lesson or the engine says, else what its kind and place tell.

    Args:
        graph: the graph.
        inputs: the roles of inputs that the lesson names, by input: "feature", "parameter", "target", …

    >>> from engine import parse
    >>> roles(parse("w*x + 2"), {"w": "parameter"})
    ['parameter', 'input', 'operation', 'constant', 'output']
    """
    return [
        inputs.get(node.label if node.kind == INPUT else "")
        or (OUTPUT if index == graph.output and node.role in ("", HIDDEN) else node.role)
        or (node.kind if node.kind in (INPUT, CONSTANT) else STEP)
        for index, node in enumerate(graph.nodes)
    ]
