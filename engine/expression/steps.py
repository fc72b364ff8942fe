"""The steps of a typed computation, and the two stacks on which a reader puts them together."""

from __future__ import annotations

import math
from dataclasses import dataclass

from engine.expression.lexer import Token
from engine.tape.nodes import CONSTANT, INPUT


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a typed computation.

    Fields:
        op: the name of an operation, "input" or "constant".
        args: the indices of the steps that it uses, all smaller than its own.
        label: the name of an input or a constant, or "".
        value: the value of a constant.
    """

    op: str
    args: tuple[int, ...] = ()
    label: str = ""
    value: float = 0.0


@dataclass(frozen=True, slots=True)
class Waiting:
    """An operator or an open bracket that waits for what stands on its right.

    Fields:
        token: where it was typed; for a function's bracket, the name of the function.
        op: the operation that it stands for, or "" where it leaves its operand as it is.
        count: how many operands it has.
        right: how strongly it pulls at the operand on its right; 0 for brackets.
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
    """The steps so far, the operands that are finished, and the operators and brackets that wait."""

    def __init__(self):
        self.steps: list[Step] = []
        self.operands: list[int] = []
        self.waiting: list[Waiting] = []
        self.inputs: dict[str, int] = {}

    def push(self, step: Step) -> None:
        """Add a step, whose result is the next operand."""
        self.operands.append(len(self.steps))
        self.steps.append(step)

    def push_input(self, name: str) -> None:
        """Make an input the next operand; it has one step, however often it appears."""
        if name not in self.inputs:
            self.inputs[name] = len(self.steps)
            self.steps.append(Step(INPUT, label=name))
        self.operands.append(self.inputs[name])

    def settle(self, left: int = 0) -> None:
        """Apply the operators that pull harder at the last operand than what comes now."""
        while self.waiting and self.waiting[-1].right > left:
            self.apply(self.waiting.pop())

    def apply(self, waiting: Waiting) -> None:
        """Put a step in the place of its operands; a sign before a number becomes part of the number."""
        if not waiting.op:
            return
        args = tuple(self.operands[-waiting.count :])
        del self.operands[-waiting.count :]
        if waiting.op == "negate" and self._is_plain_number(args[0]):
            self.push(Step(CONSTANT, value=-self.steps.pop().value))
        else:
            self.push(Step(waiting.op, args))

    def open_bracket(self) -> Waiting | None:
        """Return the innermost bracket that is open, or None."""
        return next((waiting for waiting in reversed(self.waiting) if waiting.closer), None)

    def _is_plain_number(self, index: int) -> bool:
        step = self.steps[index]
        return step.op == CONSTANT and not step.label and math.copysign(1, step.value) > 0
