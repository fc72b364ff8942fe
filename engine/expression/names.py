"""What a name means: an input, a constant, a function, or a slip."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from engine.expression.grammar import CONSTANTS, EITHER, FUNCTIONS
from engine.expression.lexer import LETTER, SHORT_NAME
from engine.expression.refusals import EQUIVALENTS, INVERSES, OWN_WORDS
from engine.ops.table import OPS

SHORT = re.compile(SHORT_NAME)
# What may stand behind a function that was written without brackets: sin2x, sqrt12, sinpi.
TAIL = rf"(?=.)[0-9]*(?:{'|'.join(name for name in CONSTANTS if len(name) > 1)}|{LETTER})?[0-9]*"


def input_of(name: str, variables: Collection[str]) -> str | None:
    """Return the input that a name means because a value was given for it; None where none was.

    Names of one constant are one name: where π is given, pi means the same input.

    >>> input_of("pi", {"π"}), input_of("e", {"π"})
    ('π', None)
    """
    if name in variables or name not in CONSTANTS:
        return name if name in variables else None
    label, _ = CONSTANTS[name]
    return next((other for other in CONSTANTS if other in variables and CONSTANTS[other][0] == label), None)


def has_subscript(name: str) -> bool:
    """Return whether a name is a letter with a subscript, to be written lower down.

    >>> [name for name in ("x_12", "x_n", "x1", "learning_rate") if has_subscript(name)]
    ['x_12', 'x_n']
    """
    return "_" in name and SHORT.fullmatch(name) is not None


def may_be_input(name: str) -> bool:
    """Return whether the name of a function is an input where no bracket follows it."""
    return name in EITHER or SHORT.fullmatch(name) is not None


def may_be_factor(name: str, variables: Collection[str]) -> bool:
    """Return whether a name before a bracket can mean a number that the bracket multiplies."""
    return input_of(name, variables) is not None or name in CONSTANTS or SHORT.fullmatch(name) is not None


def function_in(name: str) -> str:
    """Return the function of one argument that a name begins with where its brackets are missing, or "".

    >>> function_in("sin2x"), function_in("log10x"), function_in("sinus"), function_in("cost")
    ('sin', 'log10', '', '')
    """
    found = _run_together().fullmatch(name)
    return found[1] if found else ""


def run_together() -> str:
    """Return the pattern of a function run together with its argument; its first group is the function."""
    functions = [name for name, op in FUNCTIONS.items() if OPS[op].arity == 1 and not may_be_input(name)]
    names = sorted([*functions, *EQUIVALENTS, *INVERSES], key=len, reverse=True)
    return f"(?!{'|'.join(OWN_WORDS)})({'|'.join(names)}){TAIL}"


@cache
def _run_together() -> re.Pattern[str]:
    return re.compile(run_together())
