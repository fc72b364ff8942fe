"""From the text of an expression to its tokens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from engine.expression.errors import ExpressionError
from engine.expression.grammar import BAR, BRACKETS, FRACTIONS, INFIX, MINUS_SIGNS, PREFIX, SYNONYMS
from engine.expression.refusals import REFUSED
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


# Letters that look alike in other alphabets would make two inputs that read the same. Latin letters come with
# their accents, Greek ones with a bar; π and τ are constants, which no longer name begins with.
LETTERS = "A-Za-zÀ-ÖØ-öø-İĴ-ľŁ-ňŊ-žǍ-ǰǴǵǸ-țȞȟȦ-ȳḀ-ẙẠ-ỹΑ-ΡΣ-Ωα-ορ-συ-ωϑϕϱϵµᾱῑῡᾹῙῩ"
CONSTANT_LETTERS = "πϖτ"
# Tilde, hat, bar and dot as characters of their own: x̂ has no letter that includes it.
MARKS = "\u0302-\u0304\u0307"
LOWERED_DIGITS, LOWERED_LETTERS = "₀-₉", "ₐ-ₓₕ-ₜᵢ-ᵪⱼ"
LETTER = rf"[{LETTERS}][{MARKS}]*"
WORD = rf"{LETTER}(?:{LETTER}|[0-9])*"
# A lowered letter or digit ends a name, so that x₁w₁ and x_1w_1 are products.
LOWERED = rf"[{LOWERED_DIGITS}]+|[{LOWERED_LETTERS}][{LOWERED_DIGITS}{LOWERED_LETTERS}]*"
SUBSCRIPT = rf"_+\{{(?:{WORD}|[0-9]+)\}}|{LOWERED}|_+(?![_{{])"
NAME = rf"(?:[{CONSTANT_LETTERS}]|{WORD})(?:_+(?:{WORD}|[0-9]+))*(?:{SUBSCRIPT})?"
# A name that may stand for a number before a bracket: x(a + b) multiplies.
SHORT_NAME = rf"(?:[{CONSTANT_LETTERS}]|{LETTER})[0-9]*(?:_+(?:[0-9]+|(?:{LETTER}|[0-9]){{1,2}}))?_*"
# White space as Python's "\s" has it, written out because other languages mean other characters by that.
WHITE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
DIGITS = r"\.*[0-9][0-9.]*"
# Full-width characters are read as the plain ones that lie so far before them.
FULL_WIDTH, PLAIN = "\uff01-\uff5e", 0xFF01 - 0x21
PLAIN_CHARACTERS = {code: code - PLAIN for code in range(0xFF01, 0xFF5F)}

# The first pattern that matches counts.
PATTERNS = {
    # Blanks include the invisible characters that come along when formulas are copied.
    "blank": rf"[{WHITE}\u200b\u2060-\u2062\ufeff]+",
    "refused": "|".join(f"(?:{refusal.pattern})" for refusal in REFUSED),
    "number": rf"{DIGITS}(?:[eE][+−{MINUS_SIGNS[::-1]}]?[0-9]+)?|[{''.join(FRACTIONS)}]",
    "name": NAME,
    "superscript": "⁻?[⁰¹²³⁴-⁹]+",
    "operator": _any_of(_spellings(INFIX)),
    "prefix": _any_of(_spellings(PREFIX.keys() - INFIX.keys())),
    "open": _any_of(BRACKETS),
    "close": _any_of(BRACKETS.values()),
    "bar": re.escape(BAR),
    "comma": ",",
    "unknown": r"[\s\S]",
}
PATTERN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in PATTERNS.items()))
LOWERED_LETTER = re.compile(f"(?=[{LOWERED_LETTERS}])")


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text in order, and at last one of kind "end".

    Raises:
        ExpressionError: where a character has no meaning, once the tokens before it have been taken.

    >>> [token.symbol for token in tokens("2x₁w_{12}**3")]
    ['2', 'x1', 'w_12', '^', '3', '']
    """
    end = 0
    for match in PATTERN.finditer(text.translate(PLAIN_CHARACTERS)):
        kind, typed = match.lastgroup or "", text[match.start() : match.end()]
        if kind in ("refused", "unknown"):
            why = _refusal(match[0]) if kind == "refused" else _unknown(typed)
            raise ExpressionError(text, match.start(), len(typed), *why)
        if kind != "blank":
            yield Token(kind, _symbol(kind, match[0]), match.start(), typed)
            end = match.end()
    yield Token("end", "", end, "")


def _symbol(kind: str, typed: str) -> str:
    """Return a token's one spelling; names are normalised as Python normalises them in `run(x₁=2)`."""
    plain = _name(typed) if kind == "name" else typed
    if kind in ("name", "superscript"):
        plain = unicodedata.normalize("NFKC", plain)
    return SYNONYMS.get(plain, plain)


def _name(typed: str) -> str:
    """Write w_{12} as w_12, and xₙ as x_n: without the line, n would look like a part of the name."""
    return LOWERED_LETTER.sub("_", typed.replace("{", "").replace("}", ""), count=1)


def _refusal(typed: str) -> Sentences:
    found = next(refusal for refusal in REFUSED if re.fullmatch(refusal.pattern, typed))
    return found.reason, found.hint


def _unknown(char: str) -> Sentences:
    shown = char if char.isprintable() else f"U+{ord(char):04X}"
    return say("unknown character", shown=shown)
