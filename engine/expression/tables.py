"""What a parser of typed expressions in another language needs, to read and refuse as this one does."""

from __future__ import annotations

from typing import Any

from engine.expression import grammar, lexer, names, refusals, starts
from engine.expression.errors import SHOWN
from engine.expression.hints import signature
from engine.expression.parser import ACTIONS, OTHERWISE
from engine.expression.sentences import MISSING, SENTENCES
from engine.expression.state import OPERAND


def tables() -> dict[str, Any]:
    """Return the grammar, the words for slips and the parser's own table of actions, as JSON.

    Patterns are regular expressions that Python and JavaScript read alike. Actions are names of the parser's
    functions, by what can come next and the kind of token that comes.
    """
    return {**_grammar(), **_lexer(), **_refusals(), **_actions(), **_starts()}


def _grammar() -> dict[str, Any]:
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
        "index": grammar.INDEX,
        "constants": {name: list(row) for name, row in grammar.CONSTANTS.items()},
        "fractions": dict(grammar.FRACTIONS),
        "functions": dict(grammar.FUNCTIONS),
        "aliases": list(grammar.ALIASES),
        "folded": list(grammar.FOLDED),
        "either": list(grammar.EITHER),
        "signatures": {name: signature(name) for name in grammar.FUNCTIONS},
    }


def _lexer() -> dict[str, Any]:
    return {
        "patterns": dict(lexer.PATTERNS),
        "loweredLetter": lexer.LOWERED_LETTER.pattern,
        "shortName": lexer.SHORT_NAME,
        "runTogether": names.run_together(),
        "fullWidth": [lexer.FULL_WIDTH, lexer.PLAIN],
    }


def _refusals() -> dict[str, Any]:
    return {
        "refused": [list(row) for row in refusals.REFUSED],
        "words": {word: list(said) for word, said in refusals.WORDS.items()},
        "equivalents": dict(refusals.EQUIVALENTS),
        "called": dict(refusals.CALLED),
        "inverses": dict(refusals.INVERSES),
        "sentences": {key: list(said) for key, said in SENTENCES.items()},
        "missing": [[*kinds, *said] for kinds, said in MISSING.items()],
        "shown": SHOWN,
    }


def _actions() -> dict[str, Any]:
    return {
        "start": OPERAND,
        "actions": {
            expected: {kind: action.__name__ for kind, action in row.items()}
            for expected, row in ACTIONS.items()
        },
        "otherwise": {expected: action.__name__ for expected, action in OTHERWISE.items()},
    }


def _starts() -> dict[str, Any]:
    return {"trials": starts.TRIALS}
