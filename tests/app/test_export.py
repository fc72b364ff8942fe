"""The exported text: whole, self-contained, and safe whatever a lesson says."""

import base64
import gzip
import json
import re

import pytest

from app.course import find, lessons
from app.export import export
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


@pytest.mark.parametrize("option", ["&", "=", "a=1&theme=dark", "</script>", "é", "+ "])
def test_options_are_kept_as_they_are(option):
    from urllib.parse import parse_qsl

    assert dict(parse_qsl(data_in(export(find("add")(), lock=option))["address"])) == {"lock": option}
