"""From the text of an expression to its tokens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from engine.expression.errors import ExpressionError
from engine.expression.grammar import BAR, BRACKETS, INFIX, PREFIX, REFUSED, SYNONYMS
from engine.expression.sentences import Sentences, say


class Token(NamedTuple):
    """A word of an expression.

    Fields:
        kind: a key of PATTERNS, or "start" or "end" for what lies before and after the text.
        symbol: what it means, in one spelling: `*` and `·` are both `×`.
        position: the index of its first character.
        typed: what the learner typed.
    """

    kind: str
    symbol: str
    position: int
    typed: str


def _any_of(spellings: Iterable[str]) -> str:
    return "|".join(re.escape(spelling) for spelling in sorted(spellings, key=len, reverse=True))


def _spellings(symbols: Iterable[str]) -> list[str]:
    found = dict.fromkeys(symbols)
    return [*found, *(typed for typed, symbol in SYNONYMS.items() if symbol in found)]


# Letters that look alike in other alphabets would make two inputs that read the same.
LETTERS = "A-Za-zÀ-ÖØ-öø-ÿΑ-ΡΣ-Ωα-ωϑϕϖϱϵµ"
NAME = rf"[{LETTERS}][{LETTERS}0-9_₀-₉]*"
# A name that may stand for a number before a bracket: x(a + b) multiplies.
SHORT_NAME = re.compile(rf"[{LETTERS}][0-9_₀-₉]*")
# White space as Python's "\s" has it, written out because other languages mean other characters by that.
WHITE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
DIGITS = r"\.*[0-9][0-9.]*"

# The first pattern that matches counts.
PATTERNS = {
    # Blanks include the invisible characters that come along when formulas are copied.
    "blank": rf"[{WHITE}\u200b\u2060-\u2062\ufeff]+",
    "number": rf"{DIGITS}(?:[eE][+\-−]?[0-9]+)?",
    "name": NAME,
    "superscript": "⁻?[⁰¹²³⁴-⁹]+",
    "refused": _any_of(REFUSED),
    "operator": _any_of(_spellings(INFIX)),
    "prefix": _any_of(_spellings(PREFIX.keys() - INFIX.keys())),
    "open": _any_of(BRACKETS),
    "close": _any_of(BRACKETS.values()),
    "bar": re.escape(BAR),
    "comma": ",",
    "unknown": r"[\s\S]",
}
PATTERN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in PATTERNS.items()))


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text in order, and at last one of kind "end".

    Raises:
        ExpressionError: where a character has no meaning, once the tokens before it have been taken.

    >>> [token.symbol for token in tokens("2x₁**3")]
    ['2', 'x1', '^', '3', '']
    """
    end = 0
    for match in PATTERN.finditer(text):
        kind, typed = match.lastgroup, match[0]
        if kind in ("refused", "unknown"):
            raise ExpressionError(text, match.start(), len(typed), *REFUSED.get(typed, _unknown(typed)))
        if kind != "blank":
            yield Token(kind, _symbol(kind, typed), match.start(), typed)
            end = match.end()
    yield Token("end", "", end, "")


def _symbol(kind: str, typed: str) -> str:
    """Return a token's one spelling; names are normalised as Python normalises them in `run(x₁=2)`."""
    plain = unicodedata.normalize("NFKC", typed) if kind in ("name", "superscript") else typed
    return SYNONYMS.get(plain, plain)


def _unknown(char: str) -> Sentences:
    shown = char if char.isprintable() else f"U+{ord(char):04X}"
    return say("unknown character", shown=shown)
