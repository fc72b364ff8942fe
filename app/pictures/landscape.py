"""The loss over two parameters as a map: a Bokeh image with contours, where you stand, and ways down."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from bokeh.embed import json_item
from bokeh.models import (
    Arrow,
    ColorBar,
    ColumnDataSource,
    HoverTool,
    LinearColorMapper,
    LogColorMapper,
    NormalHead,
    Range1d,
)
from bokeh.plotting import figure

from engine import Graph

HEIGHT = 240  # pixels
POINTS = 60  # of the map, along each side

# How each way down is told from the others without colour: its line, and the shape at its end.
LOOKS = {
    "plain": ("ink", "solid", "circle"),
    "momentum": ("down", "dashed", "square"),
    "adam": ("up", "dotted", "triangle"),
}


@dataclass(frozen=True)
class Landscape:
    """The mean loss over two of the parameters.

    Fields:
        axes: the parameter across and the one up, at the start.
        rows: the examples, shape (examples, columns).
        parameters: all parameters, in the order of the program's.
        reach: the map goes from −reach to reach, or to a part of that.
        rate: the mark (an input outside the graph) that is the step size.
    """

    axes: tuple[str, str]
    rows: np.ndarray
    parameters: tuple[str, ...]
    reach: float
    rate: str

    def describe(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> dict:
        """What the page draws: a Bokeh plot, and what its map is of."""
        return {
            "kind": "landscape",
            "axes": list(self.axes),
            "columns": list(graph.inputs[len(self.parameters) :]),
            "rows": self.rows.tolist(),
            "parameters": list(self.parameters),
            "reaches": [self.reach, self.reach / 2, self.reach / 4],
            "rate": self.rate,
            "points": POINTS,
            "looks": {name: {"role": role, "shape": shape} for name, (role, _, shape) in LOOKS.items()},
            "plot": json_item(_plot(self.reach)),
        }


def _plot(reach: float):
    """The map, with a name on everything that the page fills, shows or colours."""
    plot = figure(
        height=HEIGHT,
        sizing_mode="stretch_width",
        tools="",
        toolbar_location=None,
        x_range=Range1d(-reach, reach, name="range across"),
        y_range=Range1d(-reach, reach, name="range up"),
    )
    plot.grid.visible = False
    images = [_image(plot, *scale) for scale in (("linear", LinearColorMapper), ("log", LogColorMapper))]
    lines = ColumnDataSource({"x0": [], "y0": [], "x1": [], "y1": []}, name="contours")
    plot.segment("x0", "y0", "x1", "y1", source=lines, line_alpha=0.45, name="ink")
    for name, (role, dash, shape) in LOOKS.items():
        path = ColumnDataSource({"x": [], "y": []}, name=f"{name} path")
        end = ColumnDataSource({"x": [], "y": []}, name=f"{name} end")
        plot.line("x", "y", source=path, line_width=3, line_dash=dash, name=role)
        plot.scatter("x", "y", source=end, size=10, marker=shape, name=role)
    lowest = ColumnDataSource({"x": [], "y": []}, name="lowest")
    plot.scatter("x", "y", source=lowest, size=20, marker="star", line_width=1.5, name="hollow")
    here = ColumnDataSource({"x": [], "y": []}, name="here")
    plot.scatter("x", "y", source=here, size=14, line_width=2, name="position")
    head = NormalHead(size=13, name="arrow head")
    plot.add_layout(Arrow(x_start=0, y_start=0, x_end=0, y_end=0, end=head, line_width=4, name="arrow"))
    plot.add_tools(HoverTool(renderers=images, tooltips=[("loss", "@image"), ("at", "$x, $y")]))
    return plot


def _image(plot, scale: str, mapper: type):
    """The image on a linear or a logarithmic scale of colours, with its bar; the latter is seen first."""
    colours = mapper(palette=["white", "black"], low=0.1, high=1.0, name=f"{scale} colours", tags=["level"])
    loss = ColumnDataSource(
        {"image": [np.ones((POINTS, POINTS))], "x": [0.0], "y": [0.0], "w": [1.0], "h": [1.0]},
        name=f"{scale} loss",
    )
    image = plot.image("image", "x", "y", "w", "h", source=loss, color_mapper=colours, name=f"{scale} map")
    bar = ColorBar(color_mapper=colours, name=f"{scale} bar", width=12, visible=scale == "log")
    plot.add_layout(bar, "right")
    image.visible = scale == "log"
    return image
