"""Undo and redo go from one thing that the learner did to the next; presets and reset are such things too."""

import itertools

import pytest
from playwright.sync_api import expect

from app.course import find, lessons
from tests.ui.dialogs import active


def button(lesson, name: str):
    return lesson.root.locator(f"[data-history='{name}']")


def test_each_gesture_is_one_entry(open_lesson):
    lesson = open_lesson("multiply", a="1", b="1")
    stations = [lesson.inputs()]

    def did(act) -> None:
        act()
        stations.append(lesson.inputs())

    did(lambda: lesson.drag("a", 0.9))
    did(lambda: lesson.nudge("b", "+"))
    did(lambda: lesson.type("b", "-4.5"))
    did(lambda: _hold(lesson, "a", "ArrowLeft", 6))
    did(lambda: lesson.root.locator("[data-preset]").first.click())
    did(lambda: lesson.reset.click())
    assert all(before != after for before, after in itertools.pairwise(stations))
    for station in reversed(stations[:-1]):
        button(lesson, "undo").click()
        assert lesson.inputs() == station
    for station in stations[1:]:
        button(lesson, "redo").click()
        assert lesson.inputs() == station


def test_the_keys_do_the_same(open_lesson):
    lesson = open_lesson("multiply")
    lesson.press("a", "PageUp")
    lesson.press("a", "PageUp")
    for keys, value in [
        ("Control+z", 2),
        ("Control+z", 1),
        ("Control+Shift+z", 2),
        ("Control+y", 3),
        ("Meta+z", 2),
    ]:
        lesson.page.keyboard.press(keys)
        assert lesson.inputs()["a"] == value, keys


def test_at_the_ends_the_buttons_are_dim_and_keep_the_focus(open_lesson):
    lesson = open_lesson("multiply")
    for name in ("undo", "redo"):
        expect(button(lesson, name)).to_have_attribute("aria-disabled", "true")
    before = lesson.read()
    button(lesson, "undo").press("Enter")
    lesson.page.keyboard.press("Control+z")
    assert lesson.read() == before
    lesson.press("a", "ArrowRight")
    expect(button(lesson, "redo")).to_have_attribute("aria-disabled", "true")
    button(lesson, "undo").click()
    expect(button(lesson, "undo")).to_have_attribute("aria-disabled", "true")
    assert active(lesson.page) == "button Undo"


def test_something_new_ends_what_could_be_done_again(open_lesson):
    lesson = open_lesson("multiply")
    lesson.press("a", "ArrowRight")
    lesson.page.keyboard.press("Control+z")
    lesson.press("b", "ArrowRight")
    lesson.page.keyboard.press("Control+y")
    assert lesson.inputs() == {"a": 1, "b": 1.1}


def test_while_typing_the_keys_are_the_boxs_own(open_lesson):
    lesson = open_lesson("multiply")
    lesson.press("b", "PageUp")
    lesson.box("a").click()
    lesson.page.keyboard.type("25")
    lesson.page.keyboard.press("Control+z")
    assert lesson.inputs() == {"a": 1, "b": 2}
    assert lesson.box("a").input_value() != "125"


def test_python_hears_of_an_undo(server, page):
    from tests.ui.lesson_page import LessonPage

    page.goto(f"{server.address}?lesson=multiply")
    lesson = LessonPage(page)
    lesson.press("a", "PageUp")
    lesson.page.keyboard.press("Control+z")
    expect(lesson.mark).to_have_attribute("data-confirmed", "yes")
    assert lesson.inputs()["a"] == 1


def test_undo_and_redo_cross_a_change_of_graph(open_lesson):
    lesson = open_lesson("chain")
    first = lesson.inputs()
    lesson.press("a", "PageUp")
    moved = lesson.inputs()
    _choose(lesson, "x * x")
    lesson.type("x", "-2.5")
    for expression, inputs in [("x * x", None), ("(a * b + c) * d", moved), ("(a * b + c) * d", first)]:
        button(lesson, "undo").click()
        _shows(lesson, expression)
        assert inputs is None or lesson.inputs() == inputs
        assert active(lesson.page) == "button Undo"
    for expression in ["(a * b + c) * d", "x * x", "x * x"]:
        lesson.page.keyboard.press("Control+y")
        _shows(lesson, expression)
    assert lesson.inputs() == {"x": -2.5}


def _choose(lesson, expression: str) -> None:
    box = lesson.root.get_by_role("textbox", name="Expression")
    box.fill(expression)
    box.press("Enter")
    lesson.slider("x").wait_for()


def _shows(lesson, expression: str) -> None:
    expect(lesson.root.get_by_role("textbox", name="Expression")).to_have_value(expression)


@pytest.mark.parametrize("slug", [lesson.slug() for lesson in lessons() if lesson.presets])
def test_a_preset_is_where_it_says(open_lesson, slug):
    lesson = open_lesson(slug)
    for name, inputs in find(slug).presets.items():
        lesson.root.locator(f"[data-preset='{name}']").click()
        shown = lesson.inputs()
        assert {key: shown[key] for key in inputs} == inputs


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.slug())
def test_presets_are_within_bounds(lesson):
    for name, inputs in lesson.presets.items():
        assert lesson(**inputs).values.items() >= inputs.items(), name


def test_a_preset_cannot_move_a_locked_input(open_lesson):
    lesson = open_lesson("multiply", lock="b")
    expect(lesson.root.locator("[data-preset]").first).to_be_disabled()


def _hold(lesson, name: str, key: str, times: int) -> None:
    lesson.slider(name).focus()
    for _ in range(times):
        lesson.page.keyboard.down(key)
    lesson.page.keyboard.up(key)
