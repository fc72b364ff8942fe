"""What is said about slips in expressions: the reason, and the hint that says what was probably meant."""

from __future__ import annotations

import difflib
import inspect

from engine.expression.grammar import FUNCTIONS, POWER
from engine.expression.lexer import Token
from engine.expression.names import function_in
from engine.expression.refusals import CALLED, EQUIVALENTS, INVERSES, WORDS
from engine.expression.sentences import MISSING, Sentences, fill, say
from engine.ops.table import OPS


def signature(name: str) -> str:
    """Return how a function is typed, with the names of its arguments.

    >>> signature("ln"), signature("max")
    ('ln(x)', 'max(a, b)')
    """
    _, *args = inspect.signature(OPS[FUNCTIONS[name]].partials).parameters.values()
    names = ["a, b, …" if arg.kind is arg.VAR_POSITIONAL else arg.name for arg in args]
    return f"{name}({', '.join(names)})"


def unknown_function(name: str) -> Sentences:
    """Return the reason and the hint for a name before a bracket that is no function.

    >>> unknown_function("exo")
    ('There is no function exo.', 'Did you mean exp? To multiply by exo, write exo × (…).')
    """
    if name in EQUIVALENTS or name in CALLED:
        return say("equivalent", name=name, instead=EQUIVALENTS.get(name) or CALLED[name])
    if name in INVERSES:
        return say("inverse", name=name, of=INVERSES[name])
    near = difflib.get_close_matches(name.lower(), FUNCTIONS, n=1)
    return say("misspelled", name=name, near=near[0]) if near else say("unknown function", name=name)


def no_input(name: str) -> Sentences | None:
    """Return the reason and the hint for a name that is no input, whatever follows it; None where it is one.

    >>> no_input("sin2x"), no_input("x")
    (('sin is a function and needs brackets.', 'Write sin(x).'), None)
    """
    if name in WORDS:
        return WORDS[name]
    function = name if name in EQUIVALENTS or name in INVERSES else function_in(name)
    if not function:
        return None
    return no_brackets(function) if function in FUNCTIONS else unknown_function(function)


def wrong_count(name: str, op: str, count: int, has_decimal_comma: bool = False) -> Sentences:
    """Return the reason and the hint for a call with a wrong number of arguments.

    >>> wrong_count("max", "maximum", 1)
    ('max takes 2 arguments, not 1.', 'Write max(a, b).')
    """
    arity = OPS[op].arity
    if (op, count) == ("log", 2):
        return say("another base", name=name, count=count)
    wanted = "any" if arity is None else "one" if arity == 1 else "several"
    comma = " with comma" * (has_decimal_comma and count > (arity or count))
    key = f"wants {wanted}{comma}"
    return say(key, name=name, arity=arity, count=count, signature=signature(name))


def no_brackets(name: str, after: Token | None = None) -> Sentences:
    """Return the reason and the hint for a function without brackets: `sin x`, `sinx`, `sin^2(x)`."""
    is_power = after is not None and (after.kind == "superscript" or after.symbol == POWER)
    return say(f"no brackets{' in power' * is_power}", name=name, signature=signature(name))


def missing_operand(before: Token, after: Token) -> Sentences:
    """Return the reason and the hint where a number, a name or a bracket should stand between two tokens."""
    kinds = [(before.kind, after.kind), (before.kind, ""), ("", after.kind), ("", "")]
    found = next(MISSING[pair] for pair in kinds if pair in MISSING)
    return fill(found, before=before.typed, after=after.typed)
