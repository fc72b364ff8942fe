"""Where the parser stands in a text: the token before, the stacks, and what can come next."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import NoReturn

from engine.expression.errors import ExpressionError
from engine.expression.grammar import DEPTH_LIMIT
from engine.expression.lexer import Token
from engine.expression.sentences import Sentences, say
from engine.expression.stacks import Operator, Stacks

# What can come next: an operand, the bracket of a function, or an operator.
OPERAND, CALL, OPERATOR = "operand", "call", "operator"
START = Token("start", "", 0, "")


@dataclass(slots=True)
class State:
    """A text that is being parsed.

    Fields:
        text: the whole of it.
        variables: names that are inputs whatever else they would mean.
        actions: by what can come next and the kind of a token, the action that takes it.
        otherwise: by what can come next, the action that takes tokens of other kinds.
        stacks: what has been read so far.
        previous: the token before.
        differs: whether something was read otherwise than it was written.
    """

    text: str
    variables: Collection[str]
    actions: Mapping[str, Mapping[str, Action]]
    otherwise: Mapping[str, Action]
    stacks: Stacks = field(default_factory=Stacks)
    previous: Token = START
    differs: bool = False

    def take(self, expected: str, token: Token) -> str:
        """Take a token where this is expected, and return what can come after it."""
        action = self.actions[expected].get(token.kind) or self.otherwise[expected]
        return action(self, token)

    def shift(self, operator: Operator) -> str:
        """Put an operator or a bracket on its stack, and return what can come after it."""
        if len(self.stacks.operators) == DEPTH_LIMIT:
            self.fail(operator.token, say("deep", limit=DEPTH_LIMIT))
        self.stacks.operators.append(operator)
        return OPERAND

    def fail(self, token: Token, sentences: Sentences) -> NoReturn:
        """Raise the error that lies at this token."""
        raise ExpressionError(self.text, token.position, len(token.typed), *sentences)


# From a token to what can come after it.
Action = Callable[[State, Token], str]
