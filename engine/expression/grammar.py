"""What a typed expression may contain, as plain tables: the lexer and the parser only follow them.

Everything here is text and numbers in dictionaries, so that the same tables can be written as JSON and drive
a reader in another language. Functions come from the table of operations; a new row can be typed at once.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from engine.ops.table import OPS

LENGTH_LIMIT = 10_000
# How many brackets, signs and operators may wait for their right-hand sides at once.
DEPTH_LIMIT = 1_000


class Infix(NamedTuple):
    """An operator between operands, and how strongly it pulls at the operand on each side.

    An operand goes to the operator that pulls harder: a larger `right` makes it group from the left, a
    smaller one from the right, and equal ones forbid two in a row.
    """

    op: str
    left: int
    right: int


class Prefix(NamedTuple):
    """An operator before its operand; one without an operation leaves the operand as it is."""

    op: str
    right: int


INFIX: Mapping[str, Infix] = MappingProxyType(
    {
        ">": Infix("greater", 10, 10),
        "<": Infix("less", 10, 10),
        "+": Infix("add", 20, 21),
        "−": Infix("subtract", 20, 21),
        "×": Infix("multiply", 30, 31),
        "÷": Infix("divide", 30, 31),
        "^": Infix("power", 61, 60),
    }
)
# A sign binds tighter than × and looser than ^, so that −x^2 is −(x^2).
PREFIX: Mapping[str, Prefix] = MappingProxyType(
    {"−": Prefix("negate", 40), "+": Prefix("", 40), "√": Prefix("sqrt", 70)}
)
# What stands unwritten between operands that touch, as in 2x, and before a raised number, as in x².
PRODUCT, POWER = "×", "^"

SYNONYMS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys("*·⋅∙∗", "×"),
        **dict.fromkeys("/∕⁄:", "÷"),
        **dict.fromkeys("-–‐‑", "−"),
        "**": "^",
    }
)

# Opening bracket: its closing one. A bar is told apart by what stands before it.
BRACKETS: Mapping[str, str] = MappingProxyType({"(": ")", "[": "]", "{": "}"})
BAR, BAR_OP = "|", "absolute"

# Name: what the node is called, and its value.
CONSTANTS: Mapping[str, tuple[str, float]] = MappingProxyType(
    {
        "pi": ("π", math.pi),
        "π": ("π", math.pi),
        "tau": ("τ", math.tau),
        "τ": ("τ", math.tau),
        "e": ("e", math.e),
    }
)

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "ln": "log",
        "pow": "power",
        "sgn": "sign",
        "if": "where",
        "σ": "sigmoid",
        "logistic": "sigmoid",
        "ReLU": "relu",
    }
)


def _functions() -> dict[str, str]:
    rows = [row for row in OPS.values() if not row.helper]
    symbols = {row.symbol: row.name for row in reversed(rows) if row.symbol.isidentifier()}
    names = {row.name: row.name for row in rows}
    return {**{alias: op for alias, op in ALIASES.items() if op in names}, **symbols, **names}


# What can be typed before a bracket: the name of its operation.
FUNCTIONS: Mapping[str, str] = MappingProxyType(_functions())

# What learners try that is not there: the reason, and what to type instead.
NO_EQUATION = ("An expression has no equals sign.", "Type only the right-hand side: a * b, not y = a * b.")
NO_COMPARISON = ("Comparisons are written with > or <.", "Where both sides are equal, > and < give 0.")
REFUSED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        **dict.fromkeys((":=", "="), NO_EQUATION),
        **dict.fromkeys((">=", "<=", "==", "!=", "≥", "≤", "≠"), NO_COMPARISON),
        "%": ("There is no % here.", "For a percentage, divide by 100."),
        "!": ("There is no factorial here.", "Write the product out: 3 * 2 * 1."),
        ";": ("Expressions are read one at a time.", "Between the arguments of a function goes a comma."),
        "_": ("A name starts with a letter.", "Write x_1 or w0 for a name, and 1000 for 1_000."),
        ".": (
            "A point belongs in a number.",
            "Write 0.5 for a number, and functions by their own name: exp(x).",
        ),
        "\\": ("LaTeX is not read here.", "Write a / b for a fraction and sqrt(x) for a root."),
        "…": ("The dots stand for something left out.", "Write it out."),
    }
)
INSTEAD: Mapping[str, str] = MappingProxyType(
    {
        "log10": "log(x) / log(10)",
        "lg": "log(x) / log(10)",
        "log2": "log(x) / log(2)",
        "cot": "cos(x) / sin(x)",
        "sec": "1 / cos(x)",
        "csc": "1 / sin(x)",
        "cosh": "(exp(x) + exp(-x)) / 2",
        "sinh": "(exp(x) - exp(-x)) / 2",
        "square": "x^2",
        "cbrt": "x^(1/3)",
    }
)
