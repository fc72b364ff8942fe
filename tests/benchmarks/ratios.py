"""Two ways of doing the same work, timed in turn in one run."""

import contextlib
import gc
import statistics
import time
from dataclasses import dataclass

ROUNDS = 60


@dataclass(frozen=True)
class Work:
    """What is timed: a function, and how often it runs in each turn."""

    function: object
    times: int = 1

    def seconds(self) -> float:
        """The duration of one run, in one turn."""
        start = time.perf_counter()
        for _ in range(self.times):
            self.function()
        return (time.perf_counter() - start) / self.times


@contextlib.contextmanager
def without_garbage_collector():
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def interleaved(benchmark, *works: Work, rounds: int = ROUNDS) -> list[float]:
    """The median duration of each work, in seconds."""
    turns = []
    benchmark.pedantic(
        lambda: turns.append([work.seconds() for work in works]), rounds=rounds, warmup_rounds=3
    )
    return [statistics.median(durations) for durations in zip(*turns[3:], strict=True)]
