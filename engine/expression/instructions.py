"""What a typed expression is read as: a list of instructions, each using the results of earlier ones."""

from __future__ import annotations

from dataclasses import dataclass

from engine.tape.nodes import INPUT


@dataclass(frozen=True, slots=True)
class Instruction:
    """One line of a typed computation.

    Fields:
        op: the name of an operation, "input" or "constant".
        args: the indices of the instructions whose results it uses, all smaller than its own.
        label: the name of an input or a constant, or "".
        value: the value of a constant.
    """

    op: str
    args: tuple[int, ...] = ()
    label: str = ""
    value: float = 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A typed expression as it was read.

    Fields:
        instructions: in the order of computation; the last one gives the result.
        differs: whether it was read otherwise than it was written: 2x as 2 × x, x² as x^2, ln as log.
    """

    instructions: tuple[Instruction, ...]
    differs: bool

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names of the inputs, in the order of their first appearance."""
        return tuple(each.label for each in self.instructions if each.op == INPUT)
