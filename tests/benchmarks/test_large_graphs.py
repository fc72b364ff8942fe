"""A first run of a large graph takes at most 400 ns a node, however the graph is shaped."""

import random

import pytest

from engine import Graph, trace
from tests.benchmarks.ratios import Work, interleaved


def chain(x, y):
    for _ in range(50_000):
        x = x * y + y
    return x


def wide(a, b, c, d):
    dice, level = random.Random(1), [a, b, c, d]
    for number in range(60_000):
        p, q = dice.choice(level[-50:]), dice.choice(level[-50:])
        level.append(p * 0.5 + q * 0.4 if number % 2 else p - q)
    while len(level) > 1:
        level = [p + q for p, q in zip(level[::2], level[1::2], strict=False)]
    return level[0]


@pytest.mark.parametrize("function", [chain, wide])
def test_a_hundred_thousand_nodes(function, benchmark, note):
    graph = trace(function)
    given = dict.fromkeys(graph.inputs, 0.999)
    new = iter([Graph(graph.nodes, graph.targets) for _ in range(10)])
    first, later = interleaved(
        benchmark, Work(lambda: next(new).run(**given)), Work(lambda: graph.run(**given)), rounds=6
    )
    each = 1e9 / len(graph.nodes)
    note(nodes=len(graph.nodes), first_ns=round(first * each), later_ns=round(later * each), goal=400)
