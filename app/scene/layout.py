"""Placing a graph: columns of boxes, lanes for long wires between them, and room for every label.

A sheet is what one level of the drawing needs: the graph with its groups closed, or the inside of one group.
Wires run level within columns and bend only in the gaps between, so that none crosses a box or a label.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.scene import routing
from app.scene.groups import Group, groups, in_order, owners
from app.scene.layering import Wire, layered
from app.scene.ordering import ordered
from app.scene.routing import BELOW, HEIGHT, MARGIN, Column, Route
from app.scene.spacing import heights
from engine import Graph

MOST = 400  # nodes; larger graphs run, but are not drawn
EDGE = 14.0  # room above and below a drawing
TITLE = 40.0  # room for the title of an open group


@dataclass(frozen=True)
class Sheet:
    """One level of the drawing.

    Fields:
        boxes: what each box is: a node's index, a group's name, or None for a way in or out of a group.
        column_of: per item (the boxes, then the lanes), the number of its column.
        middles: per item, the height of its middle.
        columns: the columns from left to right.
        routes: one for each wire, in the order of the wires.
        edges: the index of each route's edge in the graph; None for the ways out of a group.
        size: width and height.
    """

    boxes: tuple[int | str | None, ...]
    column_of: tuple[int, ...]
    middles: tuple[float, ...]
    columns: tuple[Column, ...]
    routes: tuple[Route, ...]
    edges: tuple[int | None, ...]
    size: tuple[float, float]


@dataclass(frozen=True)
class Layout:
    """The sheet of the graph with its groups closed, and the sheet of each group's inside."""

    sheet: Sheet
    groups: tuple[tuple[Group, Sheet], ...]


def drawable(graph: Graph) -> bool:
    """Whether a graph is small enough to draw."""
    return len(graph.nodes) <= MOST


def place(graph: Graph) -> Layout | None:
    """The layout of a graph; None for one that is too large to draw."""
    if not drawable(graph):
        return None
    found = groups(graph)
    owner = owners(graph, found)
    boxes = in_order(graph, found)
    edges = [at for at, (source, target, _) in enumerate(graph.edges) if owner[source] != owner[target]]
    sheet = _sheet(boxes, _wires(graph, boxes, owner, edges), edges)
    return Layout(sheet, tuple((group, _inside(graph, group, sheet)) for group in found))


def _wires(graph: Graph, boxes: list, owner: list, edges: list[int]) -> list[Wire]:
    number = {box: at for at, box in enumerate(boxes)}
    ends = [graph.edges[edge] for edge in edges]
    return [
        Wire(number[owner[source]], number[owner[target]], 0 if isinstance(owner[target], str) else slot)
        for source, target, slot in ends
    ]


def _inside(graph: Graph, group: Group, around: Sheet) -> Sheet:
    """The sheet of a group's nodes between its ways in, from top to bottom as outside, and its ways out."""
    box, members = around.boxes.index(group.name), set(group.members)
    arriving = zip(around.routes, around.edges, strict=True)
    entries = [at for _, at in sorted((route.port, at) for route, at in arriving if route.items[-1] == box)]
    inner = [at for at, (source, target, _) in enumerate(graph.edges) if {source, target} <= members]
    leaving = {source for source, target, _ in graph.edges if source in members and target not in members}
    boxes = [*(None for _ in entries), *group.members, *(None for _ in leaving)]
    number = {node: at for at, node in enumerate(boxes) if node is not None}
    starts = [*range(len(entries)), *(number[graph.edges[at].source] for at in inner)]
    ends = [graph.edges[at] for at in (*entries, *inner)]
    wires = [Wire(start, number[target], slot) for start, (_, target, slot) in zip(starts, ends, strict=True)]
    first_exit = len(boxes) - len(leaving)
    wires += [Wire(number[node], first_exit + at, 0) for at, node in enumerate(sorted(leaving))]
    return _sheet(boxes, wires, [*entries, *inner, *(None for _ in leaving)], (len(entries), len(leaving)))


def _sheet(
    boxes: routing.Boxes, wires: Sequence[Wire], edges: Sequence, inside: tuple[int, int] | None = None
) -> Sheet:
    """The sheet of these boxes; `inside` a group, of which the first and last few are the ways in and out."""
    entries, exits = inside or (0, 0)
    layers = layered(len(boxes), wires, entries, exits)
    order = ordered(layers, entries=entries > 0)
    ways = routing.routes(boxes, routing.ported(boxes, wires, layers, order), layers)
    reach = routing.reaches(boxes, ways, layers)
    top = TITLE if inside else EDGE
    middles = [middle + top for middle in heights(layers, order, reach)]
    closed = any(isinstance(box, str) for box in boxes)
    columns = routing.columns(boxes, order, ways, middles, tight=not (inside or closed))
    column_of = {item: at for at, column in enumerate(order) for item in column}
    bottom = max(middle + below for middle, (_, below) in zip(middles, reach, strict=True))
    return Sheet(
        boxes=tuple(boxes),
        column_of=tuple(column_of[item] for item in range(len(reach))),
        middles=tuple(middles),
        columns=columns,
        routes=ways,
        edges=tuple(edges),
        size=(
            columns[-1].x + columns[-1].width + (0 if exits else MARGIN),
            bottom + EDGE - (BELOW - HEIGHT / 2),
        ),
    )
