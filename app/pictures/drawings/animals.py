"""The examples of a data set on the scale of a network's output: which are on the right side of 0.5."""

from __future__ import annotations

from dataclasses import dataclass

from app.pictures.base import Description, Picture
from engine import Graph
from engine.data.datasets import Dataset

CLOSE = 0.15  # from its target: then one example has got what it wanted
ENOUGH = 0.03  # the mean loss at which there is little left to want


@dataclass(frozen=True)
class Animals(Picture):
    """A data set of two classes, the names of the inputs that its columns go to, and the learning rate's.

    The lesson's program `learn` has the features and then the target as its columns.
    """

    kind = "animals"

    data: Dataset
    features: tuple[str, ...]
    target: str
    rate: str

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What the page draws: the rows, features and then target, what they are called, when to stop."""
        return {
            "columns": [*self.features, self.target],
            "target": self.target,
            "rate": self.rate,
            "units": list(self.data.units),
            "classes": list(self.data.classes),
            "rows": self.data.rows().tolist(),
            "output": next(index for index, node in enumerate(graph.nodes) if node.label == "output"),
            "close": CLOSE,
            "enough": ENOUGH,
        }
