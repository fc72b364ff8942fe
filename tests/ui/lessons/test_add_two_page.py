"""Lesson 3 on the page: guess by hand, nudge, play to the end, and rates that are too large."""

import re

import pytest
from playwright.sync_api import expect

from tests.app.lessons.test_add_two import examples, learned

OUTPUT = 1e-9


@pytest.fixture
def lesson(open_until_heard):
    return open_until_heard("add-two")


def press(lesson, key: str) -> None:
    lesson.root.locator(f"[data-player={key}]").click()


def said(lesson):
    return lesson.root.locator(".example-panel .said")


def foot(lesson):
    return lesson.root.locator(".sentence")


def test_the_first_example_is_3_with_the_answer_5(lesson):
    expect(lesson.root.locator(".example-panel .example")).to_have_text("When a is 3, the answer is 5.")
    expect(said(lesson)).to_have_text("Ours is 3: too low by 2. Raise b.")


@pytest.mark.parametrize(
    ("b", "words"), [("5", "too high by 3. Lower b."), ("2", "right"), ("-1", "too low by 3. Raise b.")]
)
def test_a_guess_by_hand_is_judged(lesson, b, words):
    lesson.type("b", b)
    expect(said(lesson)).to_contain_text(words)


def test_a_nudge_is_one_gradient_step(lesson):
    for steps in range(1, 5):
        press(lesson, "step")
        assert lesson.inputs()["b"] == pytest.approx(learned(0.25, steps), abs=1e-9)
    working = lesson.root.locator(".example-panel .working")
    expect(working).to_contain_text("The loss fell from 0.0625 to 0.0156")


def test_the_next_example_comes_and_b_stays(lesson):
    lesson.type("b", "1")
    for a in [*examples()[1:], examples()[0]]:
        press(lesson, "next")
        shown = lesson.read()
        assert shown["inputs"]["a"] == a
        assert shown["inputs"]["b"] == 1
        assert shown["output"] == 1


def test_play_ends_at_2_and_says_why(lesson):
    lesson.type("rate", "0.45")
    press(lesson, "play")
    expect(foot(lesson)).to_contain_text("Done after", timeout=20_000)
    expect(foot(lesson)).to_contain_text("b = 2")
    expect(lesson.root.locator("[data-player=play]")).to_have_text("Play")
    assert lesson.inputs()["b"] == pytest.approx(2, abs=2e-5)
    assert lesson.read()["output"] < OUTPUT
    expect(lesson.root.locator("[aria-live=polite]")).to_contain_text("Done after")


def test_a_rate_that_overshoots_still_arrives(lesson):
    lesson.type("rate", "0.75")
    press(lesson, "step")
    assert lesson.inputs()["b"] == 3
    expect(lesson.root.locator(".example-panel .working")).to_contain_text(
        "past the goal, yet closer: the loss fell from 4 to 1"
    )


@pytest.mark.parametrize(("rate", "reason"), [("1.3", "outside −10 to 10"), ("1", "no longer falls")])
def test_a_rate_that_is_too_large_is_explained_and_nothing_breaks(lesson, rate, reason):
    lesson.type("rate", rate)
    press(lesson, "play")
    expect(foot(lesson)).to_contain_text(reason, timeout=20_000)
    expect(foot(lesson)).to_contain_text("choose a smaller rate")
    assert -10 <= lesson.inputs()["b"] <= 10
    press(lesson, "rewind")
    assert lesson.inputs()["b"] == 0
    expect(foot(lesson)).not_to_contain_text("Stopped")


def test_the_page_stays_live_while_it_plays(lesson):
    press(lesson, "play")
    lesson.type("b", "-8")
    assert lesson.inputs()["b"] == pytest.approx(-8, abs=6)
    expect(lesson.root.locator("[data-player=play]")).to_have_text("Pause")
    press(lesson, "play")


def test_every_try_is_in_the_plot(lesson):
    lesson.type("b", "5")
    press(lesson, "step")
    press(lesson, "step")
    plot = lesson.root.locator(".one-by-one .plot")
    expect(plot).to_have_attribute("aria-label", re.compile("each of 3 tries: now b is 2.75"))
    tries = lesson.page.evaluate("Bokeh.documents.at(-1).get_model_by_name('tries').data.parameter")
    assert tries == pytest.approx([0, 5, 3.5, 2.75])


def test_predict_first_hides_which_way_to_turn_b(open_lesson):
    lesson = open_lesson("add-two", predict=1)
    expect(said(lesson)).to_have_text("Ours is 3. Too high or too low?")
    expect(lesson.root.locator(".example-panel .working")).to_have_text("")
