"""The race of searches: what each search may find, and that the page finds the same."""

import itertools
import math

import numpy as np
import pytest

from app.lessons.search import RACE, Search
from engine.data.javascript import stream_module
from engine.data.stream import Stream
from engine.search.javascript import search_module
from engine.search.race import Race
from tests.app.lessons.races import losses_at, run, start
from tests.engine.training.programs import small_program

NAMES = ("one", "grid", "random", "gradient")

RUN = """
import { stream } from "./stream.mjs";
const race = P.race(stream, seed);
while (!race.over() && P.marks[race.mark] <= budget) race.work(777);
const told = (x) => (x === Infinity ? -1 : x);
const trails = Object.fromEntries(race.entrants.map(({ name, trail }) => [name, trail.map(told)]));
console.log(JSON.stringify({ trails, tries: race.tries, spent: race.entrants.map((each) => each.spent) }));
"""


def run_in_page(race, javascript, seed, budget):
    beside = {"stream.mjs": stream_module()}
    found = javascript.prints(search_module(race), RUN, beside, seed=seed, budget=budget)
    trails = {name: [np.inf if x == -1 else x for x in trail] for name, trail in found["trails"].items()}
    return {**found, "trails": trails}


def xor_loss(points):
    """The mean squared error of a 2-2-1 network with hidden units z / (1 + |z|), written out by hand."""
    w11, w12, b1, w21, w22, b2, v1, v2, c = points.T
    total = 0.0
    for x1, x2, target in ((0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)):
        first, second = w11 * x1 + w12 * x2 + b1, w21 * x1 + w22 * x2 + b2
        output = v1 * first / (1 + abs(first)) + v2 * second / (1 + abs(second)) + c
        total = total + (output - target) ** 2
    return total / 4


@pytest.mark.parametrize("seed", [0, 7, 40])
def test_the_same_seed_gives_the_same_race_in_python_and_in_the_page_to_the_last_bit(seed, javascript):
    expected = run(RACE, seed, budget=5000)
    assert run_in_page(RACE, javascript, seed, 5000)["trails"] == expected
    assert len(expected["grid"]) == sum(mark <= 5000 for mark in RACE.marks)


def test_another_seed_gives_another_race():
    first, second = (run(RACE, seed, budget=200) for seed in (1, 2))
    assert first["grid"] == second["grid"]
    assert all(first[name] != second[name] for name in ("one", "random", "gradient"))


def test_the_loss_is_that_of_the_network_written_out_by_hand():
    points = np.random.default_rng(0).uniform(-2, 2, (50, 9))
    np.testing.assert_allclose(losses_at(RACE, points), xor_loss(points), rtol=1e-12)


def test_the_grid_is_every_combination_and_its_best_the_least_of_all(javascript):
    assert RACE.budget == 5**9 == 1_953_125
    ladder = np.array([-2.0, -1.0, 0.0, 1.0, 2.0])
    least = np.inf
    for outer in itertools.product(ladder, repeat=3):
        inner = np.array(list(itertools.product(ladder, repeat=6)))
        points = np.hstack([np.tile(outer, (len(inner), 1)), inner])
        least = min(least, xor_loss(points).min())
    found = run_in_page(RACE, javascript, 0, RACE.budget)
    assert found["trails"]["grid"][-1] == pytest.approx(least, rel=1e-12)
    assert found["spent"][1] == found["spent"][2] == RACE.budget


def test_a_small_grid_is_searched_in_python_as_by_hand():
    race = Race(RACE.program, values=2)
    points = np.array(list(itertools.product([-2.0, 2.0], repeat=9)))
    assert run(race, 0, race.budget)["grid"][-1] == pytest.approx(xor_loss(points).min(), rel=1e-12)


def test_one_weight_at_a_time_ends_where_no_single_weight_can_improve():
    best = run(RACE, 3, budget=20_000)["one"]
    assert best[-1] == best[-2]
    assert best[-1] > 1e-3


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_backpropagation_is_far_ahead_of_everybody_after_five_thousand_evaluations(seed):
    ends = {name: trail[-1] for name, trail in run(RACE, seed, budget=5000).items()}
    assert ends["gradient"] < 1e-6
    assert min(ends[name] for name in NAMES if name != "gradient") > 100 * ends["gradient"]


def test_backpropagation_gets_there_from_nearly_every_start():
    stuck = [seed for seed in range(30) if not reaches(seed)]
    assert stuck == [25]


def reaches(seed: int) -> bool:
    here, memory, nothing = start(RACE, Stream(seed)), None, np.zeros((1, 0))
    for number in range(1500):
        step = RACE.program.step(here, nothing, memory, number)
        if step.loss < RACE.enough:
            return True
        here, memory = step.parameters, step.memory
    return False


def test_a_gradient_is_counted_at_the_operations_it_takes():
    program = RACE.program
    work = (
        program.backward.operations + 9 * 4
    )  # momentum: two operations for the velocity, two for the weight
    assert RACE.cost == work / program.forward.operations
    assert 2 < RACE.cost < 4


def test_the_best_loss_never_rises_and_marks_are_evenly_far_apart():
    for trail in run(RACE, 5, budget=2000).values():
        assert np.all(np.diff([x for x in trail if np.isfinite(x)]) <= 0)
    ratios = np.array(RACE.marks[30:-1]) / np.array(RACE.marks[29:-2])
    np.testing.assert_allclose(ratios, 10 ** (1 / 12), rtol=0.01)


def test_a_loss_that_still_needs_examples_is_refused():
    with pytest.raises(ValueError, match="still depends on x1, x2, target"):
        Race(small_program())


@pytest.mark.parametrize(
    ("weights", "seconds"),
    [(2, 0.001), (3, 1), (4, 16.7 * 60), (5, 11.6 * 86400), (6, 31.7 * 365.25 * 86400)],
)
def test_the_wait_at_the_stated_defaults(weights, seconds):
    assert Search().values | {"N": 2.0, "K": 1000.0, "r": 9.0} == Search().values
    assert Search(N=weights).output == pytest.approx(seconds, rel=0.003)


def test_the_gradients_of_the_wait_are_those_of_the_formula():
    lesson = Search(N=3, K=50, r=4)
    wait = 50**3 / 1e4
    expected = {"N": math.log(50) * wait, "K": 3 * wait / 50, "r": -math.log(10) * wait}
    assert lesson.gradient == pytest.approx(expected, rel=1e-12)
