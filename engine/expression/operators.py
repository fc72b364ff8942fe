"""The parser's actions where an operator can stand: behind an operand."""

from __future__ import annotations

from dataclasses import replace
from typing import NoReturn

from engine.expression import hints, names, operands
from engine.expression.grammar import BAR, FOLDED, INDEX, INFIX, POWER, PRODUCT
from engine.expression.lexer import Token
from engine.expression.sentences import say
from engine.expression.stacks import Operator
from engine.expression.state import OPERAND, OPERATOR, State
from engine.ops.table import OPS


def infix(state: State, token: Token) -> str:
    """An operator between operands."""
    op, left, right = INFIX[token.symbol]
    state.stacks.reduce(left)
    for rival in state.stacks.operators[-1:]:
        if rival.right == left:
            state.fail(token, say("rivals", before=rival.token.typed, typed=token.typed))
    return state.shift(Operator(token, op, 2, right))


def product(state: State, token: Token) -> str:
    """An operand that touches the one before it: they are multiplied."""
    state.differs = True
    return state.take(infix(state, token._replace(kind="operator", symbol=PRODUCT)), token)


def product_with_bracket(state: State, token: Token) -> str:
    """A bracket that touches the operand before it, unless that was meant as a function or a list."""
    name = state.previous
    if name.kind == "name" and not names.may_be_factor(name.symbol, state.variables):
        state.fail(name, hints.unknown_function(name.symbol))
    if name.kind == "name" and token.symbol == INDEX:
        state.fail(token, say("index", name=name.symbol))
    return product(state, token)


def superscript(state: State, token: Token) -> str:
    """A raised number."""
    state.differs = True
    op, left, _ = INFIX[POWER]
    state.stacks.reduce(left)
    operands.number(state, token)
    state.stacks.apply(op, 2)
    return OPERATOR


def bar(state: State, token: Token) -> str:
    """The second bar of an absolute value, or the first of another that touches it."""
    opened = state.stacks.open_bracket()
    return close(state, token) if opened and opened.closer == BAR else product(state, token)


def comma(state: State, token: Token) -> str:
    """What separates the arguments of a function."""
    state.stacks.reduce()
    opened = state.stacks.open_bracket()
    if not (opened and opened.is_call):
        state.fail(token, say("comma"))
    state.stacks.operators[-1] = replace(opened, count=opened.count + 1)
    return OPERAND


def close(state: State, token: Token) -> str:
    """A closing bracket."""
    state.stacks.reduce()
    if not state.stacks.operators:
        state.fail(token, say("closes nothing", typed=token.typed))
    opened = state.stacks.operators.pop()
    if opened.closer != token.symbol:
        state.fail(token, say("no match", typed=token.typed, closer=opened.closer))
    if opened.op in FOLDED and opened.count > 2:
        state.differs = True
        state.stacks.fold(opened.op, opened.count)
    else:
        check_count(state, opened)
        state.stacks.apply(opened.op, opened.count)
    return OPERATOR


def number_behind(state: State, token: Token) -> NoReturn:
    """A number that touches the operand before it: it is not clear what was meant."""
    state.fail(token, say("number behind", typed=token.typed, before=state.previous.typed))


def finish(state: State, token: Token) -> str:
    """The end of the text."""
    state.stacks.reduce()
    for opened in state.stacks.operators[-1:]:
        key = "call never closed" if opened.is_call else "never closed"
        state.fail(opened.token, say(key, typed=opened.token.typed, closer=opened.closer))
    return OPERATOR


def check_count(state: State, opened: Operator) -> None:
    """Refuse a call with a number of arguments that the function does not take."""
    if opened.is_call and OPS[opened.op].arity not in (None, opened.count):
        operands.refuse_count(state, opened, opened.count)
