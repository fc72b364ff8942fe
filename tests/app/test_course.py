"""Lessons are found, ordered and named; a wrong name gets a hint."""

import itertools
import types

import pytest

from app import course
from app.course import UnknownLessonError, find, lesson_in, lessons, place
from app.lesson import Lesson


def test_there_is_a_lesson_for_every_file():
    from pathlib import Path

    folder = Path(course.folder.__path__[0])
    files = {file.stem.replace("_", "-") for file in folder.glob("*.py")} - {"--init--"}
    assert {lesson.slug() for lesson in lessons()} == files
    assert {"add", "multiply"} <= files


def test_lessons_stand_in_the_order_of_their_numbers():
    numbers = [lesson.number for lesson in lessons()]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) == len(numbers)


def test_names_and_aliases_are_all_different():
    names = [name for lesson in lessons() for name in (lesson.slug(), *lesson.aliases)]
    assert len(set(names)) == len(names)
    assert all(name == name.lower() and " " not in name for name in names)
    for name in names:
        assert name in (find(name).slug(), *find(name).aliases)


@pytest.mark.parametrize(
    ("typed", "meant"), [("multiplx", "multiply"), ("ad", "add"), ("Multiply", "multiply")]
)
def test_a_near_miss_gets_a_hint(typed, meant):
    with pytest.raises(UnknownLessonError, match=f"Did you mean {meant}"):
        find(typed)


@pytest.mark.parametrize("typed", ["", "constructor", "__proto__", "../main", "q" * 10_000])
def test_an_unknown_name_lists_the_lessons(typed):
    with pytest.raises(UnknownLessonError, match="multiply"):
        find(typed)


def test_neighbours_lead_through_the_whole_course():
    course_ = lessons()
    places = [place(lesson) for lesson in course_]
    assert [each["number"] for each in places] == list(range(1, len(course_) + 1))
    assert {each["count"] for each in places} == {len(course_)}
    assert places[0]["previous"] is None
    assert places[-1]["next"] is None
    for before, after in itertools.pairwise(places):
        assert before["next"]["title"] == course_[after["number"] - 1].title
        assert after["previous"]["name"] == course_[before["number"] - 1].slug()


def test_a_lesson_outside_the_course_has_no_place():
    assert place(type("Mine", (Lesson,), {"__module__": "mine"})) is None


@pytest.mark.parametrize("count", [0, 2])
def test_a_file_defines_exactly_one_lesson(count):
    module = types.ModuleType("mine")
    for number in range(count):
        setattr(module, f"Lesson{number}", type(f"Lesson{number}", (Lesson,), {"__module__": "mine"}))
    module.Lesson = Lesson
    with pytest.raises(TypeError, match=f"mine defines {count} lessons"):
        lesson_in(module)
