"""Four ways to look for the weights of least loss, and a race between them that counts evaluations.

    one       one weight at a time: the best of many values for it, the others standing still
    grid      all combinations of a few values
    random    guesses
    gradient  backpropagation: a step of an optimiser, counted at what it costs

All but the grid start at the same point, the seed's first guess. Python tries many points at once with NumPy;
the page tries the same points one by one (`engine.search.javascript`), and both find the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import count

import numpy as np

from engine.data.stream import Stream
from engine.training.program import Program

AT_ONCE = 20_000  # points that NumPy tries in one go
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

    def __post_init__(self):
        """Refuse a program that needs examples."""
        if self.program.columns:
            raise ValueError(
                f"The loss still depends on {', '.join(self.program.columns)}: fix the examples."
            )

    @property
    def budget(self) -> int:
        """The number of combinations on the grid: as many evaluations as anyone gets."""
        return self.values**self.program.count

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

    def run(self, seed: int, budget: int | None = None) -> dict[str, list[float]]:
        """Return for each search its best loss at each of the marks within a budget of evaluations."""
        marks = [mark for mark in self.marks if mark <= (budget or self.budget)]
        searches = {
            "one": (_one(self, seed), 1.0),
            "grid": (_grid(self), 1.0),
            "random": (_random(self, seed), 1.0),
            "gradient": (_gradient(self, seed), self.cost),
        }
        return {name: best_at(marks, tried, cost) for name, (tried, cost) in searches.items()}

    def losses(self, points: np.ndarray) -> np.ndarray:
        """Return the loss of each point, shape (points,)."""
        return np.broadcast_to(self.program.forward(list(points.T))[0], len(points))

    def start(self, stream: Stream) -> np.ndarray:
        """Return the next guess of a stream."""
        return stream.uniform(-self.reach, self.reach, self.program.count)


def best_at(marks: list[int], tried: Iterator[np.ndarray], cost: float) -> list[float]:
    """Return the least loss among what was tried by each of the marks; infinity before the first."""
    best, spent, found = np.inf, 0.0, []
    losses = (loss for batch in tried for loss in batch)
    for mark in marks:
        while spent + cost <= mark and (loss := next(losses, None)) is not None:
            best, spent = min(best, float(loss)), spent + cost
        found.append(best)
    return found


def _one(race: Race, seed: int) -> Iterator[np.ndarray]:
    """The losses along each weight in turn, until a whole round has brought nothing."""
    here = race.start(Stream(seed))
    best = race.losses(here[None, :])
    yield best
    improved = True
    while improved:
        improved = False
        for weight in range(race.program.count):
            points = np.tile(here, (race.line, 1))
            points[:, weight] = race.ladder(race.line)
            losses = race.losses(points)
            yield losses
            if losses.min() < best:
                best, improved = losses.min(), True
                here = points[losses.argmin()]


def _grid(race: Race) -> Iterator[np.ndarray]:
    """The losses of all combinations, the first weight moving fastest."""
    ladder, powers = race.ladder(race.values), race.values ** np.arange(race.program.count)
    for first in range(0, race.budget, AT_ONCE):
        numbers = np.arange(first, min(first + AT_ONCE, race.budget))
        yield race.losses(ladder[numbers[:, None] // powers % race.values])


def _random(race: Race, seed: int) -> Iterator[np.ndarray]:
    stream = Stream(seed)
    for size in (min(2**power, 1000) for power in count()):
        yield race.losses(np.array([race.start(stream) for _ in range(size)]))


def _gradient(race: Race, seed: int) -> Iterator[np.ndarray]:
    """The losses on the way down, until one is low enough."""
    here, memory, nothing = race.start(Stream(seed)), None, np.zeros((1, 0))
    for number in count():
        step = race.program.step(here, nothing, memory, number)
        yield np.array([step.loss])
        if step.loss < race.enough:
            return
        here, memory = step.parameters, step.memory
