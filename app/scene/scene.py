"""A lesson as pure data: what the front end draws. JSON and nothing else."""

from __future__ import annotations

import functools
import json
from typing import Any

from app.course import place as place_in_course
from app.inputs import Input
from app.lesson import Lesson
from app.pictures.base import Picture
from app.pictures.drawings.difference import Difference
from app.scene import explanation as explain
from app.scene.drawing import drawable, drawing
from engine import Graph

NOTHING: dict[str, list[Any]] = {"formulas": [], "edges": [], "reaches": [], "conventions": []}
LABEL = 20  # characters of an expression that stands for the output in sentences


def scene(lesson: Lesson, *, alone: bool = False) -> dict[str, Any]:
    """The scene of a lesson: words, inputs with bounds, the graph, pictures.

    `alone` leaves the course around the lesson out, for a file that stands by itself.

    >>> from app.lessons.multiply import Multiply
    >>> [node["label"] for node in scene(Multiply())["nodes"]]
    ['a', 'b', 'a × b']
    """
    nodes = _input_nodes(lesson.graph)
    inputs = [_input(lesson, name, nodes.get(name)) for name in lesson.inputs()]
    return {**_lasting(type(lesson), alone), "inputs": inputs}


def _input_nodes(graph: Graph) -> dict[str, int]:
    return dict(zip(graph.inputs, graph.input_nodes, strict=True))


@functools.lru_cache(maxsize=256)
def _lasting(kind: type[Lesson], alone: bool) -> dict[str, Any]:
    """What is the same in every scene of a lesson, whatever its inputs; made once, as drawing takes time."""
    lesson = kind()
    graph = lesson.graph
    label = graph.nodes[graph.output].label
    reach = {name: max(map(abs, field.range)) for name, field in lesson.inputs().items()}
    given = {name: field.role for name, field in lesson.inputs().items()}
    return {
        "name": lesson.slug(),
        "title": lesson.title,
        "question": lesson.question,
        "hint": lesson.hint,
        "chosen": lesson.chosen,
        "settings": [
            {"name": name, **setting.describe(lesson.chosen[name])}
            for name, setting in lesson.settings.items()
        ],
        "expression": label if len(label) <= LABEL else "output",
        "course": None if alone else place_in_course(type(lesson)),
        "presets": [{"name": name, "inputs": inputs} for name, inputs in lesson.presets.items()],
        **drawing(graph, given, network=lesson.network),
        "stages": {stage: list(sentences) for stage, sentences in lesson.stages().items()},
        "why": explain.why(graph) if drawable(graph) else NOTHING,
        "asks": explain.asks(lesson),
        "output": graph.output,
        "pictures": [picture.describe(graph, _input_nodes(graph), reach) for picture in _pictures(lesson)],
    }


def view(lesson: Lesson, *, alone: bool = False) -> dict[str, Any]:
    """What a page needs to show a lesson: its scene, and its programs as texts of JavaScript modules."""
    return {"scene": scene(lesson, alone=alone), **_programs(type(lesson))}


def _pictures(lesson: Lesson) -> tuple[Picture, ...]:
    """The lesson's own pictures, and the one that every lesson has."""
    return (*lesson.pictures, Difference())


@functools.lru_cache(maxsize=256)
def _programs(kind: type[Lesson]) -> dict[str, Any]:
    """The program of a lesson's graph, and by name what its pictures run."""
    lesson = kind()
    further = [picture.programs() for picture in _pictures(lesson)]
    programs = {name: text for each in (lesson.programs(), *further) for name, text in each.items()}
    return {"program": lesson.graph.javascript(), "programs": programs}


def views(lesson: Lesson, *, alone: bool = False) -> dict[str, dict[str, Any]]:
    """The views that a page may choose without asking Python, by their settings as the page writes them."""
    return {_key(chosen): view(lesson.choose(**chosen)(), alone=alone) for chosen in lesson.alternatives()}


def _key(chosen: dict[str, str]) -> str:
    return json.dumps(sorted(chosen.items()), ensure_ascii=False, separators=(",", ":"))


def _input(lesson: Lesson, name: str, node: int | None) -> dict[str, Any]:
    field = lesson.inputs()[name]
    return {
        "name": name,
        "node": node,
        **described(field),
        "value": lesson.values[name],
        "group": field.group or ("" if node is None else lesson.graph.nodes[node].group),
    }


def described(field: Input) -> dict[str, Any]:
    """What a scene says of an input, whatever its name and its place in a graph."""
    low, high = field.range
    return {
        "value": field.default,
        "low": low,
        "high": high,
        "step": field.step,
        "role": field.role,
        "unit": field.unit,
        "group": field.group,
        "choices": list(field.choices),
        "whole": field.whole,
    }
