"""From a Python function to its graph."""

from __future__ import annotations

import inspect
import math
import numbers
from collections.abc import Callable, Mapping

from engine.graph.graph import Graph
from engine.tape.recording import record
from engine.tape.value import Input, Value


def trace(function: Callable, /, **defaults: float) -> Graph:
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
    return _recorded(inputs, function(*inputs))


def substitute(graph: Graph, **given: float | Graph) -> Graph:
    """Return the graph with some inputs replaced by numbers or by other graphs.

    Args:
        graph: the graph to change.
        given: what replaces an input, by its name; inputs of the same name become one.

    Raises:
        TypeError: where the graph has no such input.

    >>> substitute(trace(lambda a, b: a * b), b=trace(lambda a: a + 1))
    <Graph of a: a × (a + 1)>
    """
    for name in given:
        if name not in graph.places:
            raise TypeError(f"The graph has no input {name!r}: its inputs are {', '.join(graph.inputs)}.")
    inputs: dict[str, Input] = {}

    def stand_in(name: str, default: float):
        other = given.get(name)
        if isinstance(other, Graph):
            return other(*(inputs.setdefault(n, _input(n, value)) for n, value in other.defaults.items()))
        return inputs.setdefault(name, _input(name, default)) if other is None else other

    values = [stand_in(name, default) for name, default in graph.defaults.items()]
    return _recorded(list(inputs.values()), graph(*values))


def _recorded(inputs: list[Input], returned) -> Graph:
    outputs = outputs_of(returned)
    nodes, indices = record(inputs, list(outputs.values()))
    return Graph(nodes, tuple(zip(outputs, indices, strict=True)))


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
