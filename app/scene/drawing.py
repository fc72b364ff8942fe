"""A graph as the front end draws it: nodes, edges, the sheets they stand on, and what may go wrong where."""

from __future__ import annotations

from app.scene.layout import MOST, Sheet, place
from app.scene.network import Network
from app.scene.network import sheet as network_sheet
from app.scene.routing import HEIGHT, WIDTH
from engine import Graph

LABEL = 18  # characters that fit above a box
CLOSED = 30  # groups start closed in graphs of more nodes than this
SAID = ("undefined", "pole", "overflow")


def drawing(graph: Graph, network: Network | None = None) -> dict:
    """The nodes and edges of a graph and their drawing, as JSON; none where it is too large to draw.

    With a network, the graph is drawn as that, and opens one neuron at a time.
    """
    layout = place(graph)
    if layout is None:
        return {
            "count": len(graph.nodes),
            "most": MOST,
            "size": [0, 0],
            "nodes": [],
            "edges": [],
            "sheet": None,
        }
    sheet = _sheet(layout.sheet) if network is None else network_sheet(network)
    return {
        "nodes": [_node(graph, index) for index in range(len(graph.nodes))],
        "edges": [edge._asdict() for edge in graph.edges],
        "size": sheet["size"],
        "box": [WIDTH, HEIGHT],
        "sheet": sheet,
        "groups": [
            {"name": group.name, "output": group.output, "members": group.members, "sheet": _sheet(sheet)}
            for group, sheet in layout.groups
        ],
        "open": len(graph.nodes) <= CLOSED,
        "operations": _operations(graph),
    }


def _node(graph: Graph, index: int) -> dict:
    node = graph.nodes[index]
    return {
        "index": index,
        "kind": node.kind,
        "label": node.label,
        "short": node.label if len(node.label) <= LABEL else f"{node.label[: LABEL - 1]}…",
        "symbol": node.op.symbol if node.op else "",
        "op": node.op.name if node.op else "",
        "args": list(node.args),
    }


def _operations(graph: Graph) -> dict[str, dict[str, str]]:
    """What the graph's operations say where they have no finite value, by name."""
    return {node.op.name: {what: getattr(node.op, what) for what in SAID} for node in graph.nodes if node.op}


def _sheet(sheet: Sheet) -> dict:
    return {
        "boxes": list(sheet.boxes),
        "places": [list(place) for place in zip(sheet.column_of, sheet.middles, strict=True)],
        "columns": [[column.x, column.width, column.lead, int(column.tight)] for column in sheet.columns],
        "routes": [
            [edge, list(route.items), round(route.lift, 1), round(route.port, 1), int(route.labelled)]
            for edge, route in zip(sheet.edges, sheet.routes, strict=True)
        ],
        "size": list(sheet.size),
    }
