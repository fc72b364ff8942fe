"""What an author can get wrong in a lesson: it is refused as the lesson is made, with file and line."""

import math
import re
from pathlib import Path

import pytest

from app.course import lesson_file
from app.lesson import Input, Lesson, Setting
from app.validation import LessonError

BEGINNING = """from app.lesson import Input, Lesson, Setting
from app.pictures.base import Picture
from engine import tanh


class Mine(Lesson):
    title = "Mine"
    question = "?"
"""
FUNCTION = """    a = Input(1)

    @staticmethod
    def function(a):
        return a * 2
"""
UNHEARD = """
    from app.pictures.base import Picture
    pictures = (type("Unheard", (Picture,), {"kind": "unheard"})(),)
"""
MISTAKES = [
    ("    a = Input(bounds=(5, -5))\n" + FUNCTION[FUNCTION.index("\n") :], "input a: bounds=(5.0, -5.0)", 6),
    (FUNCTION.replace("Input(1)", "Input(1, step=0)"), "input a: step=0.0", 6),
    (FUNCTION.replace("Input(1)", "Input(20)"), "input a: 20.0 is out of bounds", 6),
    (FUNCTION.replace("Input(1)", "Input(1, role='boss')"), "input a: role='boss'", 6),
    (FUNCTION.replace("Input(1)", "Input(1, step=0.5, whole=True)"), "input a: bounds=", 6),
    (FUNCTION.replace("    @staticmethod\n", ""), "@staticmethod", 11),
    (FUNCTION.replace("a * 2", "a, a * 2"), "returns 2 values", 11),
    (FUNCTION.replace("a * 2", "'a'"), "`function` fails", 11),
    (FUNCTION.replace("function(a)", "function(a, z)"), "z = Input(1.0)", 11),
    (FUNCTION + "    pictures = ('bars',)\n", "'bars' is no picture", 6),
    (FUNCTION + UNHEARD, "cannot draw a picture of kind “unheard”. It draws animals, average, bars", 6),
    (FUNCTION + "    settings = {'s': Setting('S', 'x', ('x',), kind='lst')}\n", "kind='lst'", 6),
    (FUNCTION + "    settings = {'s': Setting('S', 'q', ('x',))}\n", "setting s: it starts as “q”", 6),
    (FUNCTION + "    settings = {'theme': Setting('S', 'x', ('x',))}\n", "setting theme: an address", 6),
    (FUNCTION + "    pictures = (type('Odd', (Picture,), {'kind': 'odd'})(),)\n", "of kind “odd”", 6),
    (FUNCTION + "    presets = {'far': {'a': 99}}\n", "preset “far”: a = 99.0 is out of bounds", 6),
    (FUNCTION + "    presets = {'far': {'b': 9}}\n", "preset “far”: there is no input “b”", 6),
    (FUNCTION + "    card = {'b': 9}\n", "the card: there is no input “b”", 6),
    (FUNCTION + "    asks = (('b', None),)\n", "asks: there is no input “b”", 6),
    (FUNCTION + "    title = Input(1.0)\n", "argument='title'", 6),
    ("", "needs a function", 6),
]


def file_of(folder: Path, body: str) -> Path:
    file = folder / "mine.py"
    file.write_text(BEGINNING + (body or "    pass\n"), "utf-8")
    return file


@pytest.mark.parametrize(("body", "said", "line"), MISTAKES, ids=[said for _, said, _ in MISTAKES])
def test_a_mistake_is_refused_with_file_and_line(body, said, line, tmp_path):
    with pytest.raises(LessonError, match=re.escape(said)) as refused:
        lesson_file(file_of(tmp_path, body))
    assert str(refused.value).startswith(f"mine.py, line {line}: ")
    assert "\n" not in str(refused.value)


def test_a_lesson_without_a_mistake_is_made(tmp_path):
    assert lesson_file(file_of(tmp_path, FUNCTION))(a=2).output == 4


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("    def function(:\n", "mine.py, line 9: invalid syntax"),
        ("    x = nothing\n", "mine.py, line 9: NameError"),
    ],
)
def test_a_file_that_python_cannot_run_is_refused_alike(body, said, tmp_path):
    with pytest.raises(LessonError, match=re.escape(said)):
        lesson_file(file_of(tmp_path, body))


def test_a_lesson_that_others_build_on_needs_no_function():
    class Base(Lesson):
        shared = Input(1.0)

    class Made(Base):
        title = "Made"
        function = staticmethod(lambda shared: shared * 2)

    assert Made().output == 2


def test_mistakes_in_the_function_of_a_setting_are_refused_when_it_is_chosen():
    class Chosen(Lesson):
        title = "Chosen"
        x = Input(1.0)
        settings = {"many": Setting("Many", "1", ("1", "2"))}

        @classmethod
        def build(cls, many):
            return (lambda x: x * 2) if many == "1" else (lambda x: (x, x))

    assert Chosen.choose()().output == 2
    with pytest.raises(LessonError, match="returns 2 values"):
        Chosen.choose(many="2")


def test_a_function_that_cannot_be_traced_says_the_way_out():
    with pytest.raises(LessonError, match="fails"):

        class Sine(Lesson):
            x = Input(1.0)
            function = staticmethod(lambda x: math.sin(x))
