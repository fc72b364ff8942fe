"""Placing graphs: every node and edge has its place, twice is the same, and no depth is too deep."""

import itertools

import pytest

from app.course import lessons
from app.scene.layout import drawable, place
from app.scene.scene import scene
from engine import parse, trace

EXPRESSIONS = ["a", "a*b", "x*x", "(a*b + c)*d", "x*x*x + x", "max(a, b)*a", "exp(-a)/(1 + exp(-a))", "3.5"]


@pytest.mark.parametrize("lesson_class", lessons(), ids=lambda lesson: lesson.slug())
def test_boxes_of_a_lesson_do_not_overlap_and_lie_inside(lesson_class):
    drawn = scene(lesson_class())
    width, height = drawn["size"]
    boxes = [node for node in drawn["nodes"] if "x" in node and node["x"] is not None]
    for box in boxes:
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height
    for one, other in itertools.combinations(boxes, 2):
        apart = (
            one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            or one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]
        )  # fmt: skip
        assert apart or one.get("group") != other.get("group"), (one["label"], other["label"])


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_any_expression_has_a_layout_and_twice_the_same(text):
    assert place(parse(text)) == place(parse(text))


def test_a_graph_of_hundreds_of_nodes_is_placed_and_a_larger_one_refused():
    def chain(length):
        def function(x):
            for _ in range(length):
                x = x * 1.5
            return x

        return trace(function, x=1.0)

    assert place(chain(150)) is not None
    large = chain(5000)
    assert not drawable(large)
    assert place(large) is None
    assert large.run().output > 0
