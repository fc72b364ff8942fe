"""Random numbers that the page can repeat: the same seed gives the same numbers in Python and in JavaScript.

The rules below are written in the engine's operations, so that they are traced and emitted like any program.
A stream has the methods of a NumPy generator that this project uses, and a seed stands for a stream wherever
one is asked for; a NumPy generator may be given instead.

>>> stream = Stream(7)
>>> stream.uniform(0.0, 1.0, 3).round(4).tolist()
[0.575, 0.3737, 0.3428]
>>> sorted(stream.permutation(4).tolist())
[0, 1, 2, 3]
"""

from __future__ import annotations

import math
import secrets
from typing import Any

import numpy as np

from engine import ops

# The generator "minimal standard" of Park and Miller 1988, with the multiplier they chose in 1993.
MODULUS = 2147483647.0
MULTIPLIER = 48271.0

# Adding this and taking it away again rounds a float of up to 2**51 to a whole number, in every language.
ROUNDING = 6755399441055744.0

# Squares of numbers below this are exact in a float.
HALF = 67108864.0

# Neighbouring seeds have nothing in common after this many scatterings.
SCATTERINGS = 4


def remainder(number: Any, modulus: Any) -> Any:
    """Return a whole number below 2**53 modulo another, exactly."""
    nearest = (number / modulus + ROUNDING) - ROUNDING
    rest = number - nearest * modulus
    return ops.where(ops.less(rest, 0.0), rest + modulus, rest)


def following(state: Any) -> Any:
    """Return the next state: multiplier × state, modulo the modulus."""
    return remainder(MULTIPLIER * state, MODULUS)


def scattered(state: Any) -> Any:
    """Return a state that depends on another in a way that is far from a straight line."""
    low = remainder(following(state), HALF)
    return 1.0 + remainder(low * low + state, MODULUS - 1.0)


def bell(first: Any, second: Any) -> Any:
    """Return a normal number from two uniform ones between 0 and 1 (Box and Muller 1958)."""
    return ops.sqrt(-2.0 * ops.log(first)) * ops.cos(2.0 * math.pi * second)


class Stream:
    """Random numbers one after the other, as a NumPy generator gives them.

    Args:
        seed: a whole number of at least 0.

    Raises:
        ValueError: where it is negative.
    """

    def __init__(self, seed: int = 0):
        if seed < 0:
            raise ValueError(f"A seed is a whole number of at least 0, not {seed}.")
        self.state = 1.0 + seed % (MODULUS - 1.0)
        for _ in range(SCATTERINGS):
            self.state = scattered(self.state)

    def next(self) -> float:
        """Return a number between 0 and 1, both excluded."""
        self.state = following(self.state)
        return self.state / MODULUS

    def uniform(self, low: float, high: float, size: int | tuple[int, ...]) -> np.ndarray:
        """Return numbers from low to high, all equally likely, in the order of rows."""
        drawn = [self.next() for _ in range(math.prod(np.atleast_1d(size)))]
        return low + (high - low) * np.reshape(drawn, size)

    def normal(self, mean: float, spread: float, size: int | tuple[int, ...]) -> np.ndarray:
        """Return normal numbers with this mean and standard deviation, in the order of rows."""
        drawn = [bell(self.next(), self.next()) for _ in range(math.prod(np.atleast_1d(size)))]
        return mean + spread * np.reshape(drawn, size)

    def permutation(self, count: int) -> np.ndarray:
        """Return the numbers from 0 to count − 1 in the order of as many random keys."""
        return np.argsort([self.next() for _ in range(count)], kind="stable")


Seed = int | np.random.Generator | Stream | None


def stream_of(seed: Seed) -> Any:
    """Return the stream of a seed; a generator or a stream comes back as it is, None gives another each time.

    Raises:
        TypeError: where the seed is neither.
    """
    if hasattr(seed, "permutation"):
        return seed
    if seed is None:
        return Stream(secrets.randbelow(int(MODULUS)))
    if not isinstance(seed, int | np.integer):
        raise TypeError(f"A seed is a whole number, a stream or a NumPy generator, not {seed!r}.")
    return Stream(int(seed))
