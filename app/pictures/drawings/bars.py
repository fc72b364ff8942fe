"""A sum as bars laid end to end."""

from __future__ import annotations

from dataclasses import dataclass

from app.pictures.base import Description, Picture
from engine import Graph


@dataclass(frozen=True)
class Bars(Picture):
    """Bars for two inputs, end to end, and one for the graph's output, their sum."""

    kind = "bars"
    still = True

    first: str
    second: str

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What the page draws: node indices and `reach`, the largest size that the sum can have."""
        names = (self.first, self.second)
        return {
            "terms": [nodes[name] for name in names],
            "total": graph.output,
            "reach": sum(reach[name] for name in names),
        }
