"""A slice of the output with its tangent, drawn by the page itself: a lesson with it needs no Bokeh."""

from __future__ import annotations

from dataclasses import dataclass

from engine import Graph


@dataclass(frozen=True)
class Tangent:
    """The slice along the input that was touched last."""

    def describe(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> dict:
        """What the page draws: nothing beyond the lesson's own program."""
        return {"kind": "tangent"}
