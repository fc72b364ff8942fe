"""What every example wants of every weight, their mean, and how much cancels: bars and a loss curve."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import Any

from bokeh.layouts import column, row
from bokeh.models import FixedTicker, Range1d
from bokeh.models.annotations import Span

from app.pictures.base import Description, Picture
from app.pictures.figure import Plot, embedded, figure, source, span
from engine import Graph, Value, absolute, greater, where
from engine.data.datasets import batches
from engine.tape.recording import record

MEAN = 2  # how far right of the last example the mean stands
EPOCHS = 40  # orders made ahead; they are repeated after that
SEED = 7
FEW = 2  # examples in a mini-batch
BARS, CURVE = 186, 104  # pixels
CLEAR: dict[str, Any] = {"border_fill_color": None}
PATIENCE = 12  # steps without a lower loss after which it has stopped falling
LEAST = 1e-6  # a fall smaller than this is none


@dataclass(frozen=True)
class Average(Picture):
    """The parameters, the learning rate's name, and the examples as rows of the lesson's program `learn`."""

    kind = "average"

    parameters: tuple[str, ...]
    rate: str
    rows: tuple[tuple[float, ...], ...]

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What the page draws: names, rows, the batches of each size, when to stop, the plots."""
        return {
            "parameters": list(self.parameters),
            "rate": self.rate,
            "rows": [list(example) for example in self.rows],
            "batches": {name: orders(len(self.rows), size) for name, size in self.sizes().items()},
            "patience": PATIENCE,
            "least": LEAST,
            "mean": len(self.rows) + MEAN,
            "plot": embedded(_plots(self.parameters, len(self.rows))),
        }

    def sizes(self) -> dict[str, int]:
        """How many examples take part in a step, by what the choice is called."""
        return {"all": len(self.rows), "few": FEW, "one": 1}

    def programs(self) -> dict[str, str]:
        """The nudges of all examples on one weight, their mean and how much of them cancels."""
        return {"conflict": conflict(len(self.rows)).program()}


def orders(examples: int, size: int) -> list[list[int]]:
    """The batches of many epochs, in order."""
    count = 1 if size == examples else EPOCHS * -(-examples // size)
    return [batch.tolist() for batch in islice(batches(examples, size, SEED), count)]


def conflict(examples: int) -> Graph:
    """What examples want of a weight, from their gradients (g1, …), who counts (s1, …: 1 or 0) and the rate.

    Outputs: each nudge (−rate × gradient), the mean of those that count, and the share of them that cancels:
    1 − |sum| ÷ sum of sizes.
    """
    numbers = range(1, examples + 1)
    gradients = [Value(0.0, f"g{number}") for number in numbers]
    counts = [Value(1.0, f"s{number}") for number in numbers]
    rate = Value(1.0, "rate")
    nudges = [-(rate * gradient) for gradient in gradients]
    heard = [count * nudge for count, nudge in zip(counts, nudges, strict=True)]
    total, sizes = sum(heard[1:], heard[0]), sum(map(absolute, heard[1:]), absolute(heard[0]))
    mean = total / sum(counts[1:], counts[0])
    cancels = where(greater(sizes, 0.0), 1.0 - absolute(total) / sizes, 0.0)
    names = [*(f"nudge{number}" for number in numbers), "mean", "cancels"]
    nodes, indices = record([*gradients, *counts, rate], [*nudges, mean, cancels])
    return Graph(nodes, tuple(zip(names, indices, strict=True)))


def _plots(parameters: tuple[str, ...], examples: int) -> Plot:
    """A plot of bars for each parameter, all to one scale, above the loss, step by step."""
    up = span(-1, 1, "up nudges")
    bars = [_bars(name, examples, up, first=at == 0) for at, name in enumerate(parameters)]
    still = {"overflow": "hidden"}  # what scrolls would be a stop of the Tab key
    upper = row(*bars, sizing_mode="stretch_width", spacing=0, styles=still)
    return column(upper, _curve(), sizing_mode="stretch_width", spacing=0, styles=still)


def _bars(name: str, examples: int, up: Range1d, *, first: bool) -> Plot:
    """Each example's nudge, faint where it does not count for this step, and their mean at the end."""
    plot = figure(span(0.3, examples + 3.2), up, height=BARS, x_axis_label=name, title=None, **CLEAR)
    plot.min_border_left, plot.min_border_right = 44 if first else 6, 2
    plot.yaxis.visible = first
    plot.xgrid.visible = False
    plot.xaxis.ticker = FixedTicker(ticks=[*range(1, examples + 1), examples + MEAN])
    plot.xaxis.major_label_overrides = {examples + MEAN: "mean"}
    plot.yaxis.ticker.num_minor_ticks = 0
    plot.xaxis.major_tick_line_color = None
    plot.yaxis.ticker.desired_num_ticks = 4
    for sign in ("up", "down", "value"):
        nudges = source(f"{name} {sign}", "x", "top", "strength")
        plot.vbar("x", 0.76, "top", 0, source=nudges, fill_alpha="strength", line_alpha="strength", name=sign)
    plot.add_layout(Span(location=0, dimension="width", line_width=1, line_color="gray"))
    return plot


def _curve() -> Plot:
    across, up = span(-0.5, 20.5, "across"), span(0, 1, "up loss")
    plot = figure(across, up, height=CURVE, y_axis_label="loss", **CLEAR)
    plot.min_border_left, plot.min_border_right = 44, 8
    plot.yaxis.ticker.desired_num_ticks = 3
    plot.yaxis.ticker.num_minor_ticks = plot.xaxis.ticker.num_minor_ticks = 0
    steps = source("steps", "at", "loss")
    plot.line("at", "loss", source=steps, line_width=2, name="value")
    plot.scatter("at", "loss", source=steps, size=5, name="value")
    return plot
