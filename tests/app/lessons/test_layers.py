"""Lesson 6: forward, loss and gradients of every weight against autograd; its drawing and its steps."""

import itertools

import autograd
import autograd.numpy as np
import pytest

from app.course import find
from app.scene.network import network, sheet
from app.scene.scene import scene

OPTIONS = find("layers").alternatives()
LOSSES = {
    "cross-entropy": lambda shares, truth: -np.sum(truth * np.log(shares)),
    "squared error": lambda shares, truth: np.sum((shares - truth) ** 2),
    "plain difference": lambda shares, truth: 1 - np.sum(truth * shares),
}


def lesson_of(sizes="3-4-4-3", loss="cross-entropy"):
    return find("layers").choose(sizes=sizes, loss=loss)


def by_hand(inputs: dict, sizes: list[int], loss: str):
    """The loss and the probabilities, written with matrices."""
    layer = np.array([inputs[f"x{at}"] for at in range(1, sizes[0] + 1)])
    for number, (before, count) in enumerate(itertools.pairwise(sizes), start=1):
        weights = np.array(
            [[inputs[f"w{number}_{j}_{i}"] for i in range(1, before + 1)] for j in range(1, count + 1)]
        )
        layer = weights @ layer + np.array([inputs[f"b{number}_{j}"] for j in range(1, count + 1)])
        if number < len(sizes) - 1:
            layer = np.tanh(layer)
    shares = np.exp(layer) / np.sum(np.exp(layer))
    truth = np.array([inputs[f"target{at}"] for at in range(1, sizes[-1] + 1)])
    return LOSSES[loss](shares, truth), shares


def weights_of(values: dict) -> dict:
    return {name: value for name, value in values.items() if name[0] in "wb"}


@pytest.mark.parametrize("chosen", OPTIONS, ids=str)
@pytest.mark.parametrize("right", [1, 2])
def test_loss_and_gradients_are_autograds(chosen, right):
    lesson = find("layers").choose(**chosen)()
    sizes = [int(size) for size in chosen["sizes"].split("-")]
    for at in range(1, sizes[-1] + 1):
        setattr(lesson, f"target{at}", float(at == right))
    names = [name for name in lesson.values if not name.startswith("target")]
    run = lesson.run

    def loss(numbers):
        return by_hand({**lesson.values, **dict(zip(names, numbers, strict=True))}, sizes, chosen["loss"])[0]

    start = [lesson.values[name] for name in names]
    assert run.output == pytest.approx(loss(start), rel=1e-12)
    slopes = autograd.grad(lambda numbers: loss(numbers))(start)
    assert [run.gradient[name] for name in names] == pytest.approx(
        [float(slope) for slope in slopes], abs=1e-12
    )


@pytest.mark.parametrize("chosen", OPTIONS, ids=str)
def test_the_answer_at_the_start_is_wrong_and_one_class_is_right(chosen):
    lesson = find("layers").choose(**chosen)()
    sizes = [int(size) for size in chosen["sizes"].split("-")]
    truth = [lesson.values[f"target{at}"] for at in range(1, sizes[-1] + 1)]
    assert sorted(truth) == [0.0] * (len(truth) - 1) + [1.0]
    shares = by_hand(lesson.values, sizes, chosen["loss"])[1]
    assert int(np.argmax(shares)) != truth.index(1.0)


@pytest.mark.parametrize("chosen", OPTIONS, ids=str)
def test_a_small_step_against_all_gradients_lowers_the_loss(chosen):
    lesson = find("layers").choose(**chosen)()
    slopes = lesson.gradient
    moved = {name: value - 0.01 * slopes[name] for name, value in weights_of(lesson.values).items()}
    assert lesson.graph.run(**{**lesson.values, **moved}).output < lesson.output


def test_cross_entropy_asks_of_each_score_its_probability_minus_the_truth():
    lesson = lesson_of()()
    run, places = lesson.run, {node.label: index for index, node in enumerate(lesson.graph.nodes)}
    for at in (1, 2, 3):
        wanted = run.values[places[f"p{at}"]] - lesson.values[f"target{at}"]
        assert run.gradients[places[f"a3_{at}"]] == pytest.approx(wanted, abs=1e-12)


def test_every_weight_is_one_line_and_every_layer_one_column():
    graph = lesson_of()().graph
    drawn = network(graph)
    weights = [name for name in graph.inputs if name.startswith("w")]
    shown = [graph.nodes[weight].label for _, weight, *_ in sheet(drawn)["wires"] if weight is not None]
    assert sorted(shown) == sorted(weights)
    assert [len(column) for column in drawn.columns] == [3, 4, 4, 3, 1, 3, 1]


@pytest.mark.parametrize("chosen", OPTIONS, ids=str)
def test_no_two_boxes_of_the_drawing_touch(chosen):
    boxes = sheet(network(find("layers").choose(**chosen)().graph))["boxes"]
    for (_, x, y, width, height, _), (_, a, b, wide, high, _) in itertools.combinations(boxes, 2):
        assert x + width < a or a + wide < x or y + height < b or b + high < y


def test_the_steps_go_forward_layer_by_layer_and_back():
    shown = scene(lesson_of()())
    passes = [step["pass"] for step in shown["steps"]]
    assert passes == ["forward"] * 6 + ["backward"] * 6
    assert [step["nodes"] for step in shown["steps"][6:]] == [step["nodes"] for step in shown["steps"][5::-1]]
    forward = [node for step in shown["steps"][:6] for node in step["nodes"]]
    assert sorted(forward) == list(range(len(shown["nodes"])))
    assert all(step["said"] for step in shown["steps"])


@pytest.mark.parametrize("chosen", OPTIONS, ids=str)
def test_nothing_is_known_before_what_it_is_made_of(chosen):
    shown = scene(find("layers").choose(**chosen)())
    for edge in shown["edges"]:
        source, target = shown["known"][edge["source"]], shown["known"][edge["target"]]
        assert source["value"] <= target["value"]
        assert target["gradient"] <= source["gradient"]
