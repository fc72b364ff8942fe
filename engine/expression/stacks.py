"""The two stacks on which the parser puts the instructions of a typed expression together."""

from __future__ import annotations

import math
from dataclasses import dataclass

from engine.expression.instructions import Instruction
from engine.expression.lexer import Token
from engine.tape.nodes import CONSTANT, INPUT


@dataclass(frozen=True, slots=True)
class Operator:
    """An operator or an open bracket on the operator stack, until its right-hand side has been read.

    Fields:
        token: where it was typed; for a function's bracket, the name of the function.
        op: the operation that it stands for, or "" where it leaves its operand as it is.
        count: how many operands it has.
        right: its binding power to the right; 0 for brackets.
        closer: the bracket that closes it, or "".
    """

    token: Token
    op: str
    count: int
    right: int = 0
    closer: str = ""

    @property
    def is_call(self) -> bool:
        """Whether it is the bracket of a function, where commas separate arguments."""
        return self.token.kind == "name"


class Stacks:
    """The instructions so far, the stack of operands and the stack of operators and open brackets."""

    def __init__(self) -> None:
        self.instructions: list[Instruction] = []
        self.operands: list[int] = []
        self.operators: list[Operator] = []
        self.inputs: dict[str, int] = {}

    def push(self, instruction: Instruction) -> None:
        """Add an instruction, whose result is the next operand."""
        self.operands.append(len(self.instructions))
        self.instructions.append(instruction)

    def push_input(self, name: str) -> None:
        """Make an input the next operand; it has one instruction, however often it appears."""
        if name not in self.inputs:
            self.inputs[name] = len(self.instructions)
            self.instructions.append(Instruction(INPUT, label=name))
        self.operands.append(self.inputs[name])

    def reduce(self, left: int = 0) -> None:
        """Apply the operators that bind the last operand more strongly than what comes next does."""
        while self.operators and self.operators[-1].right > left:
            operator = self.operators.pop()
            self.apply(operator.op, operator.count)

    def apply(self, op: str, count: int) -> None:
        """Put an operation in the place of its operands; a sign before a number is part of the number."""
        if not op:
            return
        args = tuple(self.operands[-count:])
        del self.operands[-count:]
        if op == "negate" and self._is_plain_number(args[0]):
            self.push(Instruction(CONSTANT, value=-self.instructions.pop().value))
        else:
            self.push(Instruction(op, args))

    def fold(self, op: str, count: int) -> None:
        """Apply an operation of two operands to more of them, two at a time from the left."""
        last = self.operands[len(self.operands) - count + 2 :]
        del self.operands[len(self.operands) - count + 2 :]
        self.apply(op, 2)
        for operand in last:
            self.operands.append(operand)
            self.apply(op, 2)

    def open_bracket(self) -> Operator | None:
        """Return the innermost bracket that is open, or None."""
        return next((operator for operator in reversed(self.operators) if operator.closer), None)

    def _is_plain_number(self, index: int) -> bool:
        found = self.instructions[index]
        return found.op == CONSTANT and not found.label and math.copysign(1, found.value) > 0
