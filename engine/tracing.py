"""From a Python function to its graph."""

from __future__ import annotations

import inspect
import math
import numbers
from collections.abc import Callable, Mapping

from engine.graph import Graph
from engine.recording import record
from engine.value import Input, Value


def trace(function: Callable, **defaults: float) -> Graph:
    """Return the graph of a Python function.

    Args:
        function: takes numbers, returns a number, or a dictionary or sequence of several; it is called once.
        defaults: the value of each input where a run gives none; by default the function's own default, or 0.

    Raises:
        TypeError: where a default names no parameter or is no number, or the function returns no number.
        ValueError: where a default is not finite, or a value comes from the inputs of another graph.

    >>> trace(lambda a, b: a * b + 1, a=2.0)
    <Graph of a, b: a × b + 1>
    """
    names = parameters(function)
    for name in defaults:
        if name not in names:
            raise TypeError(f"The function has no parameter {name!r}: its parameters are {', '.join(names)}.")
    inputs = [_input(name, default) for name, default in {**names, **defaults}.items()]
    returned = outputs_of(function(*inputs))
    nodes, indices = record(inputs, list(returned.values()))
    return Graph(nodes, tuple(zip(returned, indices, strict=True)))


def _input(name: str, default: float) -> Input:
    value = Input(default, label=name)
    if not math.isfinite(value.data):
        raise ValueError(f"The input {name!r} starts at {default}: give it a finite default.")
    return value


def parameters(function: Callable) -> dict[str, float]:
    """Return the names of a function's parameters, each with its default, or 0 where it has none."""
    found = inspect.signature(function).parameters.values()
    variable = [p.name for p in found if p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD, p.KEYWORD_ONLY)]
    if variable:
        raise TypeError(f"The parameter {variable[0]!r} has no place in a graph: name each input by itself.")
    return {p.name: 0.0 if p.default is p.empty else p.default for p in found}


def outputs_of(returned) -> dict[str, Value]:
    """Return what a function returned as values by name."""
    if isinstance(returned, Mapping):
        named = dict(returned)
    elif isinstance(returned, (list, tuple)):
        named = {f"output {number}": value for number, value in enumerate(returned, start=1)}
    else:
        named = {"output": returned}
    if not named:
        raise TypeError("The function returned no output: return at least one number.")
    return {
        str(name): value if isinstance(value, Value) else _constant(str(name), value)
        for name, value in named.items()
    }


def _constant(name: str, value: float) -> Value:
    if not isinstance(value, numbers.Real):
        raise TypeError(f"The function returned {value!r} as {name}, which is no number: return numbers.")
    return Value(value)
