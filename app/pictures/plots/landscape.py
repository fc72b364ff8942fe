"""The loss over two parameters as a map: a Bokeh image with contours, the point of now, and optimisers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from bokeh.models import HoverTool, LinearColorMapper, LogColorMapper
from bokeh.models.annotations import Arrow, ColorBar, NormalHead

from app.pictures.base import Description, Picture
from app.pictures.figure import Plot, embedded, figure, image, segments, source, span
from engine import Graph

HEIGHT = 240  # pixels
POINTS = 60  # of the map, along each side

# How each optimiser is told from the others without colour: its line, and the shape at its end.
LOOKS = {
    "plain": ("ink", "solid", "circle"),
    "momentum": ("down", "dashed", "square"),
    "adam": ("up", "dotted", "triangle"),
}


@dataclass(frozen=True)
class Landscape(Picture):
    """The mean loss over two of the parameters.

    Fields:
        axes: the parameter across and the one up, at the start.
        rows: the examples, shape (examples, columns).
        parameters: all parameters, in the order of the program's.
        reach: the map goes from −reach to reach, or to a part of that.
        rate: the mark (an input outside the graph) that is the step size.
    """

    kind = "landscape"

    axes: tuple[str, str]
    rows: np.ndarray
    parameters: tuple[str, ...]
    reach: float
    rate: str

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What the page draws: a Bokeh plot, and what its map is of."""
        return {
            "axes": list(self.axes),
            "columns": list(graph.inputs[len(self.parameters) :]),
            "rows": self.rows.tolist(),
            "parameters": list(self.parameters),
            "reaches": [self.reach, self.reach / 2, self.reach / 4],
            "rate": self.rate,
            "points": POINTS,
            "looks": {name: {"role": role, "shape": shape} for name, (role, _, shape) in LOOKS.items()},
            "plot": embedded(_plot(self.reach)),
        }


def _plot(reach: float) -> Plot:
    """The map, with a name on everything that the page fills, shows or colours."""
    plot = figure(span(-reach, reach, "range across"), span(-reach, reach, "range up"), height=HEIGHT)
    plot.grid.visible = False
    images = [_image(plot, *scale) for scale in (("linear", LinearColorMapper), ("log", LogColorMapper))]
    plot.segment("x0", "y0", "x1", "y1", source=segments("contours"), line_alpha=0.45, name="ink")
    for name, (role, dash, shape) in LOOKS.items():
        plot.line("x", "y", source=source(f"{name} path"), line_width=3, line_dash=dash, name=role)
        plot.scatter("x", "y", source=source(f"{name} end"), size=10, marker=shape, name=role)
    plot.scatter("x", "y", source=source("lowest"), size=20, marker="star", line_width=1.5, name="hollow")
    plot.scatter("x", "y", source=source("here"), size=14, line_width=2, name="position")
    head = NormalHead(size=13, name="arrow head")
    arrow = Arrow(x_start=0, y_start=0, x_end=0, y_end=0, end=head, name="arrow")
    arrow.update(line_width=4)
    plot.add_layout(arrow)
    plot.add_tools(HoverTool(renderers=images, tooltips=[("loss", "@image"), ("at", "$x, $y")]))
    return plot


def _image(plot: Plot, scale: str, mapper: type) -> Plot:
    """The image on a linear or a logarithmic scale of colours, with its bar; the latter is seen first."""
    colours = mapper(palette=["white", "black"], low=0.1, high=1.0, name=f"{scale} colours", tags=["level"])
    loss = image(f"{scale} loss", POINTS, 1.0, fill=1.0)
    glyph = plot.image("image", "x", "y", "w", "h", source=loss, color_mapper=colours, name=f"{scale} map")
    bar = ColorBar(color_mapper=colours, name=f"{scale} bar", width=12, visible=scale == "log")
    plot.add_layout(bar, "right")
    glyph.visible = scale == "log"
    return glyph
