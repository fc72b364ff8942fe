"""The exported text: whole, self-contained, and safe whatever a lesson says."""

import base64
import gzip
import json
import re

import pytest

from app.address import read
from app.course import find, lessons
from app.export import export, is_export
from app.lesson import Input, Lesson

LESSONS = pytest.mark.parametrize("lesson_class", lessons(), ids=lambda lesson: lesson.slug())


def data_in(text: str) -> dict:
    packed = re.search(r'id="nudge-scene">(.*?)</script>', text, re.DOTALL)[1]
    return json.loads(gzip.decompress(base64.b64decode(packed)))


@LESSONS
def test_a_file_is_one_html_document_without_templates_gaps(lesson_class):
    text = export(lesson_class())
    assert text.startswith("<!DOCTYPE html>")
    assert text.rstrip().endswith("</html>")
    assert f"<title>{lesson_class.title}" in text
    assert text.count("<script") == text.count("</script>")
    assert not re.search(r"<script[^>]+src=|<link[^>]+href=(?!\"data:)", text)


def test_a_file_starts_at_the_lessons_values_with_its_options():
    data = data_in(export(find("multiply")(a=2, b=-3), theme="dark", lock="b"))
    assert data["inputs"] == {"a": 2, "b": -3}
    assert data["address"] == "theme=dark&lock=b"


def test_two_exports_of_a_lesson_are_equal():
    assert export(find("add")()) == export(find("add")())


class Evil(Lesson):
    """Words that would end a script or start a tag."""

    title = "</title><script>alert(1)</script>"
    question = "</script><script>alert(2)</script> $host ${data} \\u003c ?"
    hint = "<!-- <script> "
    x = Input(1)
    function = staticmethod(lambda x: x * 2)


def test_a_lessons_words_cannot_break_out_of_the_file():
    """A title is text, not markup."""
    text = export(Evil())
    assert "<script>alert" not in text
    scene = data_in(text)["view"]["scene"]
    assert scene["question"] == Evil.question
    assert scene["hint"] == Evil.hint


def test_a_file_may_start_with_any_option():
    asked = {
        "predict": 1,
        "embed": 0,
        "theme": "dark",
        "hide": "graph,nudge",
        "lock": "a",
        "step": 2,
        "lang": "en",
    }
    data = data_in(export(find("multiply")(), **asked, keys=0, profile="projector"))
    assert read(data["address"]) == {
        **{name: str(value) for name, value in asked.items()},
        "keys": "0",
        "profile": "projector",
    }


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"colour": "red"}, "no option “colour”"),
        ({"theme": "red"}, "light, dark, auto"),
        ({"lock": "a,z"}, "no “z”, but a, b"),
        ({"hide": "all"}, "no “all”"),
        ({"step": 0}, "from 1 to 6"),
        ({"step": "9" * 5000}, "from 1 to 6"),
        ({"step": "two"}, "from 1 to 6"),
        ({"predict": 2}, "0 or 1"),
        ({"lang": "</script>"}, "language's code"),
    ],
)
def test_an_option_that_cannot_be_had_is_refused(options, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        export(find("multiply")(), **options)


def test_a_file_starts_with_the_settings_of_the_lesson():
    data = data_in(export(find("chain").choose(expression="a*b")()))
    assert data["view"]["scene"]["chosen"] == {"expression": "a*b"}
    assert set(data["inputs"]) == {"a", "b"}


@pytest.mark.parametrize("value", [0.12345678901234, 1e-12])
def test_a_number_is_exported_exactly(value):
    assert data_in(export(find("multiply")(a=value)))["inputs"]["a"] == value


def test_an_export_is_known_from_other_files(tmp_path):
    file = tmp_path / "x.html"
    file.write_text(export(find("add")()), "utf-8")
    assert is_export(file)
    for other in ("", "<!DOCTYPE html><html><body>My thesis</body></html>", "x" * 100_000):
        file.write_text(other, "utf-8")
        assert not is_export(file)
