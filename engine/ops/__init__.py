"""What can be computed: the table of operations, and what a row of it says."""

from engine.ops import table
from engine.ops.row import Op
from engine.ops.table import *  # noqa: F403 - the rows are functions
from engine.ops.table import OPS, SUMS, cosh, log_of_base, lower, sinh

__all__ = ["OPS", "SUMS", "Op", "cosh", "log_of_base", "lower", "sinh", *table.__all__]
