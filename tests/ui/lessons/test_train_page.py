"""The lesson **train** on its page: the run is Python's, and it can be held, edited and explained."""

import numpy as np
import pytest
from playwright.sync_api import expect

from app.lessons.train import learning, network_of
from engine.data import datasets
from engine.training import history, steps, train

PROGRAM = learning("4-4", "tanh")
NAMES = PROGRAM.parameters


@pytest.fixture
def open_train(open_lesson):
    return lambda **asked: open_lesson("train", **asked)


def panel(lesson):
    return lesson.root.locator(".training")


def press(lesson, name):
    panel(lesson).get_by_role("button", name=name, exact=True).click()


def step(lesson, count):
    at = int(panel(lesson).get_attribute("data-step"))
    for number in range(at + 1, at + count + 1):
        press(lesson, "One step")
        expect(panel(lesson)).to_have_attribute("data-step", str(number))


def weights(lesson) -> np.ndarray:
    shown = lesson.inputs()
    return np.array([shown[name] for name in NAMES])


def first_weights(seed=1) -> np.ndarray:
    return network_of("4-4", "tanh", seed).values.round(10)


def number(lesson, selector) -> float:
    return float(panel(lesson).locator(selector).get_attribute("data-value"))


@pytest.mark.parametrize(("kind", "batch", "decay"), [(0, 200, 0), (1, 16, 0), (2, 16, 0.01)])
def test_the_same_seed_gives_pythons_run(open_train, kind, batch, decay):
    lesson = open_train(n=40, noise=0.2, seed=5, optimiser=kind, batch=batch, decay=decay, rate=0.03)
    press(lesson, "Rewind")
    rows = datasets.moons(40, 0.2, 5).rows("signs")
    told = history(
        train(
            PROGRAM, rows, first_weights(5), batch_size=batch, seed=5, stop=[steps(7)],
            rate=0.03, kind=float(kind), strength=decay,
        )
    )  # fmt: skip
    np.testing.assert_allclose(weights(lesson), first_weights(5), atol=1e-12)
    step(lesson, 7)
    np.testing.assert_allclose(weights(lesson), told.last.parameters, atol=2e-10)


def test_losses_and_right_answers_are_those_of_the_shown_weights(open_train):
    lesson = open_train(n=40, noise=0.3, seed=2)
    step(lesson, 2)
    parts = {"train": datasets.moons(40, 0.3, 2), "test": datasets.moons(200, 0.3, 102)}
    for part, data in parts.items():
        rows = data.rows("signs")
        outputs = forward(weights(lesson), rows[:, :2])
        loss = np.mean((outputs - rows[:, 2]) ** 2)
        expect(panel(lesson).locator(f"[data-right='{part}']")).to_have_attribute(
            "data-value", str(np.sum((outputs > 0) == (rows[:, 2] > 0)))
        )
        assert number(lesson, f"[data-loss='{part}']") == pytest.approx(loss, rel=1e-8)


def forward(parameters, points):
    """A 2-4-4-1 network of tanh by hand."""
    here, at = points, 0
    for size, curve in ((4, np.tanh), (4, np.tanh), (1, lambda x: x)):
        table = parameters[at : at + size * (here.shape[1] + 1)].reshape(size, -1)
        at += table.size
        here = curve(here @ table[:, :-1].T + table[:, -1])
    return here[:, 0]


def test_play_learns_pause_holds_and_rewind_brings_the_first_weights_back(open_train, host):
    lesson = open_train()
    before = number(lesson, "[data-loss='train']")
    press(lesson, "Play")
    expect(panel(lesson)).not_to_have_attribute("data-step", "0")
    press(lesson, "Pause")
    at = panel(lesson).get_attribute("data-step")
    step(lesson, 1)
    assert int(panel(lesson).get_attribute("data-step")) == int(at) + 1
    assert number(lesson, "[data-loss='train']") < before
    agrees(lesson, host)
    press(lesson, "Rewind")
    expect(panel(lesson)).to_have_attribute("data-step", "0")
    agrees(lesson, host)
    np.testing.assert_allclose(weights(lesson), first_weights(), atol=1e-12)


def agrees(lesson, host):
    """Where there is a Python, it is told the new weights and finds the same loss."""
    if host == "served":
        expect(lesson.mark).to_have_attribute("data-confirmed", "yes")


def test_sliders_answer_while_it_plays(open_train, host):
    lesson = open_train()
    press(lesson, "Play")
    lesson.type("rate", "0.02")
    lesson.type("noise", "0.3")
    assert {name: lesson.inputs()[name] for name in ("rate", "noise")} == {"rate": 0.02, "noise": 0.3}
    press(lesson, "Pause")
    agrees(lesson, host)


def test_frozen_weights_stay_and_the_others_learn(open_train):
    lesson = open_train()
    lesson.root.locator(".node[data-group='layer 1, neuron 2']").click()
    press(lesson, "Freeze layer 1, neuron 2")
    before = weights(lesson)
    step(lesson, 2)
    moved = {name for name, was, now in zip(NAMES, before, weights(lesson), strict=True) if was != now}
    assert set(NAMES) - moved == {"w1_2_1", "w1_2_2", "b1_2"}
    press(lesson, "Thaw layer 1, neuron 2")
    step(lesson, 1)
    assert np.all(weights(lesson) != before)


def test_a_weight_moved_by_hand_is_where_the_next_step_starts(open_train):
    lesson = open_train(optimiser=0)
    lesson.root.locator(".node[data-group='layer 1, neuron 1']").click()
    lesson.type("w1_1_1", "2.5")
    before = weights(lesson)
    assert before[NAMES.index("w1_1_1")] == 2.5
    step(lesson, 1)
    rows = datasets.moons(200, 0.1, 1).rows("signs")
    expected = PROGRAM.step(before, rows, rate=0.05, kind=0.0).parameters
    np.testing.assert_allclose(weights(lesson), expected, atol=2e-10)


def test_what_is_no_number_is_explained_and_the_page_goes_on(open_train):
    lesson = open_train(optimiser=0, rate=0.9)
    press(lesson, "Play")
    expect(lesson.root.locator(".sentence")).to_contain_text("not a number")
    expect(panel(lesson).get_by_role("button", name="Play", exact=True)).to_be_visible()
    assert np.all(np.isfinite(weights(lesson)))
    lesson.type("rate", "0.05")
    press(lesson, "Rewind")
    step(lesson, 3)
    np.testing.assert_array_less(np.abs(weights(lesson)), 5)


def test_overfitting_and_vanishing_gradients_are_named(open_train, host):
    lesson = open_train(layers="4-4-4", activation="sigmoid")
    expect(panel(lesson).locator(".note")).to_have_attribute("data-hint", "vanishing")
    assert number(lesson, "[data-layer='layer 4']") > 20 * number(lesson, "[data-layer='layer 1']")
    lesson = open_train(n=20, noise=0.4, optimiser=2)
    press(lesson, "Play")
    expect(panel(lesson).locator(".note")).to_have_attribute("data-hint", "overfit", timeout=30_000)
    press(lesson, "Pause")
    agrees(lesson, host)


def test_a_click_on_the_map_puts_the_nearest_example_on_the_sliders(open_train):
    lesson = open_train(n=40)
    canvas = panel(lesson).locator(".map canvas").first
    expect(canvas).to_be_visible()
    box = canvas.bounding_box()
    x, y = -0.9, 0.4
    lesson.page.mouse.click(
        box["x"] + box["width"] * (x + 2.5) / 5, box["y"] + box["height"] * (1 - (y + 2.5) / 5)
    )
    rows = datasets.moons(40, 0.1, 1).rows("signs")
    near = rows[np.argmin(np.hypot(rows[:, 0] - x, rows[:, 1] - y))]
    expect(lesson.slider("target")).to_have_value(str(int(near[2])))
    shown = lesson.inputs()
    assert [shown["x1"], shown["x2"]] == pytest.approx(near[:2], abs=0.0051)
