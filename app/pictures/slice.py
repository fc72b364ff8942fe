"""The output along one input, with its tangent: a Bokeh plot that the page keeps live."""

from __future__ import annotations

from dataclasses import dataclass

from bokeh.embed import json_item
from bokeh.models import ColumnDataSource, Range1d
from bokeh.plotting import figure

from engine import Graph


@dataclass(frozen=True)
class Slice:
    """The slice along the input that was touched last."""

    def describe(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> dict:
        """What the page draws: a Bokeh plot whose sources it fills by running the lesson's program."""
        return {"kind": "slice", "plot": json_item(_plot())}


def _plot():
    """The plot, with a name on everything that the page fills or colours."""
    empty = {"x": [], "y": []}
    plot = figure(
        sizing_mode="stretch_both",
        tools="",
        toolbar_location=None,
        x_range=Range1d(-1, 1, name="across"),
        y_range=Range1d(-1, 1, name="up"),
    )
    plot.line("x", "y", source=ColumnDataSource(empty, name="curve"), line_width=3, name="value")
    plot.line(
        "x",
        "y",
        source=ColumnDataSource(empty, name="tangent"),
        line_width=3,
        line_dash="dashed",
        name="gradient",
    )
    plot.scatter("x", "y", source=ColumnDataSource(empty, name="here"), size=13, name="value")
    return plot
