"""The race of searches in NumPy, which tries many points at once: what the race in the page has to find."""

from collections.abc import Iterator
from itertools import count

import numpy as np

from engine.data.stream import Stream
from engine.search.race import Race

AT_ONCE = 20_000  # points that NumPy tries in one go


def run(race: Race, seed: int, budget: int) -> dict[str, list[float]]:
    """Return for each search its best loss at each of the marks within a budget of evaluations."""
    marks = [mark for mark in race.marks if mark <= budget]
    searches = {
        "one": (_one(race, seed), 1.0),
        "grid": (_grid(race), 1.0),
        "random": (_random(race, seed), 1.0),
        "gradient": (_gradient(race, seed), race.cost),
    }
    return {name: best_at(marks, tried, cost) for name, (tried, cost) in searches.items()}


def losses_at(race: Race, points: np.ndarray) -> np.ndarray:
    """Return the loss of each point, shape (points,)."""
    return np.broadcast_to(race.program.forward(list(points.T))[0], len(points))


def start(race: Race, stream: Stream) -> np.ndarray:
    """Return the next guess of a stream."""
    return stream.uniform(-race.reach, race.reach, race.program.count)


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
    here = start(race, Stream(seed))
    best = losses_at(race, here[None, :])
    yield best
    improved = True
    while improved:
        improved = False
        for weight in range(race.program.count):
            points = np.tile(here, (race.line, 1))
            points[:, weight] = race.ladder(race.line)
            losses = losses_at(race, points)
            yield losses
            if losses.min() < best:
                best, improved = losses.min(), True
                here = points[losses.argmin()]


def _grid(race: Race) -> Iterator[np.ndarray]:
    """The losses of all combinations, the first weight moving fastest."""
    ladder, powers = race.ladder(race.values), race.values ** np.arange(race.program.count)
    for first in range(0, race.budget, AT_ONCE):
        numbers = np.arange(first, min(first + AT_ONCE, race.budget))
        yield losses_at(race, ladder[numbers[:, None] // powers % race.values])


def _random(race: Race, seed: int) -> Iterator[np.ndarray]:
    stream = Stream(seed)
    for size in (min(2**power, 1000) for power in count()):
        yield losses_at(race, np.array([start(race, stream) for _ in range(size)]))


def _gradient(race: Race, seed: int) -> Iterator[np.ndarray]:
    """The losses on the way down, until one is low enough."""
    here, memory, nothing = start(race, Stream(seed)), None, np.zeros((1, 0))
    for number in count():
        step = race.program.step(here, nothing, memory, number)
        yield np.array([step.loss])
        if step.loss < race.enough:
            return
        here, memory = step.parameters, step.memory
