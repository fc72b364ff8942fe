"""Lesson 6: forward, loss and gradients of every weight against autograd; its drawing and its steps."""

import itertools

import autograd
import autograd.numpy as np
import pytest

from app.course import find

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
