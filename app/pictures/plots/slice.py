"""The output along one input, with its tangent: a Bokeh plot that the page keeps live."""

from __future__ import annotations

from dataclasses import dataclass

from app.pictures.base import Description, Picture
from app.pictures.figure import Plot, embedded, figure, source, span
from engine import Graph


@dataclass(frozen=True)
class Slice(Picture):
    """The slice along the input that was touched last."""

    kind = "slice"

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What the page draws: a Bokeh plot whose sources it fills by running the lesson's program."""
        return {"plot": embedded(_plot())}


def _plot() -> Plot:
    """The plot, with a name on everything that the page fills or colours."""
    plot = figure(span(-1, 1, "across"), span(-1, 1, "up"))
    plot.line("x", "y", source=source("curve"), line_width=3, name="value")
    plot.line("x", "y", source=source("tangent"), line_width=3, line_dash="dashed", name="gradient")
    plot.scatter("x", "y", source=source("here"), size=13, name="value")
    return plot
