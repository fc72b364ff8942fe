"""Recipes as lines of JavaScript: one assignment for each operation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from engine.codegen import source
from engine.graph.tracing import trace
from engine.ops.languages import JAVASCRIPT
from engine.training.recipe import Recipe


def helpers(recipes: Iterable[Recipe]) -> list[str]:
    """Return the functions that the operations of these recipes call, each once."""
    return source.helpers([node for recipe in recipes for node in recipe.nodes], "javascript")


def straight(recipe: Recipe, inputs: Sequence[str]) -> tuple[dict[int, str], list[str]]:
    """Return each node's operand, and the lines that compute them all."""
    operands, before, after = split(recipe, inputs, frozenset())
    return operands, before + after


def split(
    recipe: Recipe, inputs: Sequence[str], changing: frozenset[int]
) -> tuple[dict[int, str], list[str], list[str]]:
    """Return each node's operand, the lines that stand before a loop and those that stand in it."""
    operands = dict(enumerate(inputs)) | literals(recipe)
    operands |= {index: f"v{index}" for index, node in enumerate(recipe.nodes) if node.op is not None}
    lines: dict[bool, list[str]] = {False: [], True: []}
    for index, _, _ in source.operations(recipe.nodes):
        lines[index in changing].append(assignment(recipe, index, operands))
    return operands, lines[False], lines[True]


def assignment(recipe: Recipe, index: int, operands: Mapping[int, str]) -> str:
    """Return the line that computes a node."""
    return source.assignment(recipe.nodes, index, "javascript", operands)


def literals(recipe: Recipe) -> dict[int, str]:
    """Return the text of each constant, by node."""
    return {index: literal(value) for index, value in recipe.constants().items()}


def function_lines(name: str, parameters: str, lines: Sequence[str]) -> list[str]:
    """Return a function of these parameters with these lines."""
    return [f"function {name}({parameters}) {{", *(f"  {line}" for line in lines), "}"]


def literal(value: float) -> str:
    """Return a number as JavaScript writes it."""
    return JAVASCRIPT.number(value)


def emitted(function: Callable[..., Any]) -> str:
    """Return a function of numbers as a JavaScript function of the same name and parameters.

    What returns a dictionary in Python returns an object in JavaScript.
    """
    graph = trace(function)
    recipe = Recipe.of(graph.nodes, graph.outputs.values())
    operands, lines = straight(recipe, graph.inputs)
    found = [operands[index] for index in recipe.wanted]
    pairs = ", ".join(f"{name}: {operand}" for name, operand in zip(graph.outputs, found, strict=True))
    returned = found[0] if list(graph.outputs) == ["output"] else f"{{ {pairs} }}"
    return "\n".join(
        [
            *helpers([recipe]),
            *function_lines(function.__name__, ", ".join(graph.inputs), [*lines, f"return {returned};"]),
        ]
    )
