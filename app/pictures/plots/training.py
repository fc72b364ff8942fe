"""A network that learns in the page: its decision map and its loss curves, as Bokeh plots."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from bokeh.models import BasicTickFormatter, FixedTicker, LinearColorMapper

from app.pictures.base import Description, Picture
from app.pictures.figure import Plot, embedded, figure, image, segments, source, span
from engine import Graph

HEIGHTS = {"map": 232, "losses": 168}  # pixels
POINTS = 41  # of the decision map, along each side
TICKS = (1e-5, 1e-4, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 100.0, 1000.0)
TEST = {"n": 200, "away": 100}  # test examples, and how far their seed is from that of the others
TARGETS = (-1.0, 1.0)  # by class; see `Dataset.rows("signs")`
# How the classes are told apart without colour: −1 as squares, 1 as circles.
SHAPES = {"minus": "square", "plus": "circle"}


@dataclass(frozen=True)
class Training(Picture):
    """The names of the data sets, and how far from 0 the map goes.

    The lesson's programs are `learn`, the training step, and `chance`, seeded random numbers and data.
    """

    kind = "training"
    tall = True

    data: tuple[str, ...]
    window: float

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What the page draws: the data sets, the parameters of each layer, and the plots."""
        layers = defaultdict(list)
        for name in graph.inputs:
            group = graph.nodes[nodes[name]].group
            if group.startswith("layer"):
                layers[group.partition(",")[0]].append(name)
        return {
            "data": list(self.data),
            "test": TEST,
            "targets": TARGETS,
            "window": self.window,
            "points": POINTS,
            "layers": dict(layers),
            "plot": embedded(_map(self.window)),
            "losses": embedded(_losses()),
        }


def _map(far: float) -> Plot:
    """The plane, shaded by the network's output, with the examples on it."""
    plot = figure(span(-far, far), span(-far, far), height=HEIGHTS["map"], min_border=4)
    plot.grid.visible = False
    plot.axis.visible = False
    shades = LinearColorMapper(palette=["white", "black"], low=-1.0, high=1.0, tags=["sides"])
    outputs = image("outputs", POINTS, far, fill=0.0)
    plot.image("image", "x", "y", "w", "h", source=outputs, color_mapper=shades, global_alpha=0.5)
    plot.segment("x0", "y0", "x1", "y1", source=segments("boundary"), line_width=2, name="ink")
    for split, size, alpha in (("test", 4, 0.35), ("train", 7, 1.0)):
        for side, marker in SHAPES.items():
            points = source(f"{split} {side}")
            plot.scatter("x", "y", source=points, size=size, marker=marker, alpha=alpha, name=side)
    plot.scatter("x", "y", source=source("here"), size=17, line_width=3, fill_alpha=0.0, name="gradient")
    return plot


def _losses() -> Plot:
    """The mean loss step by step, of the examples that are learned from and of the others."""
    borders = {"min_border_left": 48, "min_border_right": 10}
    across, up = span(0, 20, "across"), span(0.01, 2, "up")
    plot = figure(across, up, height=HEIGHTS["losses"], small=True, y_axis_type="log", **borders)
    curves = source("curves", "step", "train", "test")
    plot.line("step", "train", source=curves, line_width=3, name="value")
    plot.line("step", "test", source=curves, line_width=2, line_dash="dashed", name="ink")
    plot.xaxis.ticker.num_minor_ticks = 0
    plot.yaxis.ticker = FixedTicker(ticks=TICKS)
    plot.yaxis.formatter = BasicTickFormatter(use_scientific=False)
    return plot
