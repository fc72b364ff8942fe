"""From a Python function to its graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from engine.graph.graph import Graph
from engine.graph.inputs import fit_for_inputs, unknown_input
from engine.graph.signature import call_by_name, parameters, takes_any_name
from engine.tape.value import Input


def trace(function: Callable[..., Any], /, **defaults: float) -> Graph:
    """Return the graph of a Python function.

    Args:
        function: takes numbers, returns a number, or a dictionary or sequence of several; it is called once.
            A partial function, an object that can be called and another graph are functions, too. One that
            takes `**inputs` gets those that are named here.
        defaults: the value of each input where a run gives none; by default the function's own default, or 0.

    Raises:
        TypeError: where a default names no parameter or is no number, or the function returns no number.
        ValueError: where a default is not finite, or a value comes from the inputs of another graph.

    >>> trace(lambda a, b: a * b + 1, a=2.0)
    <Graph of a, b: a × b + 1>
    >>> trace(lambda **inputs: inputs["x"] - inputs["y"], x=1.0, y=2.0)
    <Graph of x, y: x − y>
    """
    if isinstance(function, Graph):
        return _with_defaults(function, defaults)
    known = parameters(function)
    unknown = [name for name in defaults if name not in known]
    if unknown and not takes_any_name(function):
        raise TypeError(f"The function has no parameter {unknown[0]!r}: {_parameters_of(known)}.")
    inputs = {name: Input(default, label=name) for name, default in {**known, **defaults}.items()}
    return Graph.from_values(inputs.values(), call_by_name(function, inputs))


def _parameters_of(known: Mapping[str, float]) -> str:
    return f"its parameters are {', '.join(known)}" if known else "it has none"


def _with_defaults(graph: Graph, defaults: Mapping[str, float]) -> Graph:
    _refuse_unknown(graph, defaults)
    given = {name: Input(number, label=name) for name, number in defaults.items()}
    fit_for_inputs(list(given.values()))
    nodes = list(graph.nodes)
    for name, value in given.items():
        index = graph.input_index[name]
        nodes[index] = replace(nodes[index], value=value.data)
    return Graph(tuple(nodes), graph.targets)


def _refuse_unknown(graph: Graph, names: Iterable[str]) -> None:
    for name in names:
        if name not in graph.input_index:
            raise TypeError(unknown_input(graph, name))


def substitute(graph: Graph, /, **given: float | Graph) -> Graph:
    """Return the graph with some inputs replaced by numbers or by other graphs.

    Args:
        graph: the graph to change.
        given: what replaces an input, by its name; inputs of the same name become one.

    Raises:
        TypeError: where the graph has no such input.

    >>> substitute(trace(lambda a, b: a * b), b=trace(lambda a: a + 1))
    <Graph of a: a × (a + 1)>
    """
    _refuse_unknown(graph, given)
    inputs: dict[str, Input] = {}

    def stand_in(name: str, default: float) -> Any:
        other = given.get(name)
        if isinstance(other, Graph):
            return other(*(input_named(each, value) for each, value in other.defaults.items()))
        return input_named(name, default) if other is None else other

    def input_named(name: str, default: float) -> Input:
        return inputs.setdefault(name, Input(default, label=name))

    output = graph(*(stand_in(name, default) for name, default in graph.defaults.items()))
    return Graph.from_values(inputs.values(), output)
