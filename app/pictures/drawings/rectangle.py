"""A product as a rectangle with signed area."""

from __future__ import annotations

from dataclasses import dataclass

from app.pictures.base import Description, Picture
from engine import Graph


@dataclass(frozen=True)
class Rectangle(Picture):
    """A rectangle as wide as one input and as high as another; its area is the graph's output."""

    kind = "rectangle"
    still = True

    width: str
    height: str

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What the page draws: node indices and `reach`, the largest size that a side can have."""
        return {
            "width": nodes[self.width],
            "height": nodes[self.height],
            "area": graph.output,
            "reach": max(reach[self.width], reach[self.height]),
        }
