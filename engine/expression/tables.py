"""What a reader of typed expressions in another language needs, to read and refuse as this one does."""

from __future__ import annotations

from engine.expression import grammar
from engine.expression.errors import SHOWN
from engine.expression.hints import signature
from engine.expression.lexer import PATTERNS, SHORT_NAME
from engine.expression.parser import OPERAND, OTHERWISE, RULES
from engine.expression.sentences import MISSING, SENTENCES


def tables() -> dict:
    """Return the grammar, the words for slips and the reader's own rules, as JSON.

    Patterns are regular expressions that Python and JavaScript read alike. Rules are names of the reader's
    methods, by what can come next and the kind of token that comes.
    """
    return {
        "longest": grammar.LENGTH_LIMIT,
        "deepest": grammar.DEPTH_LIMIT,
        "infix": {symbol: list(row) for symbol, row in grammar.INFIX.items()},
        "prefix": {symbol: list(row) for symbol, row in grammar.PREFIX.items()},
        "product": grammar.PRODUCT,
        "power": grammar.POWER,
        "synonyms": dict(grammar.SYNONYMS),
        "brackets": dict(grammar.BRACKETS),
        "bar": [grammar.BAR, grammar.BAR_OP],
        "constants": {name: list(row) for name, row in grammar.CONSTANTS.items()},
        "functions": dict(grammar.FUNCTIONS),
        "signatures": {name: signature(name) for name in grammar.FUNCTIONS},
        "instead": dict(grammar.INSTEAD),
        "refused": {typed: list(said) for typed, said in grammar.REFUSED.items()},
        "sentences": {key: list(said) for key, said in SENTENCES.items()},
        "missing": [[*kinds, *said] for kinds, said in MISSING.items()],
        "shown": SHOWN,
        "patterns": dict(PATTERNS),
        "shortName": SHORT_NAME.pattern,
        "start": OPERAND,
        "rules": {
            state: {kind: method.__name__ for kind, method in rules.items()} for state, rules in RULES.items()
        },
        "otherwise": {state: method.__name__ for state, method in OTHERWISE.items()},
    }
