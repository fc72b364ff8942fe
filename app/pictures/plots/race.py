"""A race of searches: the best loss that each has found against the evaluations it took, in a Bokeh plot."""

from __future__ import annotations

from dataclasses import dataclass

from app.pictures.base import Description, Picture
from app.pictures.figure import Plot, embedded, figure, source, span
from engine import Graph

HEIGHT = 190  # pixels

# How each search is told from the others without colour: its line, and the shape at its end.
LOOKS = {
    "one": ("soft", "dotted", "diamond"),
    "grid": ("down", "dashed", "square"),
    "random": ("value", "dashdot", "triangle"),
    "gradient": ("gradient", "solid", "circle"),
}


@dataclass(frozen=True)
class Race(Picture):
    """The race of the lesson's programs `search` and `chance`.

    Fields:
        seed: the mark (an input outside the graph) that chooses the start.
        count: how many weights are looked for.
        values, line: how many values the grid has for each weight, and a weight that moves alone.
    """

    kind = "race"

    seed: str
    count: int
    values: int
    line: int

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What the page draws: a Bokeh plot with a source for each search, and the numbers it tells of."""
        return {
            "seed": self.seed,
            "words": {"count": self.count, "values": self.values, "line": self.line},
            "looks": {name: {"role": role, "shape": shape} for name, (role, _, shape) in LOOKS.items()},
            "plot": embedded(_plot(self.values**self.count)),
        }


def _plot(most: int) -> Plot:
    plot = figure(
        span(0.8, 2.5 * most),
        span(2e-7, 12),
        height=HEIGHT,
        x_axis_type="log",
        y_axis_type="log",
        x_axis_label="evaluations of the loss",
        y_axis_label="best loss so far",
    )
    for name, (role, dash, shape) in LOOKS.items():
        plot.line("x", "y", source=source(f"{name} trail"), line_width=3, line_dash=dash, name=role)
        plot.scatter("x", "y", source=source(f"{name} end"), size=11, marker=shape, name=role)
    return plot
