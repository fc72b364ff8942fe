"""The order of the items in each column, with few crossings of the wires between them."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence

from app.scene.layering import Layers

SWEEPS = 16

Columns = list[list[int]]


def ordered(layers: Layers, *, entries: bool = False) -> Columns:
    """The columns, each in the best order that was met; with `entries`, the first keeps its order.

    Starts from a walk back from the last column, which leaves a tree without crossings; then columns are
    sorted by where their neighbours stand, forward and backward in turn, and neighbours change places
    wherever that saves a crossing.
    """
    links = _Links(layers)
    columns = _walk(layers, links)
    if entries:
        columns[0] = list(layers.columns[0])
    best, fewest = columns, links.crossings(columns)
    for sweep in range(SWEEPS):
        if fewest == 0:
            break
        columns = links.swept(columns, backward=sweep % 2 == 0, start=int(entries))
        columns = links.swapped(columns, start=int(entries))
        if (count := links.crossings(columns)) < fewest:
            best, fewest = columns, count
    return best


def _walk(layers: Layers, links: _Links) -> Columns:
    column_of = {item: at for at, column in enumerate(layers.columns) for item in column}
    columns: Columns = [[] for _ in layers.columns]
    seen: set[int] = set()
    stack = [item for column in layers.columns for item in reversed(column)]  # the last column on top
    while stack:
        item = stack.pop()
        if item not in seen:
            seen.add(item)
            columns[column_of[item]].append(item)
            stack += [source for _, source in sorted(links.back[item], reverse=True)]
    return columns


class _Links:
    """The steps between columns, from either end."""

    def __init__(self, layers: Layers):
        self.back: dict[int, list[tuple[float, int]]] = defaultdict(list)  # item: (port, where from)
        self.onward: dict[int, list[tuple[float, int]]] = defaultdict(list)  # item: (port, where to)
        ports = defaultdict(int)
        for _, target, port in layers.steps:
            ports[target] = max(ports[target], port + 1)
        for source, target, port in layers.steps:
            height = (port + 0.5) / ports[target] - 0.5  # from −½ at the top of the target to ½
            self.back[target].append((height, source))
            self.onward[source].append((height, target))

    def crossings(self, columns: Sequence[Sequence[int]]) -> int:
        return sum(map(self._crossings_after, columns, columns[1:]))

    def _crossings_after(self, column, following) -> int:
        place = _places(following)
        seen: list[float] = []
        crossings = 0
        for item in column:
            ends = [place[target] + height for height, target in self.onward[item]]
            crossings += sum(len(seen) - bisect_right(seen, end) for end in ends)
            for end in ends:
                insort(seen, end)
        return crossings

    def swept(self, columns: Columns, *, backward: bool, start: int) -> Columns:
        """Each column sorted by the mean place of its neighbours in the column before (or after)."""
        columns = list(columns)
        last = len(columns) - 1
        for at in range(last - 1, start - 1, -1) if backward else range(max(1, start), last + 1):
            place = _places(columns[at + 1 if backward else at - 1])
            ends = self._ends(self.onward if backward else self.back, place, port=backward)
            mean = {item: _mean(ends(item), at_rest) for at_rest, item in enumerate(columns[at])}
            columns[at] = sorted(columns[at], key=mean.__getitem__)
        return columns

    def swapped(self, columns: Columns, *, start: int) -> Columns:
        """Neighbours in a column in each other's place wherever that saves a crossing."""
        columns = [list(column) for column in columns]
        for at, column in enumerate(columns[start:], start):
            before = self._ends(self.back, _places(columns[at - 1] if at else ()), port=False)
            after = self._ends(self.onward, _places((*columns, ())[at + 1]), port=True)
            for row in range(len(column) - 1):
                one, two = column[row : row + 2]
                saved = _saved(before(one), before(two)) + _saved(after(one), after(two))
                if saved > 0:
                    column[row : row + 2] = two, one
        return columns

    @staticmethod
    def _ends(links, place, *, port: bool):
        return lambda item: [place[other] + (height if port else 0) for height, other in links[item]]


def _places(column: Sequence[int]) -> dict[int, int]:
    return {item: row for row, item in enumerate(column)}


def _mean(ends: list[float], otherwise: float) -> float:
    total = 0.0
    for end in ends:  # sum() rounds otherwise from Python 3.12 on, and the page adds like this
        total += end
    return total / len(ends) if ends else otherwise


def _saved(upper: list[float], lower: list[float]) -> int:
    """How many crossings fewer there are when the lower of two neighbours goes above the upper."""
    return sum((a > b) - (a < b) for a in upper for b in lower)
