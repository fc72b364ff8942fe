"""A neuron's levers: what one equal nudge on each of its inputs does to the output."""

from __future__ import annotations

from dataclasses import dataclass

from app.pictures.base import Description, Picture
from engine import Graph


@dataclass(frozen=True)
class Levers(Picture):
    """Three kinds of lever and the mark (an input outside the graph) that the output should come to."""

    kind = "levers"

    target: str
    bias: tuple[str, ...]
    weights: tuple[str, ...]
    activations: tuple[str, ...]

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What the page draws: the levers by kind, each with its name and node, and the target's name."""
        kinds = {"bias": self.bias, "weights": self.weights, "activations": self.activations}
        return {
            "target": self.target,
            "output": graph.output,
            "levers": [
                {"kind": kind, "name": name, "node": nodes[name]}
                for kind, names in kinds.items()
                for name in names
            ],
        }
