"""THE TABLE: every operation by its name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from engine.ops import activations, arithmetic, choices, comparisons, powers, reductions, trigonometry
from engine.ops.activations import *  # noqa: F403 - the rows are functions
from engine.ops.arithmetic import *  # noqa: F403
from engine.ops.choices import *  # noqa: F403
from engine.ops.comparisons import *  # noqa: F403
from engine.ops.powers import *  # noqa: F403
from engine.ops.reductions import *  # noqa: F403
from engine.ops.row import Op
from engine.ops.trigonometry import *  # noqa: F403

# In an order in which each area uses rows of those before it only.
AREAS = (arithmetic, powers, trigonometry, comparisons, choices, activations, reductions)

OPS: Mapping[str, Op] = MappingProxyType(
    {row.name: row for area in AREAS for row in vars(area).values() if isinstance(row, Op)}
)

if not TYPE_CHECKING:  # type checkers cannot follow this, and take the names from the imports above
    __all__ = ["OPS", *(name for name, row in OPS.items() if not row.helper)]
