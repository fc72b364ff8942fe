"""A sum as bars laid end to end."""

from __future__ import annotations

from dataclasses import dataclass

from engine import Graph


@dataclass(frozen=True)
class Bars:
    """Bars for two inputs, end to end, and one for the graph's output, their sum."""

    first: str
    second: str

    def describe(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> dict:
        """What the page draws: node indices and `reach`, the largest size that the sum can have."""
        names = (self.first, self.second)
        return {
            "kind": "bars",
            "still": True,  # it can stand on a card of the home page
            "terms": [nodes[name] for name in names],
            "total": graph.output,
            "reach": sum(reach[name] for name in names),
        }
