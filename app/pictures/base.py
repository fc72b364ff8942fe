"""What every picture is: how it describes itself to the scene, and which programs it runs in the page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from app.front_end import FRONT_END

if TYPE_CHECKING:
    from engine import Graph

# The kinds that the built front end can draw: the names of its files in assets/src/pictures/kinds.
KINDS: frozenset[str] = frozenset(json.loads((FRONT_END / "pictures.json").read_text("utf-8")))


Description: TypeAlias = dict[str, Any]  # a picture as JSON


@dataclass(frozen=True)
class Picture:
    """A picture beside the graph.

    A new kind is a frozen dataclass that comes from this one, in a file of its own, and a file or folder in
    `assets/src/pictures/kinds`, which the build finds by itself.

    Class fields:
        kind: the front end's name for it.
        still: whether it can stand on a card of the home page, where nothing moves.
        tall: whether it needs the height of the page beside the graph, however wide the graph is.

    >>> @dataclass(frozen=True)
    ... class Height(Picture):
    ...     kind = "bars"
    ...     name: str
    ...     def content(self, graph, nodes, reach):
    ...         return {"node": nodes[self.name], "reach": reach[self.name]}
    >>> Height("a").describe(None, {"a": 0}, {"a": 5.0})
    {'kind': 'bars', 'node': 0, 'reach': 5.0}
    """

    kind: ClassVar[str]
    still: ClassVar[bool] = False
    tall: ClassVar[bool] = False

    def content(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """What this kind of picture tells the page, as JSON; nothing by default.

        Args:
            graph: the lesson's graph.
            nodes: the index in `graph.nodes` of each of the graph's inputs, by name.
            reach: the largest size that each of the lesson's inputs can have, by name.
        """
        return {}

    def programs(self) -> dict[str, str]:
        """The programs that this picture runs in the page, by name, as texts of JavaScript modules."""
        return {}

    def describe(self, graph: Graph, nodes: dict[str, int], reach: dict[str, float]) -> Description:
        """The picture's entry in the scene: its kind, which of `still` and `tall` it is, its `content`."""
        traits = {name: True for name in ("still", "tall") if getattr(self, name)}
        return {"kind": self.kind, **traits, **self.content(graph, nodes, reach)}


def mistakes(pictures: tuple[object, ...]) -> Iterator[str]:
    """What is wrong with a lesson's pictures: a sentence for each that is none, or that no page can draw.

    >>> list(mistakes(("bars",)))
    ["'bars' is no picture. `app.pictures` has classes that make pictures."]
    """
    for picture in pictures:
        if not isinstance(picture, Picture):
            yield f"{picture!r} is no picture. `app.pictures` has classes that make pictures."
        elif (kind := getattr(picture, "kind", "")) not in KINDS:
            yield f"the page cannot draw a picture of kind “{kind}”. It draws {', '.join(sorted(KINDS))}."
