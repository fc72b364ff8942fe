"""Where the inputs of a typed expression start: at numbers for which it has a value and a slope."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from engine.graph.graph import Graph
from engine.tape.nodes import INPUT

# What an input may start at instead of s: −s, and these.
OTHERS = (0.5, -0.5, 9.0, -9.0)
# How many changes of the starts are tried at most.
TRIALS = 30


def candidates(start: float) -> tuple[float, ...]:
    """Return where an input may start: as given, else at its negative, or at a small or a large number.

    >>> candidates(-3.0)
    (-3.0, 3.0, 0.5, -0.5, 9.0, -9.0)
    """
    return (start, -start, *OTHERS)


def with_starts(graph: Graph, starts: Sequence[float]) -> Graph:
    """Return the graph with defaults for its inputs at which all its values and gradients are finite.

    Args:
        graph: the graph of an expression.
        starts: where the inputs start, in turn. They stay where the graph is defined there, or nowhere that
            is tried.

    >>> from engine.expression.build import parse
    >>> dict(with_starts(parse("log(a) + log(b)"), (2, -3)).defaults)
    {'a': 2.0, 'b': 3.0}
    """
    given = [float(starts[at % len(starts)]) for at in range(len(graph.inputs))]
    found = iter(_defined(graph, given))
    nodes = [replace(node, value=next(found)) if node.kind == INPUT else node for node in graph.nodes]
    return Graph(tuple(nodes), graph.targets)


def _defined(graph: Graph, given: list[float]) -> list[float]:
    """Return starts at which everything is finite: all made positive, or else changed one by one."""
    positive = {at: abs(value) for at, value in enumerate(given)}
    single = [{at: other} for at, value in enumerate(given) for other in candidates(value)]
    best, fewest = given, _undefined(graph, given)
    for change in [positive, *single][:TRIALS]:
        if fewest == 0:
            break
        trial = [change.get(at, value) for at, value in enumerate(best)]
        if (count := _undefined(graph, trial)) < fewest:
            best, fewest = trial, count
    return best if fewest == 0 else given


def _undefined(graph: Graph, values: list[float]) -> int:
    """Return how many values of nodes and gradients of inputs are not finite."""
    run = graph.run(**dict(zip(graph.inputs, values, strict=True)))
    return sum(not math.isfinite(number) for number in (*run.values, *run.gradient.values()))
