"""From values that remember their past to the plain nodes of a graph."""

from __future__ import annotations

import numbers
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from engine.tape.nodes import CONSTANT, INPUT, OPERATION, Node
from engine.tape.notation import LABEL_LENGTH, pieces
from engine.tape.toposort import toposort
from engine.tape.value import Input, Value


def record(inputs: Sequence[Value], outputs: Sequence[Value]) -> tuple[tuple[Node, ...], tuple[int, ...]]:
    """Return the nodes behind the outputs, the inputs first, and the node index of each output.

    Args:
        inputs: labelled values; they become input nodes even where nothing uses them.
        outputs: values made from the inputs by operations.

    Raises:
        ValueError: where a value comes from the inputs of another graph.
    """
    given = {id(value) for value in inputs}
    order = [*inputs, *(value for value in toposort(outputs, given) if id(value) not in given)]
    for value in order[len(inputs) :]:
        if type(value) is Input:
            raise ValueError(
                f"The value {value.label!r} is the input of another graph: make it a parameter here."
            )
    index = {id(value): number for number, value in enumerate(order)}
    nodes = [_node(value, index, id(value) in given) for value in order]
    return labelled(nodes), tuple(index[id(value)] for value in outputs)


def _node(value: Value, index: Mapping[int, int], is_input: bool) -> Node:
    if value.op is not None and not is_input:
        args = tuple(index[id(arg)] for arg in value.args)
        return Node(OPERATION, value.op, args, value.label, None, value.group, value.role)
    kind = INPUT if is_input else CONSTANT
    return Node(kind, None, (), value.label, value.data, value.group, value.role)


def labelled(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Return the nodes with every missing label written out as an expression."""
    written = pieces(nodes, "text", LABEL_LENGTH, [node.label for node in nodes])
    return tuple(
        node if node.label else replace(node, label=piece.written)
        for node, piece in zip(nodes, written, strict=True)
    )


def outputs_by_name(returned: Any) -> dict[str, Value]:
    """Return what a function returned as values by name.

    Args:
        returned: a number or a value, named "output"; or a dictionary; or a sequence, "output 1" and so on.

    Raises:
        TypeError: where it is nothing, or anything in it is no number.
    """
    if isinstance(returned, Mapping):
        by_name = dict(returned)
    elif isinstance(returned, (list, tuple)):
        by_name = {f"output {number}": value for number, value in enumerate(returned, start=1)}
    else:
        by_name = {"output": returned}
    if not by_name:
        raise TypeError("The function returned no output: return at least one number.")
    return {str(name): _output(str(name), value) for name, value in by_name.items()}


def _output(name: str, value: Any) -> Value:
    if isinstance(value, Value):
        return value
    if not isinstance(value, numbers.Real):
        raise TypeError(f"The output {name!r} is {value!r}, which is no number: return numbers.")
    return Value(float(value))
