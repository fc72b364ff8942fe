"""A lesson's own source beside its graph, and how to make another like it."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.pictures.base import Description, Picture
from engine import Graph

COMMANDS = (
    ("Start a lesson of your own", "nudge new my_lesson.py"),
    ("Open it in a browser", "nudge serve my_lesson.py"),
    ("Make it one file for a course page", "nudge export my_lesson.py -o my_lesson.html"),
    ("In a notebook or a Panel app", 'from app.explorer import explore\nexplore("a * b", a=(-5, 5, 1))'),
)


@dataclass(frozen=True)
class Source(Picture):
    """The source of a function, and the commands that make, serve and export a lesson."""

    kind = "source"

    function: Callable[..., Any]

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What the page shows: the function's source and the commands, each with what it does."""
        return {
            "source": _source(self.function),
            "commands": [{"purpose": purpose, "command": command} for purpose, command in COMMANDS],
        }


def _source(function: Callable[..., Any]) -> str:
    return textwrap.dedent(inspect.getsource(function)).removeprefix("@staticmethod\n").strip()
