"""What a graph is: nodes with their roles, edges and groups. Where they stand is for the page to say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.inputs import MOST_NODES
from app.scene.groups import Group, groups
from app.scene.roles import PLUMBING, roles
from engine import Graph

CLOSED = 30  # groups start closed in graphs of more nodes than this
SAID = ("undefined", "pole", "overflow")


def drawable(graph: Graph) -> bool:
    """Whether a graph is small enough to draw."""
    return len(graph.nodes) <= MOST_NODES


def drawing(graph: Graph, inputs: Mapping[str, str], *, network: bool = False) -> dict[str, Any]:
    """The nodes, edges and groups of a graph as JSON; none where it is too large to draw.

    Args:
        graph: the graph.
        inputs: the roles of inputs that the lesson names, by input.
        network: whether it is drawn neuron by neuron.
    """
    empty = {"network": network, "nodes": [], "edges": [], "groups": [], "open": []}
    if not drawable(graph):
        return {**empty, "count": len(graph.nodes), "most": MOST_NODES}
    found, said = groups(graph), roles(graph, inputs)
    return {
        **empty,
        "nodes": [_node(graph, index, role) for index, role in enumerate(said)],
        "edges": [list(edge) for edge in graph.edges],
        "groups": [
            {"name": group.name, "output": group.output, "members": list(group.members)} for group in found
        ],
        "open": [] if network or len(graph.nodes) > CLOSED else _open(found, said),
        "operations": _operations(graph),
    }


def _node(graph: Graph, index: int, role: str) -> dict[str, Any]:
    """A node; what is empty is left out."""
    node = graph.nodes[index]
    operation = {"op": node.op.name, "symbol": node.op.symbol} if node.op else {}
    group = {"group": node.group} if node.group else {}
    return {"kind": node.kind, "role": role, "label": node.label, **operation, **group}


def _open(found: tuple[Group, ...], said: list[str]) -> list[str]:
    """The groups that start open: all but the plumbing."""
    return [group.name for group in found if said[group.output] != PLUMBING]


def _operations(graph: Graph) -> dict[str, dict[str, str]]:
    """What the graph's operations say where they have no finite value, by name."""
    return {node.op.name: {what: getattr(node.op, what) for what in SAID} for node in graph.nodes if node.op}
