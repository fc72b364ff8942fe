"""From the tokens of an expression to its instructions, in one pass over two stacks and without recursion."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from engine.expression import operands, operators
from engine.expression.errors import ExpressionError
from engine.expression.grammar import LENGTH_LIMIT
from engine.expression.instructions import Reading
from engine.expression.lexer import tokens
from engine.expression.sentences import say
from engine.expression.state import CALL, OPERAND, OPERATOR, Action, State

# By what can come next: the action for each kind of token that may, and the one for all others.
ACTIONS: Mapping[str, Mapping[str, Action]] = MappingProxyType(
    {
        OPERAND: {
            "number": operands.number,
            "name": operands.name,
            "operator": operands.prefix,
            "prefix": operands.prefix,
            "open": operands.bracket,
            "bar": operands.open_bar,
        },
        CALL: {"open": operands.call},
        OPERATOR: {
            "operator": operators.infix,
            "superscript": operators.superscript,
            "comma": operators.comma,
            "close": operators.close,
            "bar": operators.bar,
            "number": operators.number_behind,
            "name": operators.product,
            "prefix": operators.product,
            "open": operators.product_with_bracket,
            "end": operators.finish,
        },
    }
)
OTHERWISE: Mapping[str, Action] = MappingProxyType({OPERAND: operands.no_operand, CALL: operands.no_call})


def read(text: str, variables: Collection[str] = ()) -> Reading:
    """Return the instructions of a typed expression; the last one gives its result.

    Args:
        text: the expression.
        variables: names that are inputs even where they would mean a constant or a function.

    Raises:
        ExpressionError: where the text is no expression.

    >>> [(line.op, line.args) for line in read("a*b + a").instructions]
    [('input', ()), ('input', ()), ('multiply', (0, 1)), ('add', (2, 0))]
    """
    if not isinstance(text, str):
        raise TypeError(f"An expression is text, not {text!r}: to trace a function, use engine.trace.")
    if len(text) > LENGTH_LIMIT:
        raise ExpressionError(text, LENGTH_LIMIT, 1, *say("long", count=len(text), limit=LENGTH_LIMIT))
    state = State(text, variables, ACTIONS, OTHERWISE)
    expected = OPERAND
    for token in tokens(text):
        expected = state.take(expected, token)
        state.previous = token
    return Reading(tuple(state.stacks.instructions), state.differs)
