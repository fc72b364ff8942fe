"""The height of each item: near its neighbours in other columns, clear of those in its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, pairwise

from app.scene.layering import Layers

SWEEPS = 40
# How hard wires pull: a box goes to the middle of what it takes from; long wires stay straight.
PLAIN, LEAF, ONWARD, LANE = 1.0, 0.5, 0.12, 6.0

Reach = tuple[float, float]  # how far an item reaches above and below its middle


def heights(layers: Layers, columns: Sequence[Sequence[int]], reach: Sequence[Reach]) -> list[float]:
    """The height of each item's middle, the highest reaching to 0; columns keep their order."""
    pulls = _pulls(layers, len(reach))
    offsets = [list(accumulate(_distances(column, reach), initial=0.0)) for column in columns]
    height = [0.0] * len(reach)
    for column, offset in zip(columns, offsets, strict=True):
        for item, down in zip(column, offset, strict=True):
            height[item] = down - offset[-1] / 2
    for sweep in range(SWEEPS):
        for at in range(len(columns)) if sweep % 2 else reversed(range(len(columns))):
            wanted = [_wanted(pulls[item], height, height[item]) for item in columns[at]]
            for item, place in zip(columns[at], _settle(wanted, offsets[at]), strict=True):
                height[item] = place
    top = min(place - above for place, (above, _) in zip(height, reach, strict=True))
    return [round(place - top, 1) for place in height]


def _distances(column: Sequence[int], reach: Sequence[Reach]) -> list[float]:
    return [reach[upper][1] + reach[lower][0] for upper, lower in pairwise(column)]


def _pulls(layers: Layers, count: int) -> list[list[tuple[float, int]]]:
    boxes = count - len({lane for lanes in layers.lanes for lane in lanes})
    fed = {target for _, target, _ in layers.steps}
    pulls: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for source, target, _ in layers.steps:
        lanes = (source >= boxes) + (target >= boxes)
        back = LANE if lanes == 2 else PLAIN if source in fed else LEAF
        pulls[target].append((back, source))
        pulls[source].append((back if lanes == 2 else ONWARD, target))
    return [pulls[item] for item in range(count)]


def _wanted(pulls: list[tuple[float, int]], height: list[float], otherwise: float) -> tuple[float, float]:
    """Where the neighbours pull an item, and how hard."""
    if not pulls:
        return otherwise, LEAF
    force = moment = 0.0
    for strength, other in pulls:  # sum() rounds otherwise from Python 3.12 on, and the page adds like this
        force += strength
        moment += strength * height[other]
    return moment / force, force


def _settle(wanted: list[tuple[float, float]], offsets: list[float]) -> list[float]:
    """The places nearest to those wanted that keep the order and the distances (least squares).

    Items that would overlap join into a block, which stands where its members want it on average.
    """
    blocks: list[tuple[float, float, int]] = []  # the block's place, its force, how many items
    for (place, force), offset in zip(wanted, offsets, strict=True):
        block = (place - offset, force, 1)
        while blocks and blocks[-1][0] > block[0]:
            place_above, force_above, count_above = blocks.pop()
            together = force_above + block[1]
            mean = (place_above * force_above + block[0] * block[1]) / together
            block = (mean, together, count_above + block[2])
        blocks.append(block)
    places = [place for place, _, count in blocks for _ in range(count)]
    return [place + offset for place, offset in zip(places, offsets, strict=True)]
