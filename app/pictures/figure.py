"""How all Bokeh figures of the pictures are made: no toolbar, named ranges and sources, sizes of type.

The page gives a figure its colours and keeps it live (`assets/src/pictures/bokeh.js`): it finds sources and
ranges by their names, and colours each glyph by the name of its renderer, which is a role: value, gradient,
up, down, soft, ink, plus, minus, hollow or position.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

import numpy as np
from bokeh.embed import json_item
from bokeh.models import ColumnDataSource, LayoutDOM, Range1d
from bokeh.plotting import figure as bokeh_figure

Plot: TypeAlias = Any  # a Bokeh figure: Bokeh's annotations leave out half of what one can be asked

SMALL = "11px"  # the numbers beside the axes of a figure that is low


def figure(
    across: Range1d, up: Range1d, *, height: int | None = None, small: bool = False, **properties: Any
) -> Plot:
    """A figure with these two ranges and without tools, as wide as its place.

    Args:
        across: the range of its horizontal axis; see `span`.
        up: the range of its vertical axis.
        height: in pixels; without it the figure is as high as its place.
        small: whether the numbers beside its axes are small.
        properties: further properties of a Bokeh figure, such as `x_axis_label` or `y_axis_type`.
    """
    size = (
        {"sizing_mode": "stretch_both"}
        if height is None
        else {"sizing_mode": "stretch_width", "height": height}
    )
    basic = {"tools": "", "toolbar_location": None, "x_range": across, "y_range": up, **size}
    made = bokeh_figure(**{**basic, **properties})
    if small:
        made.axis.major_label_text_font_size = SMALL
    return made


def span(low: float, high: float, name: str | None = None) -> Range1d:
    """A range of an axis; by its name, the page can move it."""
    return Range1d(start=low, end=high, name=name)


def source(name: str, *columns: str) -> ColumnDataSource:
    """An empty source that the page fills; its columns are x and y unless others are named.

    >>> source("curve").data
    {'x': [], 'y': []}
    """
    return ColumnDataSource({column: [] for column in columns or ("x", "y")}, name=name)


def segments(name: str) -> ColumnDataSource:
    """An empty source of straight lines from (x0, y0) to (x1, y1)."""
    return source(name, "x0", "y0", "x1", "y1")


def image(name: str, points: int, reach: float, fill: float) -> ColumnDataSource:
    """A source of one image for the page to fill: points × points numbers from −reach to reach both ways."""
    place = {"x": [-reach], "y": [-reach], "w": [2 * reach], "h": [2 * reach]}
    return ColumnDataSource({"image": [np.full((points, points), fill)], **place}, name=name)


def embedded(layout: LayoutDOM) -> Mapping[str, Any]:
    """A figure, or several in rows and columns, as the JSON that the page embeds."""
    return json_item(layout)
