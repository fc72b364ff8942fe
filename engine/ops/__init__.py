"""What can be computed: the table of operations, one row for each.

To add an operation, add its row to the module of its area: `arithmetic`, `powers`, `trigonometry`,
`comparisons`, `choices`, `activations` or `reductions`. Everything else follows from the row: numbers,
batches, graphs, gradients, JavaScript, LaTeX, documentation, typed expressions and tests.
"""

from __future__ import annotations

import copyreg
from typing import TYPE_CHECKING

from engine.ops import table
from engine.ops.row import Op
from engine.ops.table import *  # noqa: F403 - the rows are functions

if not TYPE_CHECKING:  # type checkers cannot follow this, and take the names from the imports above
    __all__ = ["Op", *table.__all__]


def _row(name: str) -> Op:
    return table.OPS[name]


# Rows are unique: a row that is copied or unpickled is the one of that name.
copyreg.pickle(Op, lambda row: (_row, (row.name,)))
