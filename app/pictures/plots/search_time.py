"""How long a search takes, against the number of things to find: a Bokeh plot with a logarithmic scale."""

from __future__ import annotations

from dataclasses import dataclass

from bokeh.models import ColumnDataSource

from app.pictures.base import Description, Picture
from app.pictures.figure import Plot, embedded, figure, source, span
from engine import Graph

HEIGHT = 280  # pixels

MINUTE, DAY, YEAR = 60.0, 86_400.0, 31_557_600.0  # seconds
LANDMARKS = {
    "a blink": 0.1,
    "a minute": MINUTE,
    "a day": DAY,
    "a year": YEAR,
    "a century": 100 * YEAR,
    "the age of the universe": 13.8e9 * YEAR,
}


@dataclass(frozen=True)
class SearchTime(Picture):
    """The graph's output, in seconds, along one input, with landmarks in time."""

    kind = "searchTime"

    along: str

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What the page draws: a Bokeh plot whose sources it fills by running the lesson's program."""
        return {
            "along": self.along,
            "plot": embedded(_plot(self.along, reach[self.along])),
        }


def _plot(along: str, most: float) -> Plot:
    plot = figure(
        span(0.5, most + 0.5),
        span(1e-9, 1e27),
        height=HEIGHT,
        y_axis_type="log",
        x_axis_label=along,
        y_axis_label="seconds",
    )
    plot.yaxis.ticker.desired_num_ticks = 7
    plot.xaxis.ticker = list(range(1, int(most) + 1))
    plot.ygrid.visible = False
    _landmarks(plot, 0.5, most + 0.5)
    line = source("line")
    plot.line("x", "y", source=line, line_width=3, name="value")
    plot.scatter("x", "y", source=line, size=7, name="value")
    plot.scatter("x", "y", source=source("here"), size=15, name="gradient")
    return plot


def _landmarks(plot: Plot, left: float, right: float) -> None:
    """A dotted line across the plot for each landmark, and what it is."""
    count = len(LANDMARKS)
    ends = {"x": [left] * count, "end": [right] * count}
    marks = ColumnDataSource({**ends, "y": list(LANDMARKS.values()), "text": list(LANDMARKS)})
    plot.segment("x", "y", "end", "y", source=marks, line_dash="dotted", name="soft")
    label = {"text_baseline": "bottom", "text_font_size": "12px", "x_offset": 6}
    plot.text("x", "y", "text", source=marks, **label, name="soft")
