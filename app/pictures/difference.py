"""The gradient held against a finite difference, in every lesson."""

from __future__ import annotations

from dataclasses import dataclass

from engine import Graph, trace


@dataclass(frozen=True)
class Difference:
    """The central difference quotient for a step that the learner chooses, and its error."""

    def describe(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> dict:
        """What the page draws: nothing beyond the lesson's own program and the quotient's."""
        return {"kind": "difference"}

    def programs(self) -> dict[str, str]:
        """The quotient of two outputs, a step up and a step down."""
        return {"difference": trace(central_difference).javascript()}


def central_difference(up, down, step):
    """The slope of the straight line through two outputs, `step` to either side."""
    return (up - down) / (2.0 * step)
