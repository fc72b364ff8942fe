"""Graphs as straight-line Python: generated from the table, for graphs that run many times."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.codegen.source import lines
from engine.ops.row import LIBRARIES, PYTHON_RAISES
from engine.tape.nodes import INPUT, Node

# Python's own compiler takes too long over longer functions.
LONGEST_SOURCE = 20_000


@dataclass(frozen=True, slots=True)
class Compiled:
    """Nodes as two functions of their inputs, both to one tuple for each result that was asked for.

    Fields:
        of_floats: takes Python floats and returns tuples of them.
        of_batches: takes floats and arrays of shape (n,), mixed; entries that no array reaches stay floats.
    """

    of_floats: Callable[..., tuple[tuple, ...]]
    of_batches: Callable[..., tuple[tuple, ...]]


def straight_line(nodes: Sequence[Node], *results: Iterable[int]) -> Compiled:
    """Return functions of the input nodes, in their order, to the values of the nodes in each result."""
    results = [list(indices) for indices in results]
    by_numpy = _function(nodes, results, "numpy", None)

    def of_batches(*inputs):
        with np.errstate(all="ignore"):
            return by_numpy(*inputs)

    def by_ieee(*inputs):
        return tuple(tuple(map(float, result)) for result in of_batches(*map(np.float64, inputs)))

    return Compiled(_function(nodes, results, "python", by_ieee), of_batches)


def _function(
    nodes: Sequence[Node], results: list[list[int]], form: str, otherwise: Callable | None
) -> Callable:
    body, operands = lines(nodes, form)
    names = ", ".join(f"v{index}" for index, node in enumerate(nodes) if node.kind == INPUT)
    returned = "".join(f"({''.join(f'{operands[index]}, ' for index in result)}), " for result in results)
    source = [
        f"def fast({names}):",
        "    try:",
        *(f"        {line}" for line in body),
        f"        return {returned}",
        f"    except ({', '.join(error.__name__ for error in PYTHON_RAISES)}):",
        f"        return otherwise({names})",
    ]
    scope = {**LIBRARIES, "otherwise": otherwise}
    exec("\n".join(source), scope)
    return _with_names(scope["fast"], [node.label for node in nodes if node.kind == INPUT])


def _with_names(function: Callable, inputs: Sequence[str]) -> Callable:
    """Return the function with parameters named like the inputs, so that Python's own errors name them."""
    others = function.__code__.co_varnames[len(inputs) :]
    function.__code__ = function.__code__.replace(co_varnames=(*inputs, *others))
    return function
