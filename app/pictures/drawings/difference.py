"""The gradient held against a finite difference, in every lesson."""

from __future__ import annotations

from dataclasses import dataclass

from app.pictures.base import Picture
from engine import Value, trace


@dataclass(frozen=True)
class Difference(Picture):
    """The central difference quotient for a step that the learner chooses, and its error."""

    kind = "difference"

    def programs(self) -> dict[str, str]:
        """The quotient of two outputs, a step up and a step down."""
        return {"difference": trace(central_difference).javascript()}


def central_difference(up: Value, down: Value, step: Value) -> Value:
    """The slope of the straight line through two outputs, `step` to either side."""
    slope: Value = (up - down) / (2.0 * step)
    return slope
