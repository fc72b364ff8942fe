"""The parser's actions where an operand can stand, and after the name of a function."""

from __future__ import annotations

import math
import re
from typing import NoReturn

from engine.expression import hints, names
from engine.expression.grammar import (
    ALIASES,
    BAR,
    BAR_OP,
    BRACKETS,
    CONSTANTS,
    FRACTIONS,
    FUNCTIONS,
    PREFIX,
)
from engine.expression.instructions import Instruction
from engine.expression.lexer import Token
from engine.expression.sentences import say
from engine.expression.stacks import Operator
from engine.expression.state import CALL, OPERATOR, State
from engine.tape.nodes import CONSTANT


def number(state: State, token: Token) -> str:
    """A number, or a fraction in one character."""
    if token.symbol in FRACTIONS:
        state.stacks.push(Instruction(CONSTANT, label=token.symbol, value=FRACTIONS[token.symbol]))
    else:
        state.stacks.push(Instruction(CONSTANT, value=value_of(state, token)))
    return OPERATOR


def name(state: State, token: Token) -> str:
    """A name: an input, a constant, or a function whose bracket must follow."""
    name = token.symbol
    state.differs |= (name != token.typed and name not in CONSTANTS) or names.has_subscript(name)
    if given := names.input_of(name, state.variables):
        return variable(state, given)
    if name in CONSTANTS:
        label, value = CONSTANTS[name]
        state.stacks.push(Instruction(CONSTANT, label=label, value=value))
        return OPERATOR
    if name in FUNCTIONS:
        return CALL
    if slip := hints.no_input(name):
        state.fail(token, slip)
    return variable(state, name)


def variable(state: State, name: str) -> str:
    """An input."""
    state.stacks.push_input(name)
    return OPERATOR


def prefix(state: State, token: Token) -> str:
    """An operator before its operand; the other operators are missing their left-hand side."""
    if token.symbol not in PREFIX:
        no_operand(state, token)
    op, right = PREFIX[token.symbol]
    return state.shift(Operator(token, op, 1, right))


def bracket(state: State, token: Token) -> str:
    """A bracket that groups."""
    return state.shift(Operator(token, "", 1, closer=BRACKETS[token.symbol]))


def open_bar(state: State, token: Token) -> str:
    """The first bar of an absolute value."""
    return state.shift(Operator(token, BAR_OP, 1, closer=BAR))


def no_operand(state: State, token: Token) -> NoReturn:
    """Anything else: say what is missing before it."""
    opened = state.stacks.open_bracket()
    if (state.previous.kind, token.kind) == ("open", "close") and opened and opened.is_call:
        refuse_count(state, opened, 0)
    state.fail(token, hints.missing_operand(state.previous, token))


def call(state: State, token: Token) -> str:
    """The bracket of the function before it."""
    name = state.previous
    state.differs |= name.symbol in ALIASES
    return state.shift(Operator(name, FUNCTIONS[name.symbol], 1, closer=BRACKETS[token.symbol]))


def no_call(state: State, token: Token) -> str:
    """Anything else behind a function's name, which then has to be an input."""
    name = state.previous
    if not names.may_be_input(name.symbol):
        state.fail(name, hints.no_brackets(name.symbol, token))
    return state.take(variable(state, name.symbol), token)


def value_of(state: State, token: Token) -> float:
    """Return the value of a number."""
    try:
        value = float(re.sub(r"[^0-9.eE+]", "-", token.symbol))
    except ValueError:
        state.fail(token, say("no number", typed=token.typed))
    if math.isinf(value):
        state.fail(token, say("too large", typed=token.typed))
    return value


def refuse_count(state: State, call: Operator, count: int) -> NoReturn:
    """Say how many arguments the function takes."""
    has_decimal_comma = re.search(r"\d,\d", state.text[call.token.position :])
    state.fail(call.token, hints.wrong_count(call.token.symbol, call.op, count, bool(has_decimal_comma)))
