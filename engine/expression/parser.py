"""From the tokens of an expression to its steps, in one pass over two stacks and without recursion."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NoReturn

from engine.expression.errors import ExpressionError
from engine.expression.grammar import (
    BAR,
    BAR_OP,
    BRACKETS,
    CONSTANTS,
    DEPTH_LIMIT,
    FUNCTIONS,
    INFIX,
    LENGTH_LIMIT,
    POWER,
    PREFIX,
    PRODUCT,
)
from engine.expression.hints import missing_operand, no_brackets, unknown_function, wrong_count
from engine.expression.lexer import SHORT_NAME, Token, tokens
from engine.expression.sentences import Sentences, say
from engine.expression.steps import Stacks, Step, Waiting
from engine.ops.table import OPS
from engine.tape.nodes import CONSTANT


def read(text: str, variables: Collection[str] = ()) -> tuple[Step, ...]:
    """Return the steps of a typed expression; the last one is its result.

    Args:
        text: the expression.
        variables: names that are inputs even where they would mean a constant or a function.

    Raises:
        ExpressionError: where the text is no expression.

    >>> [(step.op, step.args) for step in read("a*b + a")]
    [('input', ()), ('input', ()), ('multiply', (0, 1)), ('add', (2, 0))]
    """
    if not isinstance(text, str):
        raise TypeError(f"An expression is text, not {text!r}: to trace a function, use engine.trace.")
    if len(text) > LENGTH_LIMIT:
        raise ExpressionError(text, LENGTH_LIMIT, 1, *say("long", count=len(text), limit=LENGTH_LIMIT))
    return _Reader(text, variables).read()


# What can come next: an operand, the bracket of a function, or an operator.
OPERAND, CALL, OPERATOR = "operand", "call", "operator"


class _Reader:
    """A method for each kind of token that may come next; each says what can come after it."""

    def __init__(self, text: str, variables: Collection[str]):
        self.text = text
        self.variables = variables
        self.stacks = Stacks()
        self.previous = Token("start", "", 0, "")

    def read(self) -> tuple[Step, ...]:
        state = OPERAND
        for token in tokens(self.text):
            state = (RULES[state].get(token.kind) or OTHERWISE[state])(self, token)
            self.previous = token
        return tuple(self.stacks.steps)

    # Where an operand can stand

    def number(self, token: Token) -> str:
        self.stacks.push(Step(CONSTANT, value=self.value_of(token)))
        return OPERATOR

    def name(self, token: Token) -> str:
        name = token.symbol
        if name in CONSTANTS and name not in self.variables:
            label, value = CONSTANTS[name]
            self.stacks.push(Step(CONSTANT, label=label, value=value))
            return OPERATOR
        return CALL if name in FUNCTIONS and name not in self.variables else self.variable(name)

    def variable(self, name: str) -> str:
        self.stacks.push_input(name)
        return OPERATOR

    def prefix(self, token: Token) -> str:
        if token.symbol not in PREFIX:
            self.no_operand(token)
        op, right = PREFIX[token.symbol]
        return self.wait(Waiting(token, op, 1, right))

    def bracket(self, token: Token) -> str:
        return self.wait(Waiting(token, "", 1, closer=BRACKETS[token.symbol]))

    def open_bar(self, token: Token) -> str:
        return self.wait(Waiting(token, BAR_OP, 1, closer=BAR))

    def wait(self, waiting: Waiting) -> str:
        if len(self.stacks.waiting) == DEPTH_LIMIT:
            self.fail(waiting.token, say("deep", limit=DEPTH_LIMIT))
        self.stacks.waiting.append(waiting)
        return OPERAND

    def no_operand(self, token: Token) -> NoReturn:
        opened = self.stacks.open_bracket()
        if (self.previous.kind, token.kind) == ("open", "close") and opened.is_call:
            self.refuse_count(opened, 0)
        self.fail(token, missing_operand(self.previous, token))

    # After the name of a function

    def call(self, token: Token) -> str:
        name = self.previous
        return self.wait(Waiting(name, FUNCTIONS[name.symbol], 1, closer=BRACKETS[token.symbol]))

    def no_call(self, token: Token) -> str:
        name = self.previous
        if not SHORT_NAME.fullmatch(name.symbol):
            self.fail(name, no_brackets(name, token))
        return RULES[self.variable(name.symbol)][token.kind](self, token)

    # Where an operator can stand

    def infix(self, token: Token) -> str:
        op, left, right = INFIX[token.symbol]
        self.stacks.settle(left)
        for rival in self.stacks.waiting[-1:]:
            if rival.right == left:
                self.fail(token, say("rivals", before=rival.token.typed, typed=token.typed))
        return self.wait(Waiting(token, op, 2, right))

    def product(self, token: Token) -> str:
        name = self.previous
        if token.kind == "open" and name.kind == "name" and not self.may_be_factor(name.symbol):
            self.fail(name, unknown_function(name.symbol))
        unwritten = token._replace(kind="operator", symbol=PRODUCT)
        return RULES[self.infix(unwritten)][token.kind](self, token)

    def superscript(self, token: Token) -> str:
        op, left, _ = INFIX[POWER]
        self.stacks.settle(left)
        self.number(token)
        self.stacks.apply(Waiting(token, op, 2))
        return OPERATOR

    def bar(self, token: Token) -> str:
        opened = self.stacks.open_bracket()
        return self.close(token) if opened and opened.closer == BAR else self.product(token)

    def comma(self, token: Token) -> str:
        self.stacks.settle()
        opened = self.stacks.open_bracket()
        if not (opened and opened.is_call):
            self.fail(token, say("comma"))
        self.stacks.waiting[-1] = replace(opened, count=opened.count + 1)
        return OPERAND

    def close(self, token: Token) -> str:
        self.stacks.settle()
        if not self.stacks.waiting:
            self.fail(token, say("closes nothing", typed=token.typed))
        opened = self.stacks.waiting.pop()
        if opened.closer != token.typed:
            self.fail(token, say("no match", typed=token.typed, closer=opened.closer))
        if opened.is_call and OPS[opened.op].arity not in (None, opened.count):
            self.refuse_count(opened, opened.count)
        self.stacks.apply(opened)
        return OPERATOR

    def number_behind(self, token: Token) -> NoReturn:
        self.fail(token, say("number behind", typed=token.typed, before=self.previous.typed))

    def finish(self, token: Token) -> str:
        self.stacks.settle()
        for opened in self.stacks.waiting[-1:]:
            key = "call never closed" if opened.is_call else "never closed"
            self.fail(opened.token, say(key, typed=opened.token.typed, closer=opened.closer))
        return OPERATOR

    # Questions and refusals

    def value_of(self, token: Token) -> float:
        try:
            value = float(token.symbol.replace("−", "-"))
        except ValueError:
            self.fail(token, say("no number", typed=token.typed))
        if math.isinf(value):
            self.fail(token, say("too large", typed=token.typed))
        return value

    def may_be_factor(self, name: str) -> bool:
        """Whether a name before a bracket can mean a number that the bracket multiplies."""
        return name in self.variables or name in CONSTANTS or SHORT_NAME.fullmatch(name) is not None

    def refuse_count(self, call: Waiting, count: int) -> NoReturn:
        has_decimal_comma = re.search(r"\d,\d", self.text[call.token.position :])
        self.fail(call.token, wrong_count(call.token.symbol, call.op, count, bool(has_decimal_comma)))

    def fail(self, token: Token, sentences: Sentences) -> NoReturn:
        raise ExpressionError(self.text, token.position, len(token.typed), *sentences)


Rule = Callable[[_Reader, Token], str]

# By what can come next: the method for each kind of token that may, and the one for all others.
RULES: Mapping[str, Mapping[str, Rule]] = MappingProxyType(
    {
        OPERAND: {
            "number": _Reader.number,
            "name": _Reader.name,
            "operator": _Reader.prefix,
            "prefix": _Reader.prefix,
            "open": _Reader.bracket,
            "bar": _Reader.open_bar,
        },
        CALL: {"open": _Reader.call},
        OPERATOR: {
            "operator": _Reader.infix,
            "superscript": _Reader.superscript,
            "comma": _Reader.comma,
            "close": _Reader.close,
            "bar": _Reader.bar,
            "number": _Reader.number_behind,
            "name": _Reader.product,
            "prefix": _Reader.product,
            "open": _Reader.product,
            "end": _Reader.finish,
        },
    }
)
OTHERWISE: Mapping[str, Rule] = MappingProxyType({OPERAND: _Reader.no_operand, CALL: _Reader.no_call})
