"""Optimisers against hand-written NumPy, and schedules against their formulas."""

import math

import numpy as np
import pytest

from engine import trace
from engine.nn import optimisers, schedules
from engine.training.program import Program

STEPS = 30
CURVES = np.array(
    [1.0, 10.0, 0.1]
)  # the loss is half of curves × parameters², so the gradient is their product
START = np.array([1.0, -2.0, 3.0])


def sgd(p, rate=0.01):
    for _ in range(STEPS):
        p = p - rate * CURVES * p
    return p


def momentum(p, rate=0.01, momentum=0.9):
    v = 0
    for _ in range(STEPS):
        v = momentum * v + CURVES * p
        p = p - rate * v
    return p


def nesterov(p, rate=0.01, momentum=0.9):
    v = 0
    for _ in range(STEPS):
        g = CURVES * p
        v = momentum * v + g
        p = p - rate * (g + momentum * v)
    return p


def rmsprop(p, rate=0.001, decay=0.9, epsilon=1e-8):
    s = 0
    for _ in range(STEPS):
        g = CURVES * p
        s = decay * s + (1 - decay) * g**2
        p = p - rate * g / (np.sqrt(s) + epsilon)
    return p


def adam(p, rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = v = 0
    for t in range(1, STEPS + 1):
        g = CURVES * p
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        p = p - rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return p


BY_HAND = {rule.__name__: rule for rule in (sgd, momentum, nesterov, rmsprop, adam)}


def bowl(optimiser, **more):
    example = trace(lambda p1, p2, p3, half: half * (1 * p1 * p1 + 10 * p2 * p2 + 0.1 * p3 * p3))
    return Program(example, 3, optimiser, **more)


def walk(program, steps=STEPS, **settings):
    parameters, memory = START, None
    for number in range(steps):
        step = program.step(parameters, [[0.5]], memory, number, **settings)
        parameters, memory = step.parameters, step.memory
    return parameters


@pytest.mark.parametrize("name", BY_HAND)
@pytest.mark.parametrize("rate", [None, 0.05])
def test_an_optimiser_walks_where_numpy_walks_by_hand(name, rate):
    settings = {} if rate is None else {"rate": rate}
    found = walk(bowl(optimisers.OPTIMISERS[name](**settings)))
    np.testing.assert_allclose(found, BY_HAND[name](START, **settings), rtol=1e-13)


def test_every_optimiser_has_a_hand_written_partner_here():
    assert set(optimisers.OPTIMISERS) == set(BY_HAND)


def test_a_setting_may_change_from_step_to_step():
    changed = walk(bowl(optimisers.sgd), rate=0.05)
    np.testing.assert_array_equal(changed, walk(bowl(optimisers.sgd(rate=0.05))))


def test_an_optimiser_with_new_settings_leaves_the_old_one_alone():
    assert optimisers.adam(rate=0.5).settings["rate"] == 0.5
    assert optimisers.adam.settings["rate"] == 0.001
    with pytest.raises(TypeError):
        optimisers.adam.settings["rate"] = 0.5


def test_a_setting_that_is_not_there_is_refused():
    with pytest.raises(TypeError, match=r"sgd has no setting 'momentum': its settings are rate"):
        optimisers.sgd(momentum=0.9)
    with pytest.raises(TypeError, match=r"no setting 'speed': its settings are rate"):
        bowl(optimisers.sgd).step(START, [[0.5]], speed=1.0)


def test_a_rule_takes_floats_arrays_and_graphs_alike():
    by_float = optimisers.adam.rule(1.0, 2.0, 0.0, 0.0, 0.0)["parameter"]
    by_array = optimisers.adam.rule(np.array([1.0]), np.array([2.0]), 0.0, 0.0, 0.0)["parameter"]
    run = optimisers.adam.graph.run(parameter=1.0, gradient=2.0)
    assert by_float == by_array[0] == run.outputs["parameter"]


@pytest.mark.parametrize(
    ("schedule", "expected"),
    [
        (schedules.constant(), [1, 1, 1, 1]),
        (schedules.steps(at=(5, 10), drop=0.1), [1, 0.1, 0.01, 0.01]),
        (schedules.exponential(decay=0.5), [1, 0.5**5, 0.5**10, 0.5**20]),
        (schedules.linear(steps=10, least=0.1), [1, 0.55, 0.1, 0.1]),
        (schedules.cosine(steps=10, least=0.2), [1, 0.6, 0.2, 0.2]),
        (schedules.inverse(decay=0.1), [1, 1 / 1.5, 0.5, 1 / 3]),
        (schedules.warm_up(steps=10), [0.1, 0.6, 1, 1]),
        (schedules.warm_up(10, schedules.exponential(0.5)), [0.1, 0.6 / 32, 0.5**10, 0.5**20]),
    ],
)
def test_a_schedule_follows_its_formula_as_a_function_and_as_a_graph(schedule, expected):
    at = (0.0, 5.0, 10.0, 20.0)
    graph = trace(schedule)
    assert [schedule(step) for step in at] == pytest.approx(expected, rel=1e-14)
    assert [graph.run(step=step).output for step in at] == pytest.approx(expected, rel=1e-14)


def test_a_schedule_multiplies_the_rate_from_the_first_step_on():
    program = bowl(optimisers.sgd(rate=0.05), schedule=schedules.exponential(0.5))
    factors = math.prod(1 - 0.05 * 0.5**step for step in range(3))
    assert walk(program, steps=3)[0] == pytest.approx(START[0] * factors)


def test_every_schedule_starts_without_arguments():
    assert all(0.0 < make()(0.0) <= 1.0 for make in schedules.SCHEDULES.values())
