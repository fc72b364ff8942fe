"""Lessons without Panel: inputs, values, output, gradients, and what an author got wrong."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.course import find, lessons
from app.explorer import Explorer
from app.lesson import Input, Lesson, Setting, lesson_of

LESSONS = pytest.mark.parametrize("lesson_class", lessons(), ids=lambda lesson: lesson.slug())


class Double(Lesson):
    title = "Double"
    question = "What does one more of x do?"
    x = Input(3)
    function = staticmethod(lambda x: x + x)


@LESSONS
def test_a_lesson_has_its_words(lesson_class):
    assert lesson_class.title
    assert lesson_class.question.rstrip().endswith("?")
    assert lesson_class.__doc__ != Lesson.__doc__


@LESSONS
def test_inputs_start_within_their_bounds_on_numbers_without_dust(lesson_class):
    for name, field in lesson_class.inputs().items():
        low, high = field.bounds
        assert low <= field.default <= high, name
        assert round(field.default, 10) == field.default
        assert 0 < field.step <= high - low


@LESSONS
def test_output_and_gradient_are_the_graphs(lesson_class):
    lesson = lesson_class()
    run = lesson.graph.run(**{name: lesson.values[name] for name in lesson.arguments()})
    assert lesson.output == run.output
    assert lesson.gradient == run.gradient
    assert set(lesson.gradient) <= set(lesson.values)


@LESSONS
def test_a_learner_may_change_every_input(lesson_class):
    lesson = lesson_class()
    for name, field in lesson.inputs().items():
        for end in field.bounds:
            setattr(lesson, name, end)
            assert lesson.values[name] == end
            assert math.isfinite(lesson.output) or math.isnan(lesson.output) or math.isinf(lesson.output)


@LESSONS
def test_lessons_share_no_state(lesson_class):
    one, other = lesson_class(), lesson_class()
    name, field = next(iter(one.inputs().items()))
    setattr(one, name, field.bounds[1])
    assert other.values[name] == field.default == lesson_class().values[name]


@LESSONS
def test_every_setting_on_offer_can_be_chosen(lesson_class):
    for chosen in lesson_class.alternatives():
        lesson = lesson_class.choose(**chosen)()
        assert lesson.chosen == chosen
        assert lesson.slug() == lesson_class.slug()
        assert lesson.graph is not None


@LESSONS
def test_presets_and_card_name_inputs_within_bounds(lesson_class):
    for name, values in {**lesson_class.presets, "card": lesson_class.card}.items():
        lesson = lesson_class(**values)
        assert {key: lesson.values[key] for key in values} == values, name


@given(st.floats(-10, 10))
def test_a_value_is_kept_as_exactly_as_it_is_given(value):
    lesson = Double(x=value)
    assert lesson.x == value
    lesson.x = 0
    lesson.x = value
    assert lesson.values == {"x": value}


@pytest.mark.parametrize("value", [np.float32(0.1), np.int64(2), np.float64(-0.0), True, Fraction(1, 4)])
def test_any_real_number_becomes_a_plain_float(value):
    lesson = Double(x=value)
    assert type(lesson.x) is float
    assert lesson.x == float(value)
    assert math.copysign(1, Double(x=-0.0).x) == 1
    assert type(Input(value).default) is float


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf, 1e9, -10.1, "3", None, [1], True + 0j])
def test_an_impossible_value_is_refused_and_the_last_one_stays(bad):
    lesson = Double(x=2)
    with pytest.raises((ValueError, TypeError), match="x"):
        lesson.x = bad
    assert lesson.x == 2


def test_a_whole_number_takes_no_other():
    class Counted(Lesson):
        n = Input(3, bounds=(1, 9), whole=True)
        function = staticmethod(lambda n: n * n)

    assert Counted.inputs()["n"].step == 1
    with pytest.raises(ValueError, match=r"n = 2\.5"):
        Counted().n = 2.5
    assert Input(0, choices=("one", "two")).whole


def test_either_all_updates_are_taken_or_none():
    class Two(Lesson):
        a, b = Input(1), Input(1)
        function = staticmethod(lambda a, b: a * b)

    lesson = Two()
    with pytest.raises(ValueError, match="b = 99"):
        lesson.update(a=5, b=99)
    assert lesson.values == {"a": 1, "b": 1}
    lesson.update(a=5, b=6)
    assert lesson.values == {"a": 5, "b": 6}


def test_a_setting_must_be_known_and_take_the_value():
    class Chosen(Lesson):
        title = "Chosen"
        settings = {"sign": Setting("Sign", "+", ("+", "-"))}
        x = Input(2)

        @classmethod
        def build(cls, sign):
            return (lambda x: x * 3) if sign == "+" else (lambda x: x * -3)

    assert Chosen.choose()().output == 6
    assert Chosen.choose(sign="-")().output == -6
    with pytest.raises(ValueError, match="can be"):
        Chosen.choose(sign="?")
    with pytest.raises(ValueError, match="no setting"):
        Chosen.choose(colour="red")


# What Python, `param`, lessons and pages call things themselves: an input may be called so all the same.
NAMES = sorted(
    {"self", "self_", "lesson", "step", "theme", "cls", "toString"}
    | {name for name in {*dir(Lesson), *dir(type(Lesson))} if not name.startswith("_")}
)


@pytest.mark.parametrize("name", NAMES)
def test_an_input_may_be_called_anything(name):
    lesson = find("chain").choose(expression=f"{name}*2 + input_{name}")()
    lesson.update(**{name: 5, f"input_{name}": 1})
    assert lesson.values == {name: 5, f"input_{name}": 1}
    assert lesson.gradient == {name: 2, f"input_{name}": 1}
    assert lesson.output == 11
    assert type(lesson)(**{name: -1}).values[name] == -1
    assert lesson.title == "Chain"


def test_an_input_of_any_name_is_followed_by_the_page():
    explorer = Explorer(lesson_of(lambda title, self: title * self)())
    explorer.lesson.update(title=3)
    assert explorer.inputs == {"title": 3, "self": 0}
    explorer.inputs = {"title": 4, "self": 2}
    assert explorer.lesson.gradient == {"title": 2, "self": 4}


def test_a_lessons_file_may_have_an_input_whose_name_a_lesson_uses():
    class Titled(Lesson):
        title = "Titled"
        question = "Which?"
        title_ = Input(2.0, argument="title")
        function = staticmethod(lambda title: title * 3)

    assert Titled(title=4).gradient == {"title": 3}
    assert Titled.title == "Titled"
