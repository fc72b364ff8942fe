"""Python's side of the wire, without a browser: what a page writes, and what Python answers."""

import contextlib
import functools
import math

import numpy as np
import pytest

from app.course import find, lessons
from app.explorer import Explorer, explore
from app.home import Home
from engine import trace

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


def line(x, w=3.0):
    return w * x


class Doubler:
    def __call__(self, x):
        return x * 2


@pytest.mark.parametrize(
    ("given", "called"),
    [
        (line, "line"),
        (functools.partial(line, w=2), "line"),
        (functools.partial(line, 2), "line"),
        (Doubler(), "Doubler"),
        (lambda x: x * x, "x × x"),
        (trace(line), "x × w"),
        ("x * w", "x × w"),
    ],
)
def test_whatever_computes_a_number_can_be_explored(given, called):
    explorer = explore(given)
    assert explorer.lesson.title in (called, "w × x")
    assert "lambda" not in explorer.lesson.question
    for name in explorer.lesson.inputs():
        explorer.lesson.update(**{name: 2.0})
    assert math.isfinite(explorer.lesson.output)
    assert explorer.view["scene"]["title"] == explorer.lesson.title


def test_a_function_of_any_inputs_has_those_that_are_given():
    lesson = explore(lambda **inputs: inputs["x"] * inputs["y"], x=2.0, y=(0, 4)).lesson
    assert lesson.values == {"x": 2.0, "y": 2.0}
    assert lesson.gradient == {"x": 2.0, "y": 2.0}


def test_a_long_formula_is_not_the_question():
    question = explore(" + ".join(f"x{number}" for number in range(30))).lesson.question
    assert question == "What moves the output?"


@pytest.mark.parametrize(
    "value", [np.int64(2), np.float32(2), 2, True + 1, (0, 4), (np.int64(0), 4, 1), (0, 4, 1, 2)]
)
def test_numbers_of_every_kind_become_plain(value):
    lesson = explore("a*b", a=value).lesson
    assert lesson.a == 2
    assert type(lesson.a) is float
    assert {type(end) for end in lesson.inputs()["a"].bounds} == {float}
    assert type(lesson.inputs()["a"].step) is float


@pytest.mark.parametrize(
    "wrong",
    [
        math.nan,
        math.inf,
        -math.inf,
        "3",
        None,
        (1,),
        (5, -5),
        (1, 1),
        (0, 1, 0),
        (0, 1, -1),
        (0, 1, 0.1, 2),
        (0, None),
        [0, 1],
    ],
)
def test_an_impossible_input_is_refused_by_name(wrong):
    with pytest.raises((TypeError, ValueError), match="a"):
        explore("a*b", a=wrong)


def test_an_unknown_input_is_refused_with_those_there_are():
    for given in ("a*b", lambda a, b: a * b, trace(lambda a, b: a * b)):
        with pytest.raises(TypeError, match=r"'c': its \w+ are a, b"):
            explore(given, c=1)


def test_what_returns_two_numbers_is_refused():
    with pytest.raises(ValueError, match="returns 2 values"):
        explore(lambda a: (a, a * 2))


@pytest.mark.parametrize("value", [0.12345678901234, 1e-12, 1 / 3, 0.1 + 0.2])
def test_a_typed_number_reaches_python_exactly(value, explorer):
    explorer.param.update(inputs={"a": value, "b": 1.0}, released=1)
    assert explorer.lesson.a == value
    assert explorer.confirmed["inputs"]["a"] == value
    assert explorer.changed == {}
