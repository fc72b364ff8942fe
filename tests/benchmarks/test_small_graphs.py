"""Small graphs beside micrograd, which builds its graph anew each time and collects garbage as it goes.

Always for the value and the gradient of every node. Goals, as ratios in one run: compiled 25, the network 40,
a friendly run 5, node by node 6; the compiled network takes at most 1.15 times what a patient person writes.
"""

from functools import partial

import numpy as np
import pytest

from engine import Graph, trace
from tests.benchmarks.examples import SMALL, by_micrograd, handwritten, numbers_for
from tests.benchmarks.ratios import Work, interleaved


def told(note, ours, theirs, goal):
    note(microseconds=round(ours * 1e6, 2), ratio=round(theirs / ours, 1), goal=goal)


@pytest.mark.parametrize("name", SMALL)
def test_a_compiled_graph_beside_micrograd(name, benchmark, note):
    function, graph = SMALL[name], trace(SMALL[name])
    fast, numbers = graph.compile(), numbers_for(graph)
    ours, theirs = interleaved(
        benchmark, Work(partial(fast, *numbers), 1000), Work(partial(by_micrograd, function, numbers), 100)
    )
    told(note, ours, theirs, goal=40 if name == "mlp" else 25)


@pytest.mark.parametrize("name", SMALL)
def test_a_friendly_run_beside_micrograd(name, benchmark, note):
    function, graph = SMALL[name], trace(SMALL[name])
    given = dict(zip(graph.inputs, numbers_for(graph), strict=True))
    Work(partial(graph.run, **given), 300).seconds()  # from then on it is compiled
    ours, theirs = interleaved(
        benchmark,
        Work(partial(graph.run, **given), 1000),
        Work(partial(by_micrograd, function, given.values()), 100),
    )
    told(note, ours, theirs, goal=5)


@pytest.mark.parametrize("new", [False, True], ids=["a known graph", "a graph made anew"])
def test_node_by_node_beside_micrograd(new, benchmark, note):
    function, graph = SMALL["mlp"], trace(SMALL["mlp"])
    given = dict(zip(graph.inputs, numbers_for(graph), strict=True))
    known = Graph(graph.nodes, graph.targets)
    known._runner.credit = -1_000_000  # or it would compile itself
    work = (lambda: Graph(graph.nodes, graph.targets).run(**given)) if new else partial(known.run, **given)
    ours, theirs = interleaved(
        benchmark, Work(work, 50), Work(partial(by_micrograd, function, given.values()), 50)
    )
    told(note, ours, theirs, goal="none" if new else 6)


def test_a_compiled_network_beside_one_written_by_hand(benchmark, note):
    graph = trace(SMALL["mlp"])
    fast, by_hand, numbers = graph.compile(), handwritten(graph), numbers_for(graph)
    exponent = next(index for index, node in enumerate(graph.nodes) if node.kind == "constant")
    ours, theirs = (np.delete(each(*numbers)[1], exponent) for each in (fast, by_hand))
    assert ours == pytest.approx(theirs)
    quick, hand = interleaved(
        benchmark, Work(partial(fast, *numbers), 1000), Work(partial(by_hand, *numbers), 1000)
    )
    note(ratio=round(quick / hand, 2), goal=1.15)
