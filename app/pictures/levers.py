"""A neuron's levers: what one equal nudge on each of its inputs does to the output."""

from __future__ import annotations

from dataclasses import dataclass

from engine import Graph


@dataclass(frozen=True)
class Levers:
    """Three kinds of lever and the mark (an input outside the graph) that the output should come to."""

    target: str
    bias: tuple[str, ...]
    weights: tuple[str, ...]
    activations: tuple[str, ...]

    def describe(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> dict:
        """What the page draws: the levers by kind, each with its name and node, and the target's name."""
        kinds = {"bias": self.bias, "weights": self.weights, "activations": self.activations}
        return {
            "kind": "levers",
            "target": self.target,
            "output": graph.output,
            "levers": [
                {"kind": kind, "name": name, "node": nodes[name]}
                for kind, names in kinds.items()
                for name in names
            ],
        }
