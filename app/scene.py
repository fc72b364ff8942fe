"""A lesson as pure data: what the front end draws. JSON and nothing else."""

from __future__ import annotations

import json

from app import explain
from app.course import place as place_in_course
from app.inputs import Input
from app.layout import HEIGHT, WIDTH, Layout, middle, place
from app.lesson import Lesson
from engine import Graph

LABEL = 20  # characters that fit above a box


def scene(lesson: Lesson, *, alone: bool = False) -> dict:
    """The scene of a lesson: words, inputs with bounds, node boxes, edge paths, pictures.

    `alone` leaves the course around the lesson out, for a file that stands by itself.

    >>> from app.lessons.multiply import Multiply
    >>> [node["label"] for node in scene(Multiply())["nodes"]]
    ['a', 'b', 'a × b']
    """
    graph, layout = lesson.graph, place(lesson.graph)
    label = graph.nodes[graph.output].label
    nodes = {node.label: index for index, node in enumerate(graph.nodes) if node.kind == "input"}
    reach = {name: max(map(abs, field.bounds)) for name, field in lesson.inputs().items()}
    return {
        "name": lesson.slug(),
        "title": lesson.title,
        "question": lesson.question,
        "hint": lesson.hint,
        "chosen": lesson.chosen,
        "settings": [
            {"name": name, **setting.describe(), "value": lesson.chosen[name]}
            for name, setting in lesson.settings.items()
        ],
        "expression": label if len(label) <= LABEL else "output",
        "course": None if alone else place_in_course(type(lesson)),
        "presets": [{"name": name, "inputs": inputs} for name, inputs in lesson.presets.items()],
        "inputs": [_input(name, field, nodes.get(name)) for name, field in lesson.inputs().items()],
        "nodes": [_node(graph, index, layout) for index in range(len(graph.nodes))],
        "edges": [_edge(*edge) for edge in zip(graph.edges, layout.curves, strict=True)],
        "steps": explain.steps(graph),
        "known": explain.known(graph),
        "why": explain.why(graph),
        "asks": explain.asks(lesson),
        "output": graph.output,
        "size": list(layout.size),
        "pictures": [part.describe(graph, nodes, reach) for part in lesson.parts],
    }


def view(lesson: Lesson, *, alone: bool = False) -> dict:
    """What a page needs to show a lesson: its scene, and its programs as texts of JavaScript modules."""
    return {
        "scene": scene(lesson, alone=alone),
        "program": lesson.graph.javascript(),
        "programs": lesson.programs(),
    }


def views(lesson: Lesson, *, alone: bool = False) -> dict[str, dict]:
    """The views that a page may choose without asking Python, by their settings as the page writes them."""
    return {
        json.dumps(sorted(chosen.items()), ensure_ascii=False, separators=(",", ":")): view(
            lesson.choose(**chosen)(), alone=alone
        )
        for chosen in lesson.alternatives()
    }


def _input(name: str, field: Input, node: int | None) -> dict:
    low, high = field.bounds
    return {"name": name, "node": node, "value": field.default, "low": low, "high": high, "step": field.step}


def _node(graph: Graph, index: int, layout: Layout) -> dict:
    node, (x, y) = graph.nodes[index], layout.corners[index]
    return {
        "index": index,
        "kind": node.kind,
        "label": node.label,
        "short": node.label if len(node.label) <= LABEL else f"{node.label[: LABEL - 1]}…",
        "symbol": node.op.symbol if node.op else "",
        "x": x,
        "y": y,
        "width": WIDTH,
        "height": HEIGHT,
    }


def _edge(edge: tuple[int, int, int], curve) -> dict:
    source, target, slot = edge
    start, *rest = [f"{round(x, 1)} {round(y, 1)}" for x, y in curve]
    return {
        "source": source,
        "target": target,
        "slot": slot,
        "path": f"M{start}C{' '.join(rest)}",
        "at": list(middle(curve)),
    }
