"""What the lesson **map** claims, by a loss written out by hand."""

import autograd
import autograd.numpy as np
import pytest
from numpy.testing import assert_allclose

from app.lessons.map import GRAPH, NETWORK, REACH, ROWS, TRAINED, Map
from engine.nn import MLP, optimisers
from engine.training import history, steps, train
from engine.training.program import Program

NAMES = list(TRAINED)
AXES = ("w1_3_1", "w1_4_1")
SLOTS = [NAMES.index(name) for name in AXES]
OTHERS = [name for name in NAMES if name not in AXES]


def mean_loss(parameters):
    """The mean squared error of a 2-4-1 network with tanh over the examples."""
    hidden = np.reshape(parameters[:12], (4, 3))
    before = np.dot(ROWS[:, :2], hidden[:, :2].T) + hidden[:, 2]
    output = np.dot(np.tanh(before), parameters[12:16]) + parameters[16]
    return np.mean((output - ROWS[:, 2]) ** 2)


def standing(**moved):
    values = Map(**moved).values
    return np.array([values[name] for name in NAMES])


def end(way, **moved):
    """Where a walk of 400 steps from a place leads: the two parameters, and the loss."""
    program, here, memory = Program(GRAPH, len(NAMES), way), standing(**moved), None
    for number in range(400):
        step = program.step(here, ROWS, memory, number, OTHERS, rate=0.2)
        here, memory = step.parameters, step.memory
    return here[SLOTS], mean_loss(here)


def test_the_mean_loss_and_its_gradient_are_those_written_out_by_hand():
    program = Program(GRAPH, len(NAMES))
    loss, gradient = program.gradient(standing(), ROWS)
    assert loss == pytest.approx(mean_loss(standing()), rel=1e-12)
    assert_allclose(gradient, autograd.grad(mean_loss)(standing()), rtol=1e-9, atol=1e-12)


def test_the_graph_shows_the_loss_of_the_first_example():
    assert Map().output == pytest.approx(
        Program(GRAPH, len(NAMES)).losses(standing(), ROWS[:1])[0], rel=1e-12
    )


def test_the_other_weights_are_where_training_had_led_them():
    network = MLP(2, [4, 1], activation="tanh", seed=3)
    start = Program(GRAPH, len(NAMES), optimisers.adam(rate=0.1))
    told = history(train(start, ROWS, network.values, stop=[steps(150)]))
    assert_allclose(told.last.parameters, list(TRAINED.values()), atol=0.0501)
    assert [value.label for value in NETWORK.parameters()] == NAMES


def test_plain_descent_gets_caught_where_momentum_and_adam_come_through():
    place, loss = end(optimisers.sgd)
    assert loss == pytest.approx(0.787, abs=0.001)
    assert np.hypot(*autograd.grad(mean_loss)(standing(**dict(zip(AXES, place, strict=True))))[SLOTS]) < 0.01
    for way in (optimisers.momentum, optimisers.adam):
        assert end(way)[1] == pytest.approx(0.100, abs=0.001)


def test_from_the_side_valley_no_way_leads_to_the_lowest_point():
    for way in (optimisers.sgd, optimisers.momentum, optimisers.adam):
        assert end(way, **Map.presets["side valley"])[1] > 1.3


def test_every_place_of_the_lesson_lies_on_the_map():
    places = [Map().values, *Map.presets.values()]
    assert all(abs(place[name]) <= REACH for place in places for name in AXES)
