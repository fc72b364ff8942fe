"""A product as a rectangle with signed area."""

from __future__ import annotations

from dataclasses import dataclass

from engine import Graph


@dataclass(frozen=True)
class Rectangle:
    """A rectangle as wide as one input and as high as another; its area is the graph's output."""

    width: str
    height: str

    def describe(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> dict:
        """What the page draws: node indices and `reach`, the largest size that a side can have."""
        return {
            "kind": "rectangle",
            "still": True,  # it can stand on a card of the home page
            "width": nodes[self.width],
            "height": nodes[self.height],
            "area": graph.output,
            "reach": max(reach[self.width], reach[self.height]),
        }
