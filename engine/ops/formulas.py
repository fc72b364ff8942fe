"""Formulas: what an operation computes, said once and written in any language.

A formula is a Python expression made of a few primitives: floats, arithmetic, comparisons, `or`,
`a if c else b`, and functions such as `exp(x)`. Formulas come from the table of operations only, never from
anything that somebody typed.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import cache

from engine.ops.languages import Language

# How each operator is written, in all languages alike, and how tightly it binds.
OPERATORS: Mapping[type[ast.AST], tuple[str, int]] = {
    ast.Add: ("+", 1),
    ast.Sub: ("-", 1),
    ast.Mult: ("*", 2),
    ast.Div: ("/", 2),
}
SIGNS: Mapping[type[ast.AST], str] = {ast.USub: "-"}
TIGHTEST = 3


@cache
def parsed(formula: str) -> ast.expr:
    """Return a formula as a syntax tree."""
    return ast.parse(formula, mode="eval").body


def called(formula: str) -> list[str]:
    """Return the functions that a formula calls.

    >>> called("log(x) if x > 0.0 else nan")
    ['log']
    """
    nodes = ast.walk(parsed(formula))
    return [node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]


def written(formula: str, language: Language, operands: Mapping[str, str]) -> str:
    """Return a formula in a language.

    Args:
        formula: a Python expression, as in the table of operations.
        language: which.
        operands: what stands for the formula's names, and for what it says of arguments of any number:
            `sum(numbers)`, `len(numbers)` and `*numbers`.

    Raises:
        ValueError: where the formula has something that is not a primitive.

    >>> from engine.ops.languages import JAVASCRIPT, NUMPY
    >>> written("x if x > 0.0 else 0.5 * x", JAVASCRIPT, {"x": "v1"})
    '(v1 > 0 ? v1 : 0.5 * v1)'
    >>> written("x if x > 0.0 else 0.5 * x", NUMPY, {"x": "v1"})
    'np.where(v1 > 0.0, v1, 0.5 * v1)'
    """
    try:
        return _Writer(language, operands).visit(parsed(formula))
    except KeyError as missing:
        raise ValueError(f"{formula!r} has more than primitives in it: see engine.ops.formulas.") from missing


class _Writer(ast.NodeVisitor):
    def __init__(self, language: Language, operands: Mapping[str, str]):
        self.language = language
        self.operands = operands

    def visit(self, node: ast.AST) -> str:
        operand = self.operands.get(ast.unparse(node))
        return str(super().visit(node)) if operand is None else operand

    def visit_Name(self, node: ast.Name) -> str:
        return self.language.numbers[node.id]

    def visit_Constant(self, node: ast.Constant) -> str:
        if not isinstance(node.value, float):
            raise ValueError(f"{node.value!r} is not a float: write it as one in the formula.")
        return self.language.number(node.value)

    def visit_Call(self, node: ast.Call) -> str:
        return f"{self.language.function(ast.unparse(node.func))}({', '.join(map(self.visit, node.args))})"

    def visit_IfExp(self, node: ast.IfExp) -> str:
        test, then, otherwise = map(self.visit, (node.test, node.body, node.orelse))
        return self.language.conditional.format(test=test, then=then, otherwise=otherwise)

    def visit_BoolOp(self, node: ast.BoolOp) -> str:
        return self.language.connectives[type(node.op)].format(*map(self.visit, node.values))

    def visit_Compare(self, node: ast.Compare) -> str:
        (operator,), (right,) = node.ops, node.comparators
        return f"{self.visit(node.left)} {self.language.comparisons[type(operator)]} {self.visit(right)}"

    def visit_UnaryOp(self, node: ast.UnaryOp) -> str:
        return f"{SIGNS[type(node.op)]}{self._bracketed(node.operand, TIGHTEST)}"

    def visit_BinOp(self, node: ast.BinOp) -> str:
        symbol, binding = OPERATORS[type(node.op)]
        return f"{self._bracketed(node.left, binding)} {symbol} {self._bracketed(node.right, binding + 1)}"

    def generic_visit(self, node: ast.AST) -> str:
        raise KeyError(type(node))

    def _bracketed(self, node: ast.expr, least: int) -> str:
        return f"({self.visit(node)})" if _binding(node) < least else self.visit(node)


def _binding(node: ast.expr) -> int:
    """Return how tightly an expression binds once it is written out."""
    if isinstance(node, ast.BinOp):
        return OPERATORS[type(node.op)][1]
    return OPERATORS[ast.Add][1] if ast.unparse(node) == "sum(numbers)" else TIGHTEST
