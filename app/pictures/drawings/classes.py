"""The classes of a network: how probable each is, which one is right, and which way each should go."""

from __future__ import annotations

from dataclasses import dataclass

from app.pictures.base import Description, Picture
from engine import Graph


@dataclass(frozen=True)
class Classes(Picture):
    """The probabilities p1, p2, … and the truth in the inputs target1, target2, …, of which one is 1."""

    kind = "classes"

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What the page draws: per class, the node of its probability and the name of its target."""
        probabilities = {node.label: index for index, node in enumerate(graph.nodes)}
        names = [name for name in graph.inputs if name.startswith("target")]
        return {
            "classes": [
                {"probability": probabilities[name.replace("target", "p")], "target": name} for name in names
            ],
        }
