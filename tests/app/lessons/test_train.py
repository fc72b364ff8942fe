"""The lesson **train**: its training step, its data and its first weights, held against NumPy by hand."""

import numpy as np
import pytest

from app.export import export
from app.lessons.train import DATA, Ends, Train, chosen, learning, network_of
from engine.data import datasets
from engine.data.javascript import stream_module
from engine.training import history, steps, train

RATE = 0.05
HEAVY = 0.9
FIRST, SECOND, TINY = 0.9, 0.999, 1e-8  # Adam's, as published


def loss_by_hand(parameters, rows, sizes=(4, 4, 1)):
    """The mean squared error of a tanh network, its weights neuron by neuron with the bias last."""
    here, at = rows[:, :2], 0
    for number, size in enumerate(sizes):
        wide = here.shape[1] + 1
        table = parameters[at : at + size * wide].reshape(size, wide)
        at += size * wide
        here = here @ table[:, :-1].T + table[:, -1]
        here = np.tanh(here) if number < len(sizes) - 1 else here
    return np.mean((here[:, 0] - rows[:, 2]) ** 2)


def slopes_by_hand(parameters, rows):
    nudges = 1e-5 * np.eye(len(parameters))
    ends = [(loss_by_hand(parameters + n, rows), loss_by_hand(parameters - n, rows)) for n in nudges]
    return np.array([(up - down) / 2e-5 for up, down in ends])


def test_a_plain_step_goes_down_the_mean_gradient():
    program, rows = learning("4-4", "tanh"), datasets.moons(60, 0.1, 3).rows("signs")
    step = program.step(program.start, rows, rate=RATE, kind=0.0)
    assert step.loss == pytest.approx(loss_by_hand(program.start, rows), rel=1e-12)
    expected = program.start - RATE * slopes_by_hand(program.start, rows)
    np.testing.assert_allclose(step.parameters, expected, atol=1e-9)


def test_three_optimisers_in_one_rule_are_those_that_were_published():
    gradients = np.random.default_rng(0).normal(size=(6, 5))
    for kind in (0.0, 1.0, 2.0):
        here = there = np.linspace(-1, 1, 5)
        first = second = velocity = mean = square = np.zeros(5)
        for step, gradient in enumerate(gradients):
            told = chosen.rule(here, gradient, first, second, float(step), rate=RATE, kind=kind)
            here, first, second = told["parameter"], told["first"], told["second"]
            velocity = HEAVY * velocity + gradient
            mean = FIRST * mean + (1 - FIRST) * gradient
            square = SECOND * square + (1 - SECOND) * gradient**2
            root = np.sqrt(square / (1 - SECOND ** (step + 1)))
            adam = mean / (1 - FIRST ** (step + 1)) / (root + TINY)
            there = there - RATE * (gradient, velocity, adam)[int(kind)]
        np.testing.assert_allclose(here, there, rtol=1e-12)


def test_decay_adds_its_slope_to_each_weight():
    program, rows = learning("4", "tanh"), datasets.xor(20, 0.1, 1).rows("signs")
    plain, priced = (program.gradient(program.start, rows, strength=strength) for strength in (0.0, 0.05))
    np.testing.assert_allclose(priced[1] - plain[1], 2 * 0.05 * program.start, atol=1e-12)
    assert priced[0] - plain[0] == pytest.approx(0.05 * np.sum(program.start**2))


def test_first_weights_of_a_seed_lie_within_the_reaches_that_the_page_is_given():
    reaches = network_of("4-4", "tanh", Ends()).values
    first = np.array([network_of("4-4", "tanh", seed).values for seed in range(40)])
    assert np.all(np.abs(first) <= reaches)
    assert np.all(np.abs(first).max(axis=0) >= 0.8 * reaches)
    assert (reaches == 0).sum() == 4 + 4 + 1


def test_the_lesson_starts_with_the_weights_of_its_seed():
    values = Train.choose()().values
    program = learning("4-4", "tanh")
    np.testing.assert_allclose([values[name] for name in program.parameters], program.start, atol=1e-10)


SCRIPT = """
import { dataset } from "./chance.mjs";
const { features, labels } = dataset(kind, { n: 50, noise: 0.2, seed: 4, classes: 2 });
const row = (label, at) => [features[2 * at], features[2 * at + 1], 2 * label - 1];
console.log(JSON.stringify(Array.from(labels, row)));
"""


@pytest.mark.parametrize("kind", DATA)
def test_the_page_makes_the_data_that_python_makes(kind, javascript):
    classes = {"spiral": "arms", "blobs": "centres"}.get(kind)
    made = datasets.DATASETS[kind](50, 0.2, 4, **({classes: 2} if classes else {}))
    found = javascript.prints("", SCRIPT, {"chance.mjs": stream_module()}, kind=kind)
    np.testing.assert_allclose(found, made.rows("signs"), rtol=0, atol=1e-15)


@pytest.mark.parametrize(
    ("layers", "kind", "least"),
    [("4-4", "moons", 1.0), ("4-4", "circles", 1.0), ("4", "xor", 0.97), ("4", "blobs", 1.0)],
)
def test_the_network_learns_to_tell_the_classes_apart(layers, kind, least):
    program = learning(layers, "tanh")
    classes = {"centres": 2} if kind == "blobs" else {}
    rows = datasets.DATASETS[kind](200, 0.1, 1, **classes).rows("signs")
    told = history(train(program, rows, stop=[steps(1500)], rate=RATE, kind=1.0))
    right = np.sign(program.predictions(told.last.parameters, rows)[:, 0]) == rows[:, 2]
    assert right.mean() >= least


def test_few_noisy_examples_are_learned_by_heart_and_the_others_suffer():
    program = learning("8-8", "tanh")
    rows = datasets.moons(20, 0.4, 1).rows("signs")
    others = datasets.moons(200, 0.4, 101).rows("signs")
    told = history(train(program, rows, stop=[steps(600)], rate=RATE, kind=2.0))
    unseen = [program.loss(parameters, others) for parameters in told.parameters[::20]]
    assert told.losses[-1] < 0.01
    assert unseen[-1] > 1.2 * min(unseen)


def test_sigmoids_starve_the_first_layer_and_tanh_does_not():
    rows = datasets.moons(200, 0.1, 1).rows("signs")
    for activation, least, most in (("sigmoid", 20, np.inf), ("tanh", 0, 5)):
        program = learning("4-4-4", activation)
        sizes = np.abs(program.gradient(program.start, rows)[1])
        first, last = (
            max(size for size, name in zip(sizes, program.parameters, strict=True) if name[1] == layer)
            for layer in "14"
        )
        assert least <= last / first <= most


def test_too_large_a_rate_ends_in_what_is_no_number():
    rows = datasets.moons(200, 0.1, 1).rows("signs")
    told = history(train(learning("4-4", "tanh"), rows, stop=[steps(1000)], rate=0.9, kind=0.0))
    assert "a smaller learning rate may help" in told.reason


def test_the_exported_file_is_small_enough():
    assert len(export(Train.choose()())) <= 1_700_000
