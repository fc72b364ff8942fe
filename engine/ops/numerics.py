"""Functions that formulas call in Python and NumPy where no library has them as the table means them."""

from __future__ import annotations

import math
from typing import Any

import numpy as np


def power(base: Any, exponent: Any) -> Any:
    """Return base to the exponent; some builds of NumPy say nan for minus infinity to a broken power."""
    result = np.power(base, exponent)
    if not np.isnan(result).any():
        return result
    wrong = np.isneginf(base) & np.isnan(result) & ~np.isnan(exponent)
    return np.where(wrong, np.power(np.inf, exponent), result)


def log_sum_exp(*numbers: float) -> float:
    """Return log(exp(a) + exp(b) + …) of floats without overflow, by taking out the largest first."""
    largest = max(numbers)
    shift = largest if math.isfinite(largest) else 0.0
    return shift + math.log(sum(math.exp(number - shift) for number in numbers))


def log_sum_exp_of_arrays(*arrays: Any) -> Any:
    """Return log(exp(a) + exp(b) + …) element by element without overflow."""
    largest = np.maximum.reduce(np.broadcast_arrays(*arrays))
    shift = np.where(np.isfinite(largest), largest, 0.0)
    return shift + np.log(sum(np.exp(array - shift) for array in arrays))
