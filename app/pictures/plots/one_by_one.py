"""Examples that arrive one by one, and what a parameter learns from each, with a Bokeh plot of its way."""

from __future__ import annotations

from dataclasses import dataclass

from bokeh.layouts import column
from bokeh.models import ColumnDataSource, Range1d

from app.pictures.base import Description, Picture
from app.pictures.figure import Plot, embedded, figure, source, span
from engine import Graph

HEIGHTS = {"parameter": 74, "loss": 92}  # pixels; the lower plot has the numbers of the tries under it
ENOUGH = 1e-10  # the mean loss over all examples below which there is nothing left to learn
PATIENCE = 12  # nudges without a lower loss after which it is said why it does not fall


@dataclass(frozen=True)
class OneByOne(Picture):
    """The feature that examples give, the parameter that is ours, the learning rate, and the examples.

    The lesson's program `learn` has the one parameter and the one column; the page steps it.
    """

    kind = "oneByOne"

    feature: str
    parameter: str
    rate: str
    examples: tuple[float, ...]

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What the page draws: names, the nodes of prediction and truth, when to stop, the plot."""
        labels = {node.label: index for index, node in enumerate(graph.nodes)}
        return {
            "feature": self.feature,
            "parameter": self.parameter,
            "rate": self.rate,
            "prediction": labels["prediction"],
            "truth": labels["truth"],
            "examples": list(self.examples),
            "enough": ENOUGH,
            "patience": PATIENCE,
            "plot": embedded(_plots(self.parameter)),
        }


def _plots(parameter: str) -> Plot:
    """The parameter above the loss, try by try, with a name on everything that the page fills or colours."""
    tries = source("tries", "at", "parameter", "loss")
    across = span(-0.5, 10.5, "across")
    upper = _plot("parameter", parameter, tries, across)
    lower = _plot("loss", "loss", tries, across)
    upper.xaxis.visible = False
    return column(upper, lower, sizing_mode="stretch_width", spacing=0)


def _plot(field: str, label: str, tries: ColumnDataSource, across: Range1d) -> Plot:
    borders = {"min_border_left": 58, "min_border_right": 12}
    up = span(-1, 1, f"up {field}")
    plot = figure(across, up, height=HEIGHTS[field], small=True, y_axis_label=label, **borders)
    plot.yaxis.ticker.desired_num_ticks = 3
    plot.xaxis.ticker.num_minor_ticks = plot.yaxis.ticker.num_minor_ticks = 0
    plot.line("at", field, source=tries, line_width=2, name="value")
    plot.scatter("at", field, source=tries, size=7, name="value")
    return plot
