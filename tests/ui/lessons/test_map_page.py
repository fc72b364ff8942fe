"""The lesson **map** on its page: map, lowest point, gradient and ways down, served and exported."""

import json

import autograd
import numpy as np
import pytest
from playwright.sync_api import expect

from app.lessons.map import REACH
from engine.nn import optimisers
from tests.app.lessons.test_map import AXES, NAMES, end, mean_loss

SLIDE = """(slider, value) => {
  slider.value = value;
  for (const kind of ["input", "change"]) slider.dispatchEvent(new Event(kind, { bubbles: true }));
}"""


@pytest.fixture
def lesson(open_lesson):
    lesson = open_lesson("map")
    settled(lesson)
    return lesson


def chart(lesson):
    return lesson.root.locator(".map")


def settled(lesson):
    expect(chart(lesson)).to_have_attribute("data-map", "fine")


def numbers(lesson, name):
    return [float(number) for number in chart(lesson).get_attribute(f"data-{name}").split(",")]


def parameters(lesson):
    shown = lesson.inputs()
    return np.array([shown[name] for name in NAMES])


def slide(lesson, name, value):
    """Move a slider that may be folded away, as a script in the page would."""
    lesson.slider(name).evaluate(SLIDE, value)


def lowest_by_numpy(lesson, axes=AXES, reach=REACH):
    here, line = parameters(lesson), np.linspace(-reach, reach, 60)
    slots = [NAMES.index(name) for name in axes]
    best = (np.inf, None)
    for up in line:
        for across in line:
            here[slots] = across, up
            best = min(best, (mean_loss(here), (across, up)))
    return best


def assert_lowest_is_marked(lesson, **what):
    loss, place = lowest_by_numpy(lesson, **what)
    assert numbers(lesson, "low")[0] == pytest.approx(loss, rel=1e-12)
    assert numbers(lesson, "lowest") == pytest.approx(place, rel=1e-12)


def assert_gradient_is_right(lesson, axes=AXES):
    here = parameters(lesson)
    slopes = autograd.grad(mean_loss)(here)
    assert float(lesson.root.locator("[data-mean]").get_attribute("data-value")) == pytest.approx(
        mean_loss(here)
    )
    for name in axes:
        shown = float(lesson.root.locator(f"[data-slope='{name}']").get_attribute("data-value"))
        assert shown == pytest.approx(slopes[NAMES.index(name)], rel=1e-9, abs=1e-12)


def test_the_marked_minimum_is_the_minimum(lesson):
    assert_lowest_is_marked(lesson)
    assert_gradient_is_right(lesson)


def test_the_map_follows_another_parameter(lesson):
    before = chart(lesson).get_attribute("data-low")
    slide(lesson, "b1_3", 1.5)
    expect(chart(lesson)).not_to_have_attribute("data-low", before)
    settled(lesson)
    assert_lowest_is_marked(lesson)
    assert_gradient_is_right(lesson)


def test_other_axes_and_ranges_are_another_map(lesson):
    before = chart(lesson).get_attribute("data-maps")
    lesson.root.get_by_label("across", exact=True).select_option("b2_1")
    for side in ("across", "up"):
        lesson.root.get_by_label(f"How far the map goes {side}").select_option("3")
    expect(chart(lesson)).not_to_have_attribute("data-maps", before)
    expect(chart(lesson)).to_have_attribute("data-axes", "b2_1,w1_4_1")
    settled(lesson)
    assert_lowest_is_marked(lesson, axes=("b2_1", "w1_4_1"), reach=3)
    assert_gradient_is_right(lesson, axes=("b2_1", "w1_4_1"))


def test_the_same_parameter_on_both_axes_changes_places(lesson):
    lesson.root.get_by_label("across", exact=True).select_option("w1_4_1")
    assert lesson.root.get_by_label("up", exact=True).input_value() == "w1_3_1"


def test_a_click_moves_where_one_stands(lesson):
    box = chart(lesson).bounding_box()
    lesson.page.mouse.click(box["x"] + box["width"] * 0.4, box["y"] + box["height"] * 0.4)
    expect(chart(lesson)).not_to_have_attribute("data-here", "0.5,3.5")
    shown = lesson.inputs()
    assert numbers(lesson, "here") == [shown[name] for name in AXES]
    assert -4 < shown["w1_3_1"] < 1
    assert_gradient_is_right(lesson)


def test_keys_and_sliders_move_where_one_stands(lesson):
    chart(lesson).focus()
    lesson.page.keyboard.press("ArrowLeft")
    lesson.page.keyboard.press("Shift+ArrowDown")
    assert numbers(lesson, "here") == [0.4, 3.49]
    lesson.press("w1_4_1", "Home")
    expect(chart(lesson)).to_have_attribute("data-here", f"0.4,{-REACH:g}")
    assert_gradient_is_right(lesson)


def test_one_step_is_a_step_against_the_gradient(lesson):
    here = parameters(lesson)
    slots = [NAMES.index(name) for name in AXES]
    expected = here[slots] - 0.2 * autograd.grad(mean_loss)(here)[slots]
    lesson.root.locator(".landscape [data-player=step]").click()
    expect(chart(lesson)).to_have_attribute("data-steps", "1")
    assert numbers(lesson, "here") == pytest.approx(expected, abs=1e-9)
    lesson.root.locator(".landscape [data-player=rewind]").click()
    expect(chart(lesson)).to_have_attribute("data-here", "0.5,3.5")


def test_the_ways_down_end_where_they_end_in_python(lesson):
    lesson.root.locator(".landscape [data-player=play]").click()
    expect(chart(lesson)).to_have_attribute("data-steps", "400", timeout=60_000)
    ends = json.loads(chart(lesson).get_attribute("data-ends"))
    ways = {"plain": optimisers.sgd, "momentum": optimisers.momentum, "adam": optimisers.adam}
    for name, way in ways.items():
        assert ends[name] == pytest.approx(end(way)[0], abs=0.01), name
    assert lesson.inputs()["w1_3_1"] == pytest.approx(ends["plain"][0], abs=1e-9)


def test_gradients_wait_for_a_prediction(lesson):
    lesson.root.locator("[data-predict]").click()
    expect(lesson.root.locator("[data-slope]").first).not_to_have_attribute("data-value", "0")
    assert lesson.root.locator("[data-slope]").first.get_attribute("data-value") is None
