"""Nodes as source text in any language: one line a node, from the table and never from a visitor's text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from engine.ops.languages import LANGUAGES
from engine.ops.row import LIBRARIES, Op
from engine.tape.nodes import CONSTANT, INPUT, Node


def operations(nodes: Iterable[Node]) -> Iterator[tuple[int, Op, tuple[int, ...]]]:
    """Return the operations among the nodes, each as its index, the operation and its arguments' indices."""
    return ((index, node.op, node.args) for index, node in enumerate(nodes) if node.op is not None)


def operands(nodes: Sequence[Node], language: str) -> list[str]:
    """Return what stands for each node's value: a constant as it is written, else a variable of its own."""
    number = LANGUAGES[language].number
    return [
        number(node.value) if node.kind == CONSTANT and node.value is not None else f"v{index}"
        for index, node in enumerate(nodes)
    ]


def assignment(
    nodes: Sequence[Node], index: int, language: str, names: Sequence[str] | Mapping[int, str]
) -> str:
    """Return the statement that computes an operation.

    Args:
        nodes: nodes in topological order.
        index: which of them.
        language: "python", "numpy" or "javascript".
        names: by node, what stands for its value.

    Raises:
        ValueError: where the node is not an operation.
    """
    op, args = nodes[index].op, nodes[index].args
    if op is None:
        raise ValueError(f"Node {index} ({nodes[index].label}) is not an operation: take its value as it is.")
    written = LANGUAGES[language]
    given = [names[arg] for arg in args]
    if written.lone and all(nodes[arg].kind == CONSTANT for arg in args):
        given = [written.lone.format(arg) for arg in given]
    return written.assignment.format(name=names[index], value=op.source(language, given))


def lines(nodes: Sequence[Node], language: str) -> tuple[list[str], list[str]]:
    """Return the statements that compute all operations, and per node what stands for its value."""
    names = operands(nodes, language)
    return [assignment(nodes, index, language, names) for index, _, _ in operations(nodes)], names


def helpers(nodes: Iterable[Node], language: str) -> list[str]:
    """Return the source of the functions that the nodes call and no library has, each once."""
    distinct = dict.fromkeys(op for _, op, _ in operations(nodes))
    return list(dict.fromkeys(helper for op in distinct for helper in op.helpers(language)))


def input_names(nodes: Iterable[Node]) -> list[str]:
    """Return what stands for the inputs among the nodes."""
    return [f"v{index}" for index, node in enumerate(nodes) if node.kind == INPUT]


def joined(items: Iterable[object]) -> str:
    """Return items between commas.

    >>> joined([1, 2])
    '1, 2'
    """
    return ", ".join(map(str, items))


def function(parameters: str, body: Iterable[str], **scope: Any) -> Callable[..., Any]:
    """Return a Python function of these parameters that does what these lines say.

    Args:
        parameters: the names between commas.
        body: statements, without the indentation of the function.
        scope: what they use besides the libraries of the table.
    """
    names: dict[str, Any] = {**LIBRARIES, **scope}
    exec("\n    ".join([f"def made({parameters}):", *body]), names)
    made: Callable[..., Any] = names["made"]
    return made
