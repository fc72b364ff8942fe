"""A scene is pure data about the lesson, and nothing else: JSON that the page can draw."""

import json
import math
import re

import pytest

from app.course import lessons
from app.scene.scene import scene

LESSONS = pytest.mark.parametrize("lesson_class", lessons(), ids=lambda lesson: lesson.slug())


def numbered(text: str) -> str:
    """The text with Bokeh's running numbers for its models (p1001, p1002, …) counted from 0."""
    known = {}
    return re.sub(r'"p\d+"', lambda found: f'"p{known.setdefault(found[0], len(known))}"', text)


@LESSONS
def test_a_scene_survives_json_unchanged(lesson_class):
    drawn = scene(lesson_class())
    written = json.dumps(drawn, allow_nan=False)
    assert json.dumps(json.loads(written)) == written


@LESSONS
def test_a_scene_is_the_same_every_time(lesson_class):
    one, other = (numbered(json.dumps(scene(lesson_class()))) for _ in range(2))
    assert one == other


@LESSONS
def test_a_scene_holds_the_lessons_inputs_and_nodes(lesson_class):
    lesson = lesson_class()
    drawn, graph = scene(lesson), lesson.graph
    assert drawn["name"] == lesson_class.slug()
    assert {each["name"]: each["value"] for each in drawn["inputs"]} == lesson.values
    for each in drawn["inputs"]:
        assert each["low"] <= each["value"] <= each["high"]
        if each["name"] in lesson.arguments():
            assert graph.nodes[each["node"]].label == each["name"]
    assert [node["label"] for node in drawn["nodes"]] == [node.label for node in graph.nodes]
    assert drawn["edges"] == [list(edge) for edge in graph.edges]
    assert drawn["output"] == graph.output


@LESSONS
def test_every_number_in_a_scene_is_finite(lesson_class):
    def numbers(part):
        if isinstance(part, dict):
            part = list(part.values())
        if isinstance(part, list):
            return [number for each in part for number in numbers(each)]
        return [part] if isinstance(part, (int, float)) else []

    assert all(map(math.isfinite, numbers(scene(lesson_class()))))


@LESSONS
def test_alone_leaves_out_the_course(lesson_class):
    assert scene(lesson_class())["course"]["count"] == len(lessons())
    assert scene(lesson_class(), alone=True)["course"] is None
