"""The sentences about slips in expressions: what is wrong, and a hint that says what was probably meant.

As plain tables with gaps, like those of the grammar, so that a parser in another language says the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Sentences = tuple[str, str]

DECIMAL_COMMA = "A decimal has a point: 1.5, not 1,5."
WRITE_SIGNATURE = "Write {signature}."

SENTENCES: Mapping[str, Sentences] = MappingProxyType(
    {
        "long": (
            "The expression has {count:,} characters; at most {limit:,} are read.",
            "For more, trace a Python function.",
        ),
        "deep": (
            "The expression is nested more than {limit:,} deep.",
            "Use fewer brackets, signs and powers inside each other.",
        ),
        "unknown character": (
            "The character “{shown}” has no meaning here.",
            "Use letters, digits, brackets and + − × ÷ ^.",
        ),
        "no number": ("{typed} is not a number.", "A number has at most one decimal point."),
        "too large": ("{typed} is too large.", "The largest number is about 1.8e308."),
        "number behind": (
            "{typed} follows {before} without an operator.",
            "Write × or ^ between them, or close the gap inside a number.",
        ),
        "rivals": ("{before} and {typed} cannot follow each other.", "Put brackets around one of them."),
        "comma": ("A comma stands only between the arguments of a function.", DECIMAL_COMMA),
        "closes nothing": ("This {typed} closes nothing.", "Remove it, or open a bracket before it."),
        "no match": (
            "This {typed} does not match the bracket that is open.",
            "Close that one first, with {closer} there.",
        ),
        "never closed": ("This {typed} is never closed.", "Add the missing {closer} where it ends."),
        "call never closed": (
            "The bracket after {typed} is never closed.",
            "Add the missing {closer} where it ends.",
        ),
        "equivalent": ("There is no function {name}.", "Write {instead}."),
        "inverse": ("There is no function {name}.", "Let the angle be the input, and write {of}(a)."),
        "misspelled": (
            "There is no function {name}.",
            "Did you mean {near}? To multiply by {name}, write {name} × (…).",
        ),
        "unknown function": ("There is no function {name}.", "To multiply by {name}, write {name} × (…)."),
        "wants any": ("{name} takes at least 1 argument, not {count}.", WRITE_SIGNATURE),
        "wants one": ("{name} takes 1 argument, not {count}.", WRITE_SIGNATURE),
        "wants several": ("{name} takes {arity} arguments, not {count}.", WRITE_SIGNATURE),
        "wants several with comma": (
            "{name} takes {arity} arguments, not {count}.",
            f"{WRITE_SIGNATURE} {DECIMAL_COMMA}",
        ),
        "wants one with comma": (
            "{name} takes 1 argument, not {count}.",
            f"{WRITE_SIGNATURE} {DECIMAL_COMMA}",
        ),
        "another base": (
            "{name} takes 1 argument, not {count}.",
            "For another base, divide: log(x) / log(10).",
        ),
        "index": (
            "{name}[…] would pick from a list, and there are no lists here.",
            "Write {name}0 for an input of its own, or {name} × (…) for a product.",
        ),
        "no brackets": ("{name} is a function and needs brackets.", WRITE_SIGNATURE),
        "no brackets in power": (
            "{name} is a function and needs brackets.",
            "For a power of it, write {signature}^2.",
        ),
    }
)

MISSING_ARGUMENT = ("An argument is missing.", "Write it, or remove the comma.")
# Kinds of the tokens around a missing operand ("" for any); the first row that fits counts.
MISSING: Mapping[tuple[str, str], Sentences] = MappingProxyType(
    {
        ("start", "end"): ("There is nothing to read yet.", "Type an expression, such as a * b."),
        ("open", "close"): ("There is nothing between these brackets.", "Write something there."),
        ("open", "comma"): MISSING_ARGUMENT,
        ("operator", "operator"): (
            "Two operators stand in a row: {before} and {after}.",
            "Remove one, or write what belongs between them.",
        ),
        ("comma", ""): MISSING_ARGUMENT,
        ("start", ""): ("Nothing stands before {after}.", "Remove it, or write what belongs there."),
        ("", "end"): ("The expression ends after {before}.", "Write what belongs there."),
        ("", ""): ("Something is missing between {before} and {after}.", "Write what belongs there."),
    }
)


def say(key: str, **values: object) -> Sentences:
    """Return the sentences of that key with their gaps filled in.

    >>> say("wants one", name="sin", count=2, signature="sin(x)")
    ('sin takes 1 argument, not 2.', 'Write sin(x).')
    """
    return fill(SENTENCES[key], **values)


def fill(sentences: Sentences, **values: object) -> Sentences:
    """Return a reason and a hint with their gaps filled in."""
    reason, hint = sentences
    return reason.format(**values), hint.format(**values)
