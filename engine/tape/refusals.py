"""What a value cannot do without losing its gradient, each with the way out."""

from __future__ import annotations

from engine.ops.table import OPS

NO_BRANCH = (
    "A value cannot decide a Python branch (if, and, or, <, >, ==, max, min), because the graph would forget "
    "the other side: use engine.where, engine.maximum or engine.minimum, "
    "or compare `.data` where no gradient is meant."
)
NO_FLOAT = (
    "A value does not become a float by itself, because its gradient would be lost: use the engine's own "
    "functions (engine.sin, engine.exp) instead of math's, or `.data` where no gradient is meant."
)
NO_ROUNDING = (
    "A value cannot become a whole number, because its gradient would be lost: use `round(x.data)` or "
    "`int(x.data)` where no gradient is meant, or engine.where to choose between two values."
)
COMPARISONS = {"less", "less_equal", "greater", "greater_equal", "equal", "not_equal"}


def of_numpy(name: str) -> TypeError:
    """Return the error for a NumPy function of this name that is called on a value.

    >>> of_numpy("sin")
    TypeError('np.sin does not record what it computes: use engine.sin.')
    """
    if name in COMPARISONS:
        return TypeError(NO_BRANCH)
    instead = f"use engine.{name}" if name in OPS else "engine.OPS names the operations that do"
    return TypeError(f"np.{name} does not record what it computes: {instead}.")
