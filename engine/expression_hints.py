"""What is said about slips in expressions: the reason, and the hint that says what was probably meant."""

from __future__ import annotations

import difflib
import inspect

from engine.expression_grammar import FUNCTIONS, INSTEAD, POWER
from engine.ops import OPS
from engine.tokens import Token

# Kinds of the tokens around a missing operand ("" for any): the reason and the hint.
MISSING_ARGUMENT = ("An argument is missing.", "Write it, or remove the comma.")
MISSING = {
    ("start", "end"): ("There is nothing to read yet.", "Type an expression, such as a * b."),
    ("open", "close"): ("There is nothing between these brackets.", "Write something there."),
    ("comma", ""): MISSING_ARGUMENT,
    ("open", "comma"): MISSING_ARGUMENT,
    ("operator", "operator"): (
        "Two operators stand in a row: {before} and {after}.",
        "Remove one, or write what belongs between them.",
    ),
    ("", "end"): ("The expression ends after {before}.", "Write what belongs there."),
    ("start", ""): ("Nothing stands before {after}.", "Remove it, or write what belongs there."),
    ("", ""): ("Something is missing between {before} and {after}.", "Write what belongs there."),
}


def signature(name: str) -> str:
    """Return how a function is typed, with the names of its arguments.

    >>> signature("ln"), signature("max")
    ('ln(x)', 'max(a, b)')
    """
    _, *args = inspect.signature(OPS[FUNCTIONS[name]].partials).parameters.values()
    names = ["a, b, …" if arg.kind is arg.VAR_POSITIONAL else arg.name for arg in args]
    return f"{name}({', '.join(names)})"


def unknown_function(name: str) -> tuple[str, str]:
    """Return the reason and the hint for a name before a bracket that is no function.

    >>> unknown_function("exo")
    ('There is no function exo.', 'Did you mean exp? To multiply by exo, write exo × (…).')
    """
    reason = f"There is no function {name}."
    if name in INSTEAD:
        return reason, f"Write {INSTEAD[name]}."
    near = difflib.get_close_matches(name.lower(), FUNCTIONS, n=1)
    guess = [f"Did you mean {near[0]}?"] if near else []
    return reason, " ".join([*guess, f"To multiply by {name}, write {name} × (…)."])


def wrong_count(name: str, op: str, count: int, has_decimal_comma: bool = False) -> tuple[str, str]:
    """Return the reason and the hint for a call with a wrong number of arguments.

    >>> wrong_count("max", "maximum", 1)
    ('max takes 2 arguments, not 1.', 'Write max(a, b).')
    """
    arity = OPS[op].arity
    wanted = "at least 1 argument" if arity is None else f"{arity} argument{'s' * (arity != 1)}"
    comma = " A decimal has a point: 1.5, not 1,5." * (has_decimal_comma and count > (arity or count))
    return f"{name} takes {wanted}, not {count}.", f"Write {signature(name)}.{comma}"


def no_brackets(name: Token, after: Token) -> tuple[str, str]:
    """Return the reason and the hint for a function without brackets, as in `sin x` and `sin^2(x)`."""
    is_power = after.kind == "superscript" or after.symbol == POWER
    written = signature(name.symbol)
    hint = f"For a power of it, write {written}^2." if is_power else f"Write {written}."
    return f"{name.symbol} is a function and needs brackets.", hint


def missing_operand(before: Token, after: Token) -> tuple[str, str]:
    """Return the reason and the hint where a number, a name or a bracket should stand between two tokens."""
    kinds = [(before.kind, after.kind), (before.kind, ""), ("", after.kind), ("", "")]
    reason, hint = next(MISSING[pair] for pair in kinds if pair in MISSING)
    return reason.format(before=before.typed, after=after.typed), hint
