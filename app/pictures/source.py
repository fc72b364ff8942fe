"""A lesson's own source beside its graph, and how to make another like it."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from engine import Graph

COMMANDS = (
    ("Start a lesson of your own", "python -m app new my_lesson.py"),
    ("Open it in a browser", "panel serve my_lesson.py --show"),
    ("Make it one file for a course page", "python -m app export my_lesson.py -o my_lesson.html"),
    ("In a notebook or a Panel app", 'from app.explorer import explore\nexplore("a * b", a=(-5, 5, 1))'),
)


@dataclass(frozen=True)
class Source:
    """The source of a function, and the commands that make, serve and export a lesson."""

    function: Callable

    def describe(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> dict:
        """What the page shows: the function's source and the commands, each with what it does."""
        return {
            "kind": "source",
            "source": _source(self.function),
            "commands": [{"purpose": purpose, "command": command} for purpose, command in COMMANDS],
        }


def _source(function: Callable) -> str:
    return textwrap.dedent(inspect.getsource(function)).removeprefix("@staticmethod\n").strip()
