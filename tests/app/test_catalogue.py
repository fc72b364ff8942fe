"""The catalogue holds every English text that Python sends to a page."""

import json
import re
import string

import pytest

from app.catalogue import catalogue, numbered, slips, texts
from app.course import lessons
from app.inputs import Input
from app.lesson import Lesson
from app.scene.scene import scene
from engine import ops

SENTENCE = re.compile(r"[A-Za-z]{2,}[,:]? [a-z]{2,}")  # two words in a row
# Where a scene holds names, mathematics and programs rather than sentences.
NAMES = {"label", "short", "expression", "value", "options", "chosen", "text", "formulas", "kind", "command"}
NAMES |= {"source", "name", "open", "entries"}
ELSEWHERE = {"plot", "losses", "group", "groups", "sheet", "layers"}  # tried by themselves, or names again


@pytest.fixture(scope="module")
def found():
    return catalogue()


def sentences(part, key="") -> set[str]:
    """What reads like a sentence in a scene."""
    if isinstance(part, str):
        return {part} if SENTENCE.search(part) and key not in NAMES else set()
    if isinstance(part, dict):
        kept = [(at, each) for at, each in part.items() if at not in ELSEWHERE]
    else:
        kept = [(key, each) for each in part] if isinstance(part, (list, tuple)) else []
    return {text for at, each in kept for text in sentences(each, at)}


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.slug())
def test_every_sentence_of_every_scene_is_in_the_catalogue(lesson, found):
    said = sentences(scene(lesson()))
    assert lesson.question in said
    assert said - set(found) == set()


def test_a_sentence_in_a_scene_is_seen():
    assert sentences({"pictures": [{"note": "This one stands nowhere."}]}) == {"This one stands nowhere."}


def test_all_that_operations_say_is_in_the_catalogue(found):
    for op in ops.OPS.values():
        assert {op.undefined, op.pole, op.overflow, op.convention} - {""} <= set(found)


def test_axes_and_marks_of_plots_are_in_the_catalogue(found):
    assert {"best loss so far", "seconds", "a blink", "the age of the universe", "mean"} <= set(found)


def test_a_lesson_of_ones_own_gives_its_texts():
    class Doubled(Lesson):
        """Each nudge counts twice."""

        title = "Doubled"
        question = "What does one more of `x` do?"
        presets = {"far out": {"x": 9.0}}
        x = Input(3.0, unit="km")
        function = staticmethod(lambda x: x + x)

    assert set(texts(Doubled)) >= {"Doubled", Doubled.question, "Each nudge counts twice.", "far out", "km"}


def test_gaps_are_written_as_the_page_reads_them(found):
    for text in found:
        fields = [field for _, field, spec, _ in string.Formatter().parse(text) if field is not None]
        assert all(re.fullmatch(r"\w+", field) for field in fields), text
        assert text.count("`") % 2 == 0, text


def test_each_part_of_a_slip_is_one_text():
    assert "There is no % here. For a percentage, divide by 100." in set(slips())


def test_a_name_that_differs_in_numbers_only_is_one_text():
    assert numbered("layer 1, neuron 2") == numbered("layer 3, neuron 14")


def test_the_catalogue_is_json_and_says_where(found):
    assert json.loads(json.dumps(found)) == found
    assert found["both below zero"] == ["add", "multiply"]
