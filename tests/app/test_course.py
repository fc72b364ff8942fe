"""Lessons are found, ordered and named; a wrong name gets a hint."""

import itertools
import sys
import types

import pytest

from app import course
from app.course import UnknownLessonError, faults, find, lesson_file, lesson_in, lessons, place
from app.home import Home
from app.lesson import Lesson
from app.page import page
from app.validation import LessonError


def test_there_is_a_lesson_for_every_file():
    from pathlib import Path

    folder = Path(course.folder.__path__[0])
    files = {file.stem.replace("_", "-") for file in folder.glob("*.py")} - {"--init--"}
    assert {lesson.slug() for lesson in lessons()} == files
    assert {"add", "multiply"} <= files
    assert faults() == {}


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
    with pytest.raises(LessonError, match=rf"mine\.py defines {count} lessons"):
        lesson_in(module)


GOOD = """from app.lesson import Input, Lesson


class Fine(Lesson):
    title = "Fine"
    question = "?"
    x = Input(1.0)
    function = staticmethod(lambda x: x * 2)
"""


@pytest.fixture
def course_of(tmp_path, monkeypatch):
    """A function that makes files the course."""

    def make(**files: str) -> None:
        folder = types.ModuleType("own_lessons")
        folder.__path__ = [str(tmp_path)]
        monkeypatch.setitem(sys.modules, "own_lessons", folder)
        for name, text in files.items():
            (tmp_path / f"{name}.py").write_text(text, "utf-8")
            monkeypatch.delitem(sys.modules, f"own_lessons.{name}", raising=False)
        monkeypatch.setattr(course, "folder", folder)
        course._course.cache_clear()

    yield make
    course._course.cache_clear()


def test_a_file_with_a_mistake_leaves_the_others_and_says_what_is_wrong(course_of):
    course_of(
        fine=GOOD,
        broken_one="def (",
        no_bounds=GOOD.replace("1.0", "1.0, bounds=(5, -5)"),
        nothing="x = 1\n",
        crashes="\n\nraise RuntimeError('no')\n",
    )
    assert [lesson.slug() for lesson in lessons()] == ["fine"]
    assert faults() == {
        "broken-one": "broken_one.py, line 1: invalid syntax",
        "crashes": "crashes.py, line 3: RuntimeError: no",
        "no-bounds": f"no_bounds.py, line 4: the input x: bounds=(5.0, -5.0): {LOWER_FIRST}",
        "nothing": "nothing.py defines 0 lessons; a lesson's file defines exactly one.",
    }
    shown = Home().home
    assert [card["scene"]["name"] for card in shown["lessons"]] == ["fine"]
    assert {fault["name"]: fault["sentence"] for fault in shown["faults"]} == faults()
    with pytest.raises(LessonError, match="line 1"):
        find("broken-one")
    assert page("?lesson=broken-one") is not None


LOWER_FIRST = "give two finite numbers, the lower one first, such as (-5, 5)."


def test_a_lessons_file_hides_no_module(tmp_path):
    """A lesson in a file called random.py is a lesson, and `import random` still means Python's."""
    import random

    (tmp_path / "random.py").write_text(GOOD, "utf-8")
    assert lesson_file(tmp_path / "random.py").slug() == "random"
    assert sys.modules["random"] is random


def test_a_file_that_is_not_there_or_no_python_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError, match="nudge new"):
        lesson_file(tmp_path / "gone.py")
    (tmp_path / "notes.txt").write_text("x", "utf-8")
    with pytest.raises(LessonError, match=r"must end in \.py"):
        lesson_file(tmp_path / "notes.txt")
