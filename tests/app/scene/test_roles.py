"""Every node has a role: what the lesson says, else the engine, else what follows from its place."""

import pytest

from app.course import lessons
from app.scene.drawing import drawing
from app.scene.roles import roles
from app.scene.scene import scene
from engine import named, parse, trace
from engine.nn import MLP, losses


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.slug())
def test_every_node_of_a_lesson_has_a_role_that_fits_its_kind(lesson):
    inner = {"operation", "hidden", "output", "probability", "example", "loss", "plumbing"}
    for node in scene(lesson.choose()())["nodes"]:
        assert (node["role"] in inner) == (node["kind"] == "operation"), node
        assert (node["role"] == "constant") == (node["kind"] == "constant"), node


def test_a_network_of_the_engine_says_what_its_nodes_are_for():
    graph = MLP(2, [3, 1], activation="tanh", seed=0).graph(losses.squared_error)
    found = dict(zip([node.label for node in graph.nodes], roles(graph, {}), strict=True))
    assert {found[name] for name in ("w1_1_1", "b1_3", "w2_1_2")} == {"parameter"}
    assert (found["x1"], found["a1_2"], found["a2_1"], found["target"]) == (
        "feature",
        "hidden",
        "output",
        "target",
    )
    assert roles(graph, {})[graph.output] == "loss"


def test_the_lesson_has_the_first_word():
    assert roles(parse("w*x"), {"w": "parameter", "x": "", "unused": "rate"}) == [
        "parameter",
        "input",
        "output",
    ]


def test_plumbing_stays_folded_where_other_groups_start_open():
    def function(x):
        part = named(named(x + 1, group="part") * x, group="part")
        return named(named(part + x, group="mean") / 2, group="mean", role="plumbing") * x

    described = drawing(trace(function), {})
    assert [group["name"] for group in described["groups"]] == ["part", "mean"]
    assert described["open"] == ["part"]
