"""Where NumPy itself leaves the IEEE path that the operations promise on every back end."""

from __future__ import annotations

import numpy as np


def power(base, exponent):
    """Return base to the exponent; some builds of NumPy say nan for minus infinity to a broken power."""
    result = np.power(base, exponent)
    if not np.isnan(result).any():
        return result
    wrong = np.isneginf(base) & np.isnan(result) & ~np.isnan(exponent)
    return np.where(wrong, np.power(np.inf, exponent), result)
