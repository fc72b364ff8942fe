"""What a typed expression may contain, as plain tables: the lexer and the parser only follow them.

Everything here is text and numbers in dictionaries, so that the same tables can be written as JSON and drive
a parser in another language. Functions come from the table of operations; a new row can be typed at once.
What learners try that is not there stands in `refusals`.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from engine.ops.table import OPS

LENGTH_LIMIT = 10_000
# How many brackets, signs and operators may stand on the operator stack at once.
DEPTH_LIMIT = 1_000


class Infix(NamedTuple):
    """An operator between operands, with its binding power on each side.

    An operand goes to the operator that binds it more strongly: a larger `right` makes it group from the
    left, a smaller one from the right, and equal ones forbid two in a row.
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

MINUS_SIGNS = "-–‐‑"
SYNONYMS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys("*·⋅∙∗", "×"),
        **dict.fromkeys("/∕⁄:", "÷"),
        **dict.fromkeys(MINUS_SIGNS, "−"),
        "**": "^",
    }
)

# Opening bracket: its closing one. A bar is told apart by what stands before it.
BRACKETS: Mapping[str, str] = MappingProxyType({"(": ")", "[": "]", "{": "}"})
BAR, BAR_OP = "|", "absolute"
# What would be an index directly behind a name: a[0].
INDEX = "["

# Name: what the node is called, and its value. Names of one node are one name: pi and π.
CONSTANTS: Mapping[str, tuple[str, float]] = MappingProxyType(
    {
        "pi": ("π", math.pi),
        "π": ("π", math.pi),
        "tau": ("τ", math.tau),
        "τ": ("τ", math.tau),
        "e": ("e", math.e),
    }
)
FRACTIONS: Mapping[str, float] = MappingProxyType(
    {sign: unicodedata.numeric(sign) for sign in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
)

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "ln": "log",
        "pow": "power",
        "sgn": "sign",
        "if": "where",
        "σ": "sigmoid",
        "sigma": "sigmoid",
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
# Operations of two arguments that also take more, two at a time from the left: max(a, b, c).
FOLDED = ("maximum", "minimum")
# Names of functions that are inputs where no bracket follows; so are all names of one letter.
EITHER = ("sigma",)
