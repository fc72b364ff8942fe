"""Where the inputs of a typed expression start: at numbers for which it has a value and a slope."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from engine.graph.graph import Graph
from engine.tape.nodes import INPUT

# What an input may start at instead of s: −s, and these.
OTHERS = (0.5, -0.5, 9.0, -9.0)
# The most starts that are tried, input by input.
TRIALS = 60


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
    best = min([given, [abs(value) for value in given]], key=lambda values: _undefined(graph, values))
    changes = [(at, value) for at in range(len(given)) for value in candidates(given[at])]
    for at, value in changes[:TRIALS] if _undefined(graph, best) else ():
        trial = [*best[:at], value, *best[at + 1 :]]
        best = min([best, trial], key=lambda values: _undefined(graph, values))
    return given if _undefined(graph, best) else best


def _undefined(graph: Graph, values: list[float]) -> int:
    """Return how many values of nodes and gradients of inputs are not finite."""
    run = graph.run(**dict(zip(graph.inputs, values, strict=True)))
    return sum(not math.isfinite(number) for number in (*run.values, *run.gradient.values()))
