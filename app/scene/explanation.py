"""What a page can explain about a graph, as data: why each gradient is what it is.

The page fills these with live numbers; no sentence here belongs to a lesson.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from app.lesson import Lesson
from engine import Edge, Graph, Node
from engine.ops.row import PRODUCT, Op
from engine.tape.nodes import CONSTANT
from engine.tape.notation import LABEL_LENGTH, pieces

WRITTEN = frozenset("()[]|+−×÷^<>")  # a label with one of these is an expression, not a name
FLAT = 1e-9  # a change below this between two far points is none
FAR = (40.0, 60.0)


def asks(lesson: Lesson) -> list[dict[str, Any]]:
    """What a learner is asked to predict: an input's gradient, or the change where it moves `by` so much."""
    chosen = lesson.asks or [(name, None) for name in lesson.graph.inputs]
    return [{"input": name, "by": by} for name, by in chosen]


def why(graph: Graph) -> dict[str, Any]:
    """What the numbers of a graph follow from, with no number in it.

    `formulas`: per node, how its value comes from those of its arguments ("" for a leaf).
    `edges`: per edge, its local derivative as text, and the kind of reason it is what it is.
    `reaches`: per node, whether it leads to the output.
    `conventions`: per kink, in the order of the program's `kinks`, its node and what is agreed there.
    """
    written = _derivatives(graph)
    return {
        "formulas": [_formula(graph.nodes[index]) for index in range(len(graph.nodes))],
        "edges": [_edge(graph, number, text) for number, text in enumerate(written)],
        "reaches": _reaching(graph),
        "conventions": [{"node": index, "text": _op(graph, index).convention} for index in graph.kinks],
    }


@dataclass(frozen=True)
class _Gap:
    """A gap for an argument's number: "{0}", or "{(0)}" where a negative number needs brackets."""

    slot: int
    loose: bool

    def __format__(self, least: str) -> str:
        return f"{{{self.slot}}}" if self.loose or int(least or 0) <= 1 else f"{{({self.slot})}}"


def _formula(node: Node) -> str:
    """The node's operation with gaps for its arguments' numbers; 2 × −3 is read without brackets."""
    if node.op is None:
        return ""
    gaps = [_Gap(slot, node.op.precedence == PRODUCT) for slot in range(len(node.args))]
    listed, plus = (sign.join(f"{gap}" for gap in gaps) for sign in (", ", " + "))
    return node.op.text.format(*gaps, all=listed, plus=plus, count=len(gaps))


def _derivatives(graph: Graph) -> list[str]:
    """The local derivative of each edge as text, in which a node that was given a name goes by it."""
    nodes = graph.adjoint.nodes
    named = [index < len(graph.nodes) and not WRITTEN & set(node.label) for index, node in enumerate(nodes)]
    written = pieces(nodes, "text", LABEL_LENGTH, named)
    return [written[partial].written for partial in graph.adjoint.partials]


def _edge(graph: Graph, number: int, text: str) -> dict[str, Any]:
    edge, partial = graph.edges[number], graph.adjoint.partials[number]
    kind = _kind(_op(graph, edge.target), graph.adjoint.nodes[partial], _holder(partial, edge, graph))
    return {
        "text": text,
        "kind": kind,
        "factor": partial if kind == "factor" else None,
    }


def _op(graph: Graph, index: int) -> Op:
    op = graph.nodes[index].op
    assert op is not None  # only operations have edges that come in
    return op


def _holder(partial: int, edge: Edge, graph: Graph) -> str:
    """Where the graph holds a local derivative: at the edge's own target, at another node, or nowhere."""
    return "itself" if partial == edge.target else "factor" if partial < len(graph.nodes) else ""


def _kind(op: Op, partial: Node, holder: str) -> str:
    """Why a local derivative is what it is.

    A constant "one", "minus" one or another "scale"; the value of the target "itself", or of another node, a
    "factor"; a "gate" that is open or shut; a "squash", flat far out on both sides; or some other "curve".
    """
    if partial.kind == CONSTANT:
        return {1.0: "one", -1.0: "minus"}.get(partial.value or 0.0, "scale")
    if holder:
        return holder
    return "gate" if op.kink else "squash" if squashes(op) else "curve"


def squashes(op: Op) -> bool:
    """Whether an operation of one argument levels off on both sides, as tanh does."""
    if op.arity != 1:
        return False
    ends = [[op.of_floats(side * far) for far in FAR] for side in (1.0, -1.0)]
    return all(math.isclose(near, far, abs_tol=FLAT) for near, far in ends)


def _reaching(graph: Graph) -> list[bool]:
    leads = {graph.output}
    for edge in reversed(graph.edges):
        if edge.target in leads:
            leads.add(edge.source)
    return [index in leads for index in range(len(graph.nodes))]
