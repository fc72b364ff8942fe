"""Four ways to look for the weights of least loss, and a race between them that counts evaluations.

    one       one weight at a time: the best of many values for it, the others standing still
    grid      all combinations of a few values
    random    guesses
    gradient  backpropagation: a step of an optimiser, counted at what it costs

All but the grid start at the same point, the seed's first guess. The race is run in the page, by the module
that `engine.search.javascript` writes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.training.program import Program

MARKS = 12  # moments for each tenfold of evaluations


@dataclass(frozen=True, eq=False)
class Race:
    """A race for the least loss.

    Fields:
        program: its example graph has no columns: the loss is a function of the parameters alone.
        reach: each weight is looked for between −reach and reach.
        values: how many values the grid has for each weight.
        line: how many values are tried where one weight moves alone.
        enough: the loss at which backpropagation rests.
    """

    program: Program
    reach: float = 2.0
    values: int = 5
    line: int = 41
    enough: float = 1e-6

    def __post_init__(self) -> None:
        """Refuse a program that needs examples."""
        if self.program.columns:
            raise ValueError(
                f"The loss still depends on {', '.join(self.program.columns)}: fix the examples."
            )

    @property
    def budget(self) -> int:
        """The number of combinations on the grid: as many evaluations as anyone gets."""
        return int(self.values**self.program.count)

    @cached_property
    def marks(self) -> tuple[int, ...]:
        """The numbers of evaluations at which the best loss is noted: evenly far apart as powers of ten."""
        steps = range(1 + int(MARKS * np.log10(self.budget)))
        return tuple(sorted({*(round(10 ** (step / MARKS)) for step in steps), self.budget}))

    @cached_property
    def cost(self) -> float:
        """What one step by the gradient costs, in evaluations of the loss: by the operations of both."""
        program = self.program
        work = program.backward.operations + program.count * program.update.operations
        return work / program.forward.operations

    def ladder(self, rungs: int) -> np.ndarray:
        """Return values evenly spread from −reach to reach."""
        return -self.reach + 2.0 * self.reach * np.arange(rungs) / (rungs - 1.0)
