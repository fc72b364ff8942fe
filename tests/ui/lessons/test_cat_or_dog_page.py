"""Lesson 8 on the page: 0.2 rises past 0.5, then all animals, and one of the learner's own."""

import numpy as np
import pytest
from playwright.sync_api import expect

from app.lessons.cat_or_dog import CAT, DOG, START, learning
from tests.app.lessons.test_cat_or_dog import ROWS, THE_CAT, learned, outputs


@pytest.fixture
def lesson(open_until_heard):
    return open_until_heard("cat-or-dog")


def press(lesson, key: str) -> None:
    lesson.root.locator(f".animals [data-player={key}]").click()


def says(lesson):
    return lesson.root.locator(".animals .says")


def said(lesson) -> float:
    return float(says(lesson).get_attribute("data-value"))


def parameters(lesson) -> np.ndarray:
    shown = lesson.inputs()
    return np.array([shown[name] for name in learning().parameters])


def test_at_the_start_it_says_020_and_dog(lesson):
    expect(says(lesson)).to_have_text("Output 0.20: it says dog, but it is a cat.")
    assert said(lesson) == pytest.approx(0.2, abs=2e-4)


def test_steps_are_autograds_and_pass_one_half(lesson):
    for steps in range(1, 8):
        press(lesson, "step")
        wanted = learned(np.array(START), THE_CAT, steps)
        assert parameters(lesson) == pytest.approx(wanted, abs=1e-8)
        assert said(lesson) == pytest.approx(outputs(wanted, THE_CAT)[0], abs=1e-8)
    expect(says(lesson)).to_contain_text("it says cat, and it is a cat")


def test_played_for_one_it_ends_surely_and_the_dogs_are_wrong(lesson):
    press(lesson, "play")
    expect(lesson.root.locator(".sentence")).to_contain_text(
        "After 23 steps the output is 0.85", timeout=30_000
    )
    expect(lesson.root.locator(".score-of-all")).to_contain_text("12 of 24 right")
    expect(lesson.root.locator(".animal[data-wrong]")).to_have_count(12)
    expect(lesson.root.locator("[aria-live=polite]")).to_contain_text("After 23 steps")


def test_played_for_all_it_gets_all_right(lesson):
    lesson.root.get_by_role("radio", name="all 24").check()
    lesson.type("rate", "2")
    press(lesson, "play")
    expect(lesson.root.locator(".sentence")).to_contain_text("24 of 24 are right", timeout=30_000)
    expect(lesson.root.locator(".animal[data-wrong]")).to_have_count(0)
    balls = lesson.root.locator(".animal").evaluate_all("all => all.map((e) => Number(e.dataset.value))")
    assert balls == pytest.approx(list(outputs(parameters(lesson), ROWS)), abs=1e-12)
    press(lesson, "rewind")
    assert parameters(lesson).tolist() == list(START)


def test_another_animal_comes_from_the_list_and_from_the_scale(lesson):
    lesson.root.get_by_role("combobox", name="The animal on the sliders").select_option(
        label="dog 1: 5.9 mm, 5.1, 45.6 mm"
    )
    assert {name: lesson.inputs()[name] for name in DOG} == DOG
    expect(lesson.root.get_by_role("radio", name="dog")).to_be_checked()
    lesson.root.locator("[data-animal='16']").dispatch_event("click")
    assert {name: lesson.inputs()[name] for name in CAT} == CAT
    expect(lesson.root.get_by_role("radio", name="cat")).to_be_checked()


def test_an_animal_of_the_learners_own_is_judged_and_learned_from(lesson):
    for name, typed in {"pupil": "7.3", "ears": "8", "whiskers": "30"}.items():
        lesson.type(name, typed)
    lesson.root.get_by_role("radio", name="dog").check()
    own = np.array([[7.3, 8.0, 30.0, 0.0]])
    chosen = lesson.root.get_by_role("combobox", name="The animal on the sliders")
    expect(chosen.locator("option:checked")).to_have_text("your own animal")
    assert said(lesson) == pytest.approx(outputs(np.array(START), own)[0])
    press(lesson, "step")
    assert parameters(lesson) == pytest.approx(learned(np.array(START), own, 1), abs=1e-9)


def test_the_network_is_drawn_neuron_by_neuron(lesson):
    names = ["layer 1, neuron 1", "layer 1, neuron 2", "layer 2, neuron 1"]
    for name in names:
        expect(lesson.root.locator(f"[data-group='{name}']")).to_have_count(1)
    expect(lesson.root.locator("[data-group='layer 2, neuron 1'] .value")).to_have_text("0.20")
