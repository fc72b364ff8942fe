"""The rows of the table and the numbers that every one of them is tried on."""

import math

from engine import OPS

ROWS = tuple(OPS.values())
SPECIAL = (0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 3.0, 1e-300, 1e300, -1e300, 800.0, math.inf, -math.inf, math.nan)


def count_of(op):
    """The number of arguments to try an operation with."""
    return op.arity or 3
