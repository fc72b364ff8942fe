"""Graphs as straight-line Python: for graphs that run many times."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.codegen.source import function, input_names, joined, lines
from engine.ops.row import PYTHON_RAISES
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

    of_floats: Callable[..., tuple[tuple[float, ...], ...]]
    of_batches: Callable[..., tuple[tuple[Any, ...], ...]]


def straight_line(nodes: Sequence[Node], *results: Iterable[int]) -> Compiled:
    """Return functions of the input nodes, in their order, to the values of the nodes in each result."""
    wanted = [list(indices) for indices in results]
    by_numpy = _compiled(nodes, wanted, "numpy")

    def of_batches(*inputs: Any) -> tuple[tuple[Any, ...], ...]:
        with np.errstate(all="ignore"):
            found: tuple[tuple[Any, ...], ...] = by_numpy(*inputs)
            return found

    def by_ieee(*inputs: float) -> tuple[tuple[float, ...], ...]:
        return tuple(tuple(map(float, result)) for result in of_batches(*map(np.float64, inputs)))

    return Compiled(_compiled(nodes, wanted, "python", otherwise=by_ieee), of_batches)


def _compiled(
    nodes: Sequence[Node],
    results: list[list[int]],
    language: str,
    otherwise: Callable[..., Any] | None = None,
) -> Callable[..., Any]:
    """Return the nodes as one function, which calls `otherwise` where Python raises."""
    body, names = lines(nodes, language)
    inputs = joined(input_names(nodes))
    returned = "".join(f"({''.join(f'{names[index]}, ' for index in result)}), " for result in results)
    guarded = [
        "try:",
        *(f"    {line}" for line in body),
        f"    return {returned}",
        f"except ({joined(error.__name__ for error in PYTHON_RAISES)}):",
        f"    return otherwise({inputs})",
    ]
    made = function(inputs, guarded if otherwise else [*body, f"return {returned}"], otherwise=otherwise)
    return _with_names(made, [node.label for node in nodes if node.kind == INPUT])


def _with_names(made: Callable[..., Any], inputs: Sequence[str]) -> Callable[..., Any]:
    """Return the function with parameters named like the inputs, so that Python's own errors name them."""
    others = made.__code__.co_varnames[len(inputs) :]
    made.__code__ = made.__code__.replace(co_varnames=(*inputs, *others))
    return made
