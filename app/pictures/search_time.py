"""How long a search takes, against the number of things to find: a Bokeh plot with a logarithmic scale."""

from __future__ import annotations

from dataclasses import dataclass

from bokeh.embed import json_item
from bokeh.models import ColumnDataSource, Range1d
from bokeh.plotting import figure

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
class SearchTime:
    """The graph's output, in seconds, along one input, with landmarks in time."""

    along: str

    def describe(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> dict:
        """What the page draws: a Bokeh plot whose sources it fills by running the lesson's program."""
        return {
            "kind": "searchTime",
            "along": self.along,
            "plot": json_item(_plot(self.along, reach[self.along])),
        }


def _plot(along: str, most: float):
    plot = figure(
        height=HEIGHT,
        sizing_mode="stretch_width",
        tools="",
        toolbar_location=None,
        x_range=Range1d(0.5, most + 0.5),
        y_range=Range1d(1e-9, 1e27),
        y_axis_type="log",
        x_axis_label=along,
        y_axis_label="seconds",
    )
    plot.yaxis.ticker.desired_num_ticks = 7
    plot.xaxis.ticker = list(range(1, int(most) + 1))
    plot.ygrid.visible = False
    marks = ColumnDataSource(
        {
            "x": [0.5] * len(LANDMARKS),
            "end": [most + 0.5] * len(LANDMARKS),
            "y": list(LANDMARKS.values()),
            "text": list(LANDMARKS),
        }
    )
    plot.segment("x", "y", "end", "y", source=marks, line_dash="dotted", name="soft")
    plot.text(
        "x",
        "y",
        "text",
        source=marks,
        text_baseline="bottom",
        text_font_size="12px",
        x_offset=6,
        name="soft",
    )
    line, here = (
        ColumnDataSource({"x": [], "y": []}, name="line"),
        ColumnDataSource({"x": [], "y": []}, name="here"),
    )
    plot.line("x", "y", source=line, line_width=3, name="value")
    plot.scatter("x", "y", source=line, size=7, name="value")
    plot.scatter("x", "y", source=here, size=15, name="gradient")
    return plot
