"""Columns: every box stands right of all that it takes from; long wires get a lane in each that they pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Wire(NamedTuple):
    """A way from one box into a port of another; ports are numbered from top to bottom."""

    source: int
    target: int
    port: int


@dataclass(frozen=True)
class Layers:
    """Boxes and lanes (together: items) by column, and the steps of wires from column to column.

    Fields:
        columns: the items of each column; boxes keep their numbers, lanes are numbered after them.
        steps: one for each pair of items that a wire joins in adjacent columns, with the target's port.
        lanes: per wire, the lanes that it takes. Wires out of one box share lanes until they part.
    """

    columns: tuple[tuple[int, ...], ...]
    steps: tuple[Wire, ...]
    lanes: tuple[tuple[int, ...], ...]


def layered(count: int, wires: Sequence[Wire], entries: int = 0, exits: int = 0) -> Layers:
    """The layers of `count` boxes in topological order.

    The first `entries` boxes alone make the first column, the last `exits` boxes the last one.
    """
    rank = _ranks(count, wires, entries, exits)
    columns = [[box for box in range(count) if rank[box] == column] for column in range(max(rank) + 1)]
    shared: dict[tuple[int, int], int] = {}
    steps: dict[Wire, None] = {}
    lanes = []
    for source, target, port in wires:
        taken, last = [], source
        for column in range(rank[source] + 1, rank[target]):
            if (source, column) not in shared:
                shared[source, column] = count + len(shared)
                columns[column].append(shared[source, column])
            taken.append(shared[source, column])
            steps[Wire(last, taken[-1], 0)] = None
            last = taken[-1]
        steps[Wire(last, target, port)] = None
        lanes.append(tuple(taken))
    return Layers(tuple(map(tuple, columns)), tuple(steps), tuple(lanes))


def _ranks(count: int, wires: Sequence[Wire], entries: int, exits: int) -> list[int]:
    sources, targets = defaultdict(list), defaultdict(list)
    for source, target, _ in wires:
        sources[target].append(source)
        targets[source].append(target)
    first = 1 if entries else 0
    rank: list[int] = []
    for box in range(count):
        least = 0 if box < entries else first
        rank.append(max([least, *(rank[source] + 1 for source in sources[box])]))
    for leaf in range(entries, count):
        if not sources[leaf] and targets[leaf]:
            rank[leaf] = min(rank[target] for target in targets[leaf]) - 1
    inner = count - exits
    return rank[:inner] + [max(rank[:inner], default=-1) + 1] * exits
