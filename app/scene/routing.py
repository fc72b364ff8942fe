"""The ways of wires: which ports and lanes they take, and how wide the gaps are in which they bend."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.scene.layering import Layers, Wire
from app.scene.ordering import Columns

WIDTH, HEIGHT = 132.0, 86.0  # a node's box
LEAF, ABOVE, BELOW = 45.0, 71.0, 67.0  # how far a box reaches: up without a label, up with one, down
LANE = 9.0  # how far a lane reaches
MARGIN = 22.0
ACROSS = 118.0  # the gap between columns where labels stand in the middle of short wires
STACK = 28.0  # from a label to the one below, where they stand in a stack left of their target
LEAD = 112.0  # the room of that stack
APART = 74.0  # how far apart the first and the last of a small stack stand
LABELS = 8  # more wires than this into one box go without labels
SPREAD, ROOM = 10.0, 26.0  # how far apart ports are at most, and the room for all of a node's
CLEAR = 18.0  # how near a wire may come to the middle of a label
PORT = 14.0  # how far left of a box wires without labels arrive
STEEP, NARROWEST, WIDEST = (
    0.25,
    44.0,
    120.0,
)  # room for bends: a share of the height they climb, within limits

Boxes = Sequence[int | str | None]  # a node's index, a group's name, or None for a way in or out


@dataclass(frozen=True)
class Column:
    """Where a column stands, and how far left of it wires arrive.

    `tight` says that the labels of wires that arrive stand in the middle of their last bend.
    """

    x: float
    width: float
    lead: float
    tight: bool


@dataclass(frozen=True)
class Route:
    """The way of a wire: the items it leaves, passes and enters, and where on the target it arrives.

    `lift` is how far below the target's middle it arrives in the gap, `port` the same at the box.
    """

    items: tuple[int, ...]
    lift: float
    port: float
    labelled: bool


def ported(boxes: Boxes, wires: Sequence[Wire], layers: Layers, order: Columns) -> list[Wire]:
    """The wires with ports on groups in the order in which they come in, from top to bottom."""
    row = {item: at for column in order for at, item in enumerate(column)}
    last = [(lanes or (wire.source,))[-1] for wire, lanes in zip(wires, layers.lanes, strict=True)]
    ported, taken = list(wires), Counter()
    for at in sorted(range(len(wires)), key=lambda at: (row[last[at]], at)):
        target = wires[at].target
        if isinstance(boxes[target], str):
            ported[at] = wires[at]._replace(port=taken[target])
            taken[target] += 1
    return ported


def routes(boxes: Boxes, wires: Sequence[Wire], layers: Layers) -> tuple[Route, ...]:
    """The way of each wire."""
    ports = Counter(wire.target for wire in wires)
    return tuple(
        _route(wire, lanes, ports[wire.target], boxes[wire.target])
        for wire, lanes in zip(wires, layers.lanes, strict=True)
    )


def _route(wire: Wire, lanes: tuple[int, ...], count: int, box: int | str | None) -> Route:
    off_centre = wire.port - (count - 1) / 2
    room = HEIGHT - 20 if isinstance(box, str) else ROOM
    labelled = box is not None and count <= LABELS
    port = off_centre * min(SPREAD, room / count)
    lift = off_centre * max(STACK, APART / max(1, count - 1)) if labelled else port
    return Route((wire.source, *lanes, wire.target), lift, port, labelled)


def reaches(boxes: Boxes, ways: Sequence[Route], layers: Layers) -> list[tuple[float, float]]:
    """How far each item reaches above and below its middle, with the stack of labels left of it."""
    stack: dict[int, float] = defaultdict(float)
    for route in ways:
        if route.labelled:
            stack[route.items[-1]] = max(stack[route.items[-1]], abs(route.lift) + STACK / 2)
    lanes = sum(map(len, layers.columns)) - len(boxes)
    fed = {route.items[-1] for route in ways}
    up = [ABOVE if at in fed or isinstance(box, str) else LEAF for at, box in enumerate(boxes)]
    around = [
        (STACK / 2, STACK / 2) if box is None else (max(up[at], stack[at]), max(BELOW, stack[at]))
        for at, box in enumerate(boxes)
    ]
    return around + [(LANE, LANE)] * lanes


def columns(
    boxes: Boxes, order: Columns, ways: Sequence[Route], middles: Sequence[float], *, tight: bool
) -> tuple[Column, ...]:
    """Where the columns stand: those of ways in and out have no width. `tight` allows narrow gaps."""
    placed: list[Column] = []
    for column, bends in zip(order, _bends(order, ways, middles), strict=True):
        pins = all(item >= len(boxes) or boxes[item] is None for item in column)
        width = 0.0 if pins else WIDTH
        if placed:
            gap, lead, is_tight = _gap(bends, tight=tight)
            placed.append(Column(placed[-1].x + placed[-1].width + gap, width, lead, is_tight))
        else:
            placed.append(Column(0.0 if pins else MARGIN, width, 0.0, False))
    return tuple(placed)


@dataclass(frozen=True)
class Bend:
    """What a wire does in a gap: it leaves at one height, and arrives at another.

    `lift` is where it arrives at a stack of labels, `port` where it arrives without one.
    """

    start: float
    lift: float
    port: float
    labelled: bool

    @property
    def climb(self) -> float:
        """How far up or down it goes."""
        return abs(self.lift - self.start)

    def meets(self, other: Bend) -> bool:
        """Whether it runs into the label in the middle of the other."""
        middle = (other.start + other.port) / 2
        low, high = sorted((self.start, self.port))
        return other.labelled and low < middle + CLEAR and high > middle - CLEAR


def _bends(order: Columns, ways: Sequence[Route], middles: Sequence[float]) -> list[list[Bend]]:
    """The bends in the gap before each column."""
    column_of = {item: at for at, column in enumerate(order) for item in column}
    bends: list[dict[Bend, None]] = [{} for _ in order]
    for route in ways:
        *way, target = route.items
        for one, two in pairwise(way):
            bends[column_of[two]][Bend(middles[one], middles[two], middles[two], False)] = None
        end = middles[target]
        bend = Bend(middles[way[-1]], end + route.lift, end + route.port, route.labelled)
        bends[column_of[target]][bend] = None
    return [list(found) for found in bends]


def _gap(bends: Sequence[Bend], *, tight: bool) -> tuple[float, float, bool]:
    """The width of a gap, how much of it is for labels, and whether these stand in the middle of wires."""
    steepest = max((bend.climb for bend in bends), default=0.0)
    apart = not any(one.meets(two) for one in bends for two in bends if one is not two)
    if tight and apart and steepest <= ACROSS:
        return ACROSS, PORT, True
    lead = LEAD if any(bend.labelled for bend in bends) else PORT
    return lead + round(min(WIDEST, max(NARROWEST, STEEP * steepest)), 1), lead, False
