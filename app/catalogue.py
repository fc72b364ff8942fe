"""Every English text that Python sends to a page: the keys of a language's translations.

Lessons, pictures and the engine write plain English. The page shows each of these texts by way of its
language's table (`translate` in the files beside `assets/src/text/en.js`), where the English text itself is
the key, as in gettext. A text with gaps, such as "There is no function {name}.", stands for every sentence
that is made of it, and "layer {1}" for each layer. `python -m app.catalogue` writes the catalogue as JSON,
each text with the places that say it.
"""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterator

from app.course import lessons
from app.explorer import QUESTION
from app.inputs import MANY, STILL
from app.lesson import Lesson
from app.scene.scene import scene
from engine.expression.tables import tables
from engine.ops import OPS

# The fields of a picture, a plot of Bokeh's among them, whose texts are read.
READ = frozenset(("classes", "units", "purpose", "axis_label", "tooltips", "major_label_overrides"))
COLUMNS = ("text",)  # … and the columns of a plot's data
SAID = ("undefined", "pole", "overflow", "convention")  # the sentences of an operation
WORD = re.compile(r"[A-Za-z]{2}")


def catalogue() -> dict[str, list[str]]:
    """The texts, in the order in which they are met, and for each the places that say it."""
    found: dict[str, list[str]] = {}
    for place, text in _all():
        places = found.setdefault(text, [])
        if place not in places:
            places.append(place)
    return {text: places for text, places in found.items() if WORD.search(text)}


def _all() -> Iterator[tuple[str, str]]:
    for lesson in lessons():
        for chosen in lesson.alternatives() or [{}]:
            shown = lesson.choose(**chosen) if chosen else lesson
            yield from ((lesson.slug(), text) for text in texts(shown))
    for op in OPS.values():
        yield from ((f"operation {op.name}", getattr(op, what)) for what in SAID if getattr(op, what))
    yield from (("expression", text) for text in slips())
    yield from (("expression", text) for text in (STILL, MANY))
    yield "explore", QUESTION


def texts(lesson: type[Lesson]) -> Iterator[str]:
    """The texts of a lesson with these settings: its own, its inputs', its network's and its pictures'."""
    drawn = scene(lesson())
    yield from (lesson.title, lesson.question, lesson.hint, inspect.getdoc(lesson) or "", *lesson.presets)
    for setting in lesson.settings.values():
        yield from (setting.label, *(setting.options if setting.kind == "list" else ()))
    for field in lesson.inputs().values():
        yield from (field.unit, *field.choices)
    yield from (sentence for pair in lesson.stages().values() for sentence in pair)
    yield from (numbered(part) for group in _groups(lesson) for part in group)
    yield from _read(drawn["pictures"])


def _groups(lesson: type[Lesson]) -> Iterator[tuple[str, ...]]:
    """The names of groups, and the parts of those that a page shows in two, such as "examples, day 1"."""
    for node in lesson().graph.nodes:
        if node.group:
            yield (node.group, *node.group.split(", "))


def numbered(name: str) -> str:
    """A name with gaps for its numbers.

    >>> numbered("layer 1, neuron 12")
    'layer {1}, neuron {2}'
    """
    count = iter(range(1, len(name) + 1))
    return re.sub(r"\d+", lambda _: f"{{{next(count)}}}", name)


def slips() -> Iterator[str]:
    """What is said of an expression that cannot be read: the reason and the hint, as they are shown."""
    known = tables()
    said = (*known["sentences"].values(), *known["refused"], *known["words"].values(), *known["missing"])
    for *_, reason, hint in said:
        yield re.sub(r"\{(\w+):,\}", r"{\1}", f"{reason} {hint}".rstrip())


def _read(part: object) -> Iterator[str]:
    """The texts in a picture's description, at any depth, under the names that READ has."""
    if isinstance(part, dict):
        for key, inner in part.items():
            yield from _strings(inner) if key in READ else _read(inner)
    elif isinstance(part, (list, tuple)):
        is_entry = len(part) == 2 and part[0] in COLUMNS  # of a table that Bokeh writes as a list
        yield from _strings(part[1]) if is_entry else (text for inner in part for text in _read(inner))


def _strings(part: object) -> Iterator[str]:
    """The strings in lists, but for the fields of a plot's data that a tooltip shows."""
    if isinstance(part, str) and part[:1] not in ("@", "$"):
        yield part
    elif isinstance(part, (list, tuple)):
        for inner in part:
            yield from _strings(inner)
    elif isinstance(part, dict) and part.get("type") == "map":
        yield from _strings(part["entries"])


if __name__ == "__main__":
    print(json.dumps(catalogue(), ensure_ascii=False, indent=2))
