"""A slice of the output with its tangent, drawn by the page itself: a lesson with it needs no Bokeh."""

from __future__ import annotations

from dataclasses import dataclass

from app.pictures.base import Picture


@dataclass(frozen=True)
class Tangent(Picture):
    """The slice along the input that was touched last."""

    kind = "tangent"
