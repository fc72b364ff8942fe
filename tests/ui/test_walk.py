"""The steps through a graph as the page makes them: each node once each way, in an order that makes sense."""

import pytest

from app import address
from app.course import find, lessons
from app.scene.scene import scene
from engine import parse
from tests.ui.modules import scene_of
from tests.ui.walk import walk

EXPRESSIONS = [
    "(a * b + c) * d",
    "x * x",
    "2x + 3",
    "a*b + max(c, d)",
    "1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))",
]


@pytest.fixture(params=EXPRESSIONS)
def graph(request):
    return parse(request.param)


def test_every_node_that_moves_has_one_step_each_way(modules, graph):
    moving = [index for index, node in enumerate(graph.nodes) if node.kind != "constant"]
    steps = modules.steps(scene_of(graph))["steps"]
    for way in ("forward", "backward"):
        assert sorted(step["node"] for step in steps if step["pass"] == way) == moving


def test_a_number_is_revealed_after_those_it_is_made_of(modules, graph):
    steps, revealed = modules.steps(scene_of(graph)).values()
    for source, target, _ in graph.edges:
        assert revealed[source]["value"] <= revealed[target]["value"]
        assert revealed[source]["gradient"] >= revealed[target]["gradient"]
    forward = sum(step["pass"] == "forward" for step in steps)
    assert revealed[graph.output]["gradient"] == forward
    assert all(entry["value"] < forward <= entry["gradient"] < len(steps) for entry in revealed)


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.slug())
def test_a_lesson_is_walked_through_as_worked_out_by_hand(modules, lesson):
    for kind in [lesson.choose(**chosen) for chosen in lesson.alternatives()[::5] or [{}]]:
        right, found = walk(kind), modules.steps(scene(kind()))
        assert len(found["steps"]) == right.count == address.steps(scene(kind()))
        for way in ("forward", "backward"):
            nodes = [sorted(step["nodes"]) for step in found["steps"] if step["pass"] == way]
            assert nodes == getattr(right, way)
        assert [entry["value"] for entry in found["revealed"]] == right.value
        assert [entry["gradient"] for entry in found["revealed"]] == right.gradient


def test_the_steps_of_a_network_are_said_by_the_lesson(modules):
    steps = modules.steps(scene(find("layers").choose()()))["steps"]
    assert [step["pass"] for step in steps] == ["forward"] * 6 + ["backward"] * 6
    assert all(step["said"] for step in steps)
