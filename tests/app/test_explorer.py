"""Python's side of the wire, without a browser: what a page writes, and what Python answers."""

import contextlib
import math

import pytest

from app.course import find, lessons
from app.explorer import Explorer
from app.home import Home

LESSONS = pytest.mark.parametrize("lesson_class", lessons(), ids=lambda lesson: lesson.slug())


@pytest.fixture
def explorer():
    return Explorer(find("multiply")())


@LESSONS
def test_an_explorer_holds_scene_program_and_values(lesson_class):
    explorer = Explorer(lesson_class())
    assert explorer.view["scene"]["name"] == lesson_class.slug()
    assert "export" in explorer.view["program"]
    assert explorer.inputs == lesson_class().values


def test_what_the_page_writes_reaches_the_lesson(explorer):
    explorer.inputs = {"a": 2.5, "b": -3}
    assert explorer.lesson.values == {"a": 2.5, "b": -3}
    assert explorer.changed == {}, "the page need not be told what it said itself"


def test_a_release_is_answered_with_pythons_own_run(explorer):
    explorer.param.update(inputs={"a": 2.5, "b": -3}, released=1)
    assert explorer.confirmed["released"] == 1
    assert explorer.confirmed["inputs"] == {"a": 2.5, "b": -3}
    assert explorer.confirmed["values"] == [2.5, -3, -7.5]
    assert explorer.confirmed["gradients"] == [-3, 2.5, 1]


def test_moving_without_release_is_not_answered(explorer):
    explorer.inputs = {"a": 2.5, "b": -3}
    assert explorer.confirmed == {}


def test_what_python_sets_is_sent_once(explorer):
    explorer.lesson.a = 3
    assert explorer.changed == {"inputs": {"a": 3}, "count": 1}
    assert explorer.inputs["a"] == 3
    explorer.lesson.a = 3
    assert explorer.changed["count"] == 1
    explorer.lesson.param.update(a=4, b=5)
    assert explorer.changed == {"inputs": {"a": 4, "b": 5}, "count": 2}


def test_setting_back_and_forth_is_sent_each_time(explorer):
    for count, value in enumerate([3, 1, 3, 1], 1):
        explorer.lesson.a = value
        assert explorer.changed == {"inputs": {"a": value}, "count": count}


@pytest.mark.parametrize("bad", [{"a": 1e9}, {"a": math.nan}, {"a": "x"}, {"a": None}, {"a": [1]}])
def test_a_page_that_writes_nonsense_changes_nothing(explorer, bad):
    """Whoever opens a socket by hand can write anything; the lesson keeps its last good state."""
    explorer.inputs = {"a": 2, "b": 3}
    with contextlib.suppress(ValueError, TypeError):
        explorer.inputs = {**explorer.inputs, **bad}
    assert explorer.lesson.values == {"a": 2, "b": 3}


def test_an_input_that_is_none_of_the_lessons_is_left_out(explorer):
    explorer.inputs = {"a": 2, "b": 3, "zzz": 1, "title": 5, "name": 7}
    assert explorer.lesson.values == {"a": 2, "b": 3}
    assert explorer.lesson.title == "Multiply"


def test_explorers_share_nothing():
    one, other = Explorer(find("add")()), Explorer(find("add")())
    one.inputs = {"a": 5, "b": 6}
    assert other.lesson.values == find("add")().values
    assert other.inputs == find("add")().values


@LESSONS
def test_choosing_each_setting_draws_its_graph(lesson_class):
    explorer = Explorer(lesson_class())
    for chosen in lesson_class.alternatives()[:8]:
        explorer.settings = chosen
        assert explorer.lesson.chosen == chosen
        assert explorer.view["scene"]["chosen"] == chosen
        assert explorer.inputs == explorer.lesson.values


def test_a_setting_that_cannot_be_had_is_refused_and_the_lesson_stays():
    explorer = Explorer(find("chain")())
    before = explorer.lesson
    explorer.settings = {"expression": "a + * b"}
    assert explorer.refused["setting"] == "expression"
    assert explorer.refused["sentence"]
    assert explorer.lesson is before


def test_home_has_a_card_for_every_lesson():
    home = Home()
    assert [card["scene"]["name"] for card in home.home["lessons"]] == [lesson.slug() for lesson in lessons()]
    assert home.home["error"] == ""
    assert Home("zzz").home["error"] == "zzz"
