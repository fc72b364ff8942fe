"""The training loop: what it yields, when it stops and why, and the published demo."""

import numpy as np
import pytest

from engine import trace
from engine.data import datasets
from engine.nn import MLP, losses, optimisers, schedules
from engine.training import history, loss_below, no_improvement, steps, train
from engine.training.program import Program
from tests.engine.training.programs import moons_rows, program_of, small_program, walk


def told(*stop, rows=None, **more):
    return history(train(small_program(), moons_rows() if rows is None else rows, stop=stop, **more))


def test_the_moons_network_of_337_parameters_reaches_100_per_cent():
    """The demo of micrograd: max-margin and L2, 100 points, a rate that falls from 1 to 0.1."""
    rows = datasets.moons(n=100, noise=0.1, seed=1337).rows("signs")
    program = program_of(
        MLP(2, [16, 16, 1], seed=1337),
        losses.hinge,
        optimisers.sgd(rate=1.0),
        penalty=losses.l2,
        schedule=schedules.linear(steps=100, least=0.1),
    )
    end = history(train(program, rows, stop=[steps(100)])).last
    assert len(end.parameters) == 337
    assert (np.sign(program.predictions(end.parameters, rows)[:, 0]) == rows[:, 2]).all()


def test_cats_and_dogs_are_told_apart_after_training():
    data = datasets.cats_and_dogs().standardised()
    program = program_of(
        MLP(3, [3, 1], activation="sigmoid", seed=0), losses.binary_cross_entropy, optimisers.adam
    )
    end = history(train(program, data.rows(), stop=[steps(300)], rate=0.05)).last
    assert ((program.predictions(end.parameters, data.rows())[:, 0] > 0) == data.labels).all()


def test_each_moment_tells_the_loss_at_its_own_parameters():
    program, rows = small_program(), moons_rows()
    for moment in told(steps(5)).moments:
        loss, gradient = program.gradient(moment.parameters, rows)
        assert (moment.loss, moment.norm) == (loss, pytest.approx(np.linalg.norm(gradient)))


def test_training_walks_where_single_steps_walk():
    done = walk(small_program(), moons_rows(), 5)
    np.testing.assert_array_equal(told(steps(5)).parameters[1:], [step.parameters for step in done])


def test_moments_are_frozen():
    moment = told(steps(1)).last
    with pytest.raises(AttributeError):
        moment.loss = 0.0
    with pytest.raises(ValueError, match="read-only"):
        moment.parameters[0] = 0.0


def test_the_first_moment_is_before_any_step_and_the_last_after_all():
    moments = told(steps(3)).moments
    assert [moment.step for moment in moments] == [0, 1, 2, 3]
    np.testing.assert_array_equal(moments[0].parameters, small_program().start)
    assert [moment.reason for moment in moments] == ["", "", "", "3 steps are made"]


def test_training_stops_once_the_loss_is_below_a_number():
    end = told(loss_below(0.5), steps(1000))
    assert end.reason == "the loss is below 0.5"
    assert end.losses[-1] < 0.5 <= end.losses[-2]


def test_training_stops_when_nothing_improves():
    flat = Program(trace(lambda p, x: 0 * p + x), 1)
    end = history(train(flat, np.ones((1, 1)), stop=[no_improvement(4)]))
    assert (end.reason, end.last.step) == ("the loss has not improved for 4 steps", 4)


def test_the_best_loss_and_its_step_are_kept_while_the_loss_goes_up_again():
    hill = Program(trace(lambda p, x: (p - 1) ** 2 * x), 1, optimisers.sgd(rate=0.9))
    moments = history(train(hill, np.ones((1, 1)), [0.0], stop=[steps(3)])).moments
    assert [moment.best_step for moment in moments] == [0, 1, 2, 3]
    overshooting = history(train(hill, np.ones((1, 1)), [0.0], stop=[steps(3)], rate=1.5))
    assert [moment.best_step for moment in overshooting.moments] == [0, 0, 0, 0]
    assert overshooting.last.best == overshooting.losses[0] < overshooting.losses[-1]


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (lambda p, x: p * p * x, "the loss is infinite after step 2"),
        (lambda p, x: x / (p * 0), "the loss is infinite after step 0"),
        (lambda p, x: 0 * x / (p * 0), "the loss is not a number after step 0"),
        (lambda p, x: (p - 1) ** 0.5 * x, "the gradient is infinite after step 0"),
    ],
)
def test_training_that_is_not_finite_stops_and_says_what_and_when(function, said):
    program = Program(trace(function, p=1.0), 1, optimisers.sgd(rate=1e120))
    end = history(train(program, np.ones((1, 1))))
    assert end.reason == f"{said}; a smaller learning rate may help"


def test_epochs_count_whole_passes_over_the_data():
    moments = told(steps(7), batch_size=8).moments
    assert [moment.epoch for moment in moments] == [0, 0, 0, 1, 1, 1, 2, 2]
    assert [len(moment.batch) for moment in moments[:3]] == [8, 8, 4]


def test_the_same_seed_trains_the_same_and_another_seed_otherwise():
    first, again, other = (told(steps(6), batch_size=5, seed=seed).parameters for seed in (1, 1, 2))
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)


def test_training_takes_its_start_and_settings_and_leaves_the_start_alone():
    start = np.full(13, 0.1)
    end = told(steps(1), parameters=start, rate=0.0, frozen=["b1_1"])
    np.testing.assert_array_equal(end.parameters, [start, start])
    assert start.flags.writeable
