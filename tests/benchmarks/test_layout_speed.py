"""How long the page takes to lay out a graph of 400 nodes, once for each graph; the goal is below 100 ms."""

import random

import pytest

from engine import trace
from tests.ui.drawn import wide
from tests.ui.modules import scene_of

CALLS = 8
SPENT = """async ([scene, calls]) => {
  const { createLayout } = await import("/graph/layout/layout.js");
  const { completed } = await import("/model/scene.js");
  const spent = Array.from({ length: calls }, () => {
    const start = performance.now();
    createLayout()(completed(scene));
    return performance.now() - start;
  });
  return { first: spent[0], later: spent.sort((one, two) => one - two)[calls >> 1] };
}"""


def tangled(a, b, c, d):
    """About 390 nodes, each of which takes two of the twenty before it."""
    dice, values = random.Random(1), [a, b, c, d]
    for number in range(390):
        one, two = dice.choice(values[-20:]), dice.choice(values[-20:])
        values.append(one + two if number % 2 else one * two)
    total = values[-20]
    for value in values[-19:]:
        total = total + value
    return total


@pytest.mark.ui
@pytest.mark.parametrize("function", [wide, tangled], ids=lambda function: function.__name__)
def test_a_large_graph_is_laid_out(function, modules, benchmark, note):
    scene = scene_of(trace(function, a=1.0, b=1.0, c=1.0, d=1.0))
    measured = benchmark.pedantic(lambda: modules.page.evaluate(SPENT, [scene, CALLS]), rounds=1)
    note(
        nodes=len(scene["nodes"]),
        edges=len(scene["edges"]),
        first_ms=round(measured["first"], 1),
        later_ms=round(measured["later"], 1),
        goal=100,
    )
