"""Learning-rate schedules: what the optimiser's rate is multiplied by as the steps go on.

Each function returns a schedule: a function from the number of the step (0 is the first) to a factor. It is
written in the engine's operations, so that the page runs it too.

>>> from engine.nn import schedules
>>> fading = schedules.exponential(decay=0.5)
>>> [fading(step) for step in (0.0, 1.0, 2.0)]
[1.0, 0.5, 0.25]
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import reduce
from operator import mul
from types import MappingProxyType
from typing import Any

from engine import ops

Schedule = Callable[[Any], Any]


def constant() -> Schedule:
    """Return the schedule that leaves the rate as it is."""
    return lambda step: 1.0


def steps(at: Sequence[int] = (100, 200), drop: float = 0.1) -> Schedule:
    """Return the schedule that multiplies the rate by `drop` on reaching each of the steps in `at`."""
    return lambda step: reduce(mul, (ops.where(ops.less(step, first), 1.0, drop) for first in at), 1.0)


def exponential(decay: float = 0.99) -> Schedule:
    """Return decay^step."""
    return lambda step: ops.power(decay, step)


def linear(steps: int = 100, least: float = 0.1) -> Schedule:
    """Return a straight fall from 1 to `least` over this many steps; micrograd's demo uses these defaults."""
    return lambda step: 1.0 - (1.0 - least) * ops.minimum(step / steps, 1.0)


def cosine(steps: int = 100, least: float = 0.0) -> Schedule:
    """Return half a cosine wave from 1 to `least` over this many steps.

    Source: Loshchilov and Hutter 2017, "SGDR", arXiv:1608.03983, equation 5.
    """
    return lambda step: (
        least + (1.0 - least) * (0.5 + 0.5 * ops.cos(math.pi * ops.minimum(step / steps, 1.0)))
    )


def inverse(decay: float = 0.01) -> Schedule:
    """Return 1 ÷ (1 + decay × step)."""
    return lambda step: 1.0 / (1.0 + decay * step)


def warm_up(steps: int = 10, then: Schedule | None = None) -> Schedule:
    """Return a rise from 1 ÷ steps to 1 over this many steps, times another schedule."""
    later = then or constant()
    return lambda step: ops.minimum((step + 1.0) / steps, 1.0) * later(step)


SCHEDULES: MappingProxyType[str, Callable[..., Schedule]] = MappingProxyType(
    {
        "constant": constant,
        "steps": steps,
        "exponential": exponential,
        "linear": linear,
        "cosine": cosine,
        "1/t": inverse,
        "warm-up": warm_up,
    }
)
