"""Placing a graph's nodes in columns and its edges as curves between them."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from engine import Graph

WIDTH, HEIGHT = 132.0, 86.0  # a node's box
ACROSS, DOWN = 118.0, 52.0  # room between columns and between rows
MARGIN = 22.0
BADGE = 17.0  # radius of the circle with the operation's symbol, on the left edge of its box
BOW = 64.0  # how far apart two edges between the same two nodes are bent
SWEEPS = 6

Point = tuple[float, float]


@dataclass(frozen=True)
class Layout:
    """The upper left corner of each node's box, the curve of each edge, and the drawing's size."""

    corners: tuple[Point, ...]
    curves: tuple[tuple[Point, Point, Point, Point], ...]
    size: Point


def place(graph: Graph) -> Layout:
    """The layout of a graph: inputs on the left of what uses them, the output on the right, few crossings."""
    columns = _order(graph, _columns(graph))
    tallest = max(map(len, columns))
    corners = {}
    for column, members in enumerate(columns):
        top = MARGIN + (tallest - len(members)) * (HEIGHT + DOWN) / 2
        for row, node in enumerate(members):
            corners[node] = (MARGIN + column * (WIDTH + ACROSS), top + row * (HEIGHT + DOWN))
    size = (
        2 * MARGIN + len(columns) * (WIDTH + ACROSS) - ACROSS,
        2 * MARGIN + tallest * (HEIGHT + DOWN) - DOWN,
    )
    placed = tuple(corners[node] for node in range(len(graph.nodes)))
    return Layout(placed, tuple(_curves(graph, placed)), size)


def middle(curve: tuple[Point, Point, Point, Point]) -> Point:
    """The point half way along a cubic Bézier curve."""
    return tuple((a + 3 * b + 3 * c + d) / 8 for a, b, c, d in zip(*curve, strict=True))


def _columns(graph: Graph) -> list[list[int]]:
    """The nodes by column: an operation right of all its arguments, a leaf just left of its first user."""
    rank = {}
    for index, node in enumerate(graph.nodes):
        rank[index] = 1 + max((rank[argument] for argument in node.args), default=-1)
    first_use = {}
    for source, target, _ in graph.edges:
        first_use[source] = min(rank[target], first_use.get(source, math.inf))
    for index, node in enumerate(graph.nodes):
        if not node.args and index in first_use:
            rank[index] = first_use[index] - 1
    return [[index for index in rank if rank[index] == column] for column in range(max(rank.values()) + 1)]


def _order(graph: Graph, columns: list[list[int]]) -> list[list[int]]:
    """The same columns, each sorted by the mean height of its members' neighbours, again and again."""
    neighbours = {index: [] for index in range(len(graph.nodes))}
    for source, target, _ in graph.edges:
        neighbours[source].append(target)
        neighbours[target].append(source)
    for _ in range(SWEEPS):
        height = {node: row - len(members) / 2 for members in columns for row, node in enumerate(members)}
        columns = [
            sorted(members, key=lambda node: (_mean(neighbours[node], height, node), node))
            for members in columns
        ]
    return columns


def _mean(neighbours: list[int], height: dict[int, float], node: int) -> float:
    return sum(height[other] for other in neighbours) / len(neighbours) if neighbours else height[node]


def _curves(graph: Graph, corners: tuple[Point, ...]):
    twins = Counter((source, target) for source, target, _ in graph.edges)
    seen = Counter()
    for source, target, slot in graph.edges:
        bow = BOW * (seen[source, target] - (twins[source, target] - 1) / 2)
        seen[source, target] += 1
        yield _curve(corners[source], corners[target], _port(slot, len(graph.nodes[target].args)), bow)


def _port(slot: int, slots: int) -> Point:
    """Where on the badge an edge arrives, from the badge's centre: the slots from top to bottom."""
    angle = math.pi + (slot - (slots - 1) / 2) * -0.7
    return BADGE * math.cos(angle), BADGE * math.sin(angle)


def _curve(source: Point, target: Point, port: Point, bow: float) -> tuple[Point, Point, Point, Point]:
    start = (source[0] + WIDTH, source[1] + HEIGHT / 2)
    end = (target[0] + port[0], target[1] + HEIGHT / 2 + port[1])
    reach = (end[0] - start[0]) / 2
    return start, (start[0] + reach, start[1] + bow), (end[0] - reach, end[1] + bow), end
