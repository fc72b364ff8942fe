"""Lesson 7: the mean of the nudges is the batch gradient, against autograd; it ends where they cancel."""

import autograd
import autograd.numpy as np
import pytest

from app.course import find
from app.lessons.average import DAYS, START, learning
from app.pictures.plots.average import FEW, conflict, orders

ROWS = np.array(DAYS)
NAMES = list(START)
PLACES = [list(START.values()), [0.0, 0.0, 0.0], [1.3, -2.0, 0.7], [-3.0, 3.0, 3.0]]


def loss(weights, rows=ROWS):
    """The mean squared error, written with arrays."""
    forecast = weights[0] * rows[:, 0] + weights[1] * rows[:, 1] + weights[2]
    return np.mean((forecast - rows[:, 2]) ** 2)


def slopes(weights, rows=ROWS):
    return autograd.grad(loss)(np.array(weights), rows)


def best() -> np.ndarray:
    design = np.column_stack([ROWS[:, :2], np.ones(len(ROWS))])
    return np.linalg.lstsq(design, ROWS[:, 2], rcond=None)[0]


def played(rate: float, steps: int, batches=(range(6),)) -> list[float]:
    weights = list(START.values())
    for number in range(steps):
        gradient = slopes(weights, ROWS[list(batches[number % len(batches)])])
        weights = [weight - rate * slope for weight, slope in zip(weights, gradient, strict=True)]
    return weights


@pytest.mark.parametrize("weights", PLACES)
def test_the_graphs_gradient_is_that_of_the_mean_loss(weights):
    lesson = find("average")(**dict(zip(NAMES, weights, strict=True)))
    assert lesson.output == pytest.approx(loss(weights))
    assert [lesson.gradient[name] for name in NAMES] == pytest.approx(list(slopes(weights)), abs=1e-12)


@pytest.mark.parametrize("weights", PLACES)
@pytest.mark.parametrize("batch", [range(6), [1, 4], [3]])
def test_the_mean_of_the_nudges_is_the_batch_gradient(weights, batch):
    program, rate = learning(), 0.2
    each = program.gradients(weights, ROWS)
    batched = slopes(weights, ROWS[list(batch)])
    for which, name in enumerate(NAMES):
        given = {f"g{at + 1}": float(each[at, which]) for at in range(len(DAYS))}
        heard = {f"s{at + 1}": float(at in batch) for at in range(len(DAYS))}
        graph = conflict(len(DAYS))
        run = graph.run(**given, **heard, rate=rate)
        found = {output: run.values[index] for output, index in graph.outputs.items()}
        alone = [slopes(weights, ROWS[at : at + 1])[which] for at in range(len(DAYS))]
        assert [found[f"nudge{at + 1}"] for at in range(len(DAYS))] == pytest.approx(
            [-rate * one for one in alone], abs=1e-12
        )
        assert found["mean"] == pytest.approx(-rate * batched[which], abs=1e-12), name
        sizes = [abs(alone[at]) for at in batch]
        wanted = 1 - abs(sum(alone[at] for at in batch)) / sum(sizes) if sum(sizes) > 0 else 0
        assert found["cancels"] == pytest.approx(wanted, abs=1e-12)


def test_nothing_cancels_where_nobody_wants_anything():
    graph = conflict(3)
    run = graph.run(g1=0.0, g2=0.0, g3=0.0, rate=0.2)
    assert run.values[graph.outputs["cancels"]] == 0.0


def test_four_days_pull_b_up_and_two_pull_it_down_and_the_two_win():
    wanted = -learning().gradients(list(START.values()), ROWS)[:, NAMES.index("b")]
    assert (wanted > 0).sum() == 4
    assert (wanted < 0).sum() == 2
    assert wanted.mean() < -0.5


def test_all_days_end_at_the_least_mean_loss_where_wishes_cancel():
    weights = played(0.2, 80)
    assert weights == pytest.approx(list(best()), abs=1e-6)
    each = learning().gradients(weights, ROWS)
    assert (np.abs(each).max(axis=0) > 0.1).all(), "no day is content"
    assert (1 - np.abs(each.sum(axis=0)) / np.abs(each).sum(axis=0) > 0.9999).all()


def test_too_large_a_rate_goes_away():
    assert max(map(abs, played(0.9, 40))) > 3


@pytest.mark.parametrize("size", [1, FEW, 6])
def test_every_day_comes_once_in_an_epoch(size):
    batches = orders(len(DAYS), size)
    steps = len(DAYS) // size
    for first in range(0, len(batches), steps):
        assert sorted(day for batch in batches[first : first + steps] for day in batch) == list(
            range(len(DAYS))
        )
