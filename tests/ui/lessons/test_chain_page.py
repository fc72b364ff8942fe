"""Lesson 4 on the page: any typed expression, also in a file that has no Python to ask."""

import base64
import gzip
import re

import pytest
from playwright.sync_api import expect

from app.course import find
from engine import ExpressionError, parse
from tests.ui.lesson_page import LessonPage
from tests.ui.oracle import Oracle, differences

TYPED = "x*y + sin(x)"
LONG = "tanh(a*b + c*d) * exp(-(p*p + q*q)/9) + max(a, c) - sigmoid(b - d)/2 + (p - q)^2 + 3r - mean(a, d, r)"


@pytest.fixture
def host() -> str:
    """These are about the exported file: what Python does when it is served is tested elsewhere."""
    return "exported"


@pytest.fixture
def lesson(open_lesson):
    return open_lesson("chain")


def setting(lesson):
    return lesson.root.locator("[data-setting='expression']")


def box(lesson):
    return setting(lesson).get_by_role("textbox")


def enter(lesson, text: str) -> None:
    box(lesson).fill(text)
    box(lesson).press("Enter")


def shows(lesson, text: str) -> None:
    """The page shows this expression: its sliders, and every number as the oracle has it."""
    oracle = Oracle(find("chain").choose(expression=text))
    for name in oracle.graph.inputs:
        expect(lesson.slider(name)).to_be_attached()
    expect(lesson.root.locator("[data-input]")).to_have_count(len(oracle.graph.inputs))
    assert list(lesson.inputs()) == list(oracle.graph.inputs)
    assert len(lesson.read()["edges"]) == len(oracle.graph.edges)
    assert differences(lesson.read(), oracle) == []


def refuses(lesson, text: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    error = setting(lesson).locator("[data-error]")
    expect(error).to_be_visible()
    assert error.text_content() == str(caught.value)


def test_a_typed_expression_is_drawn_and_differentiated_offline(lesson):
    enter(lesson, TYPED)
    shows(lesson, TYPED)
    assert lesson.inputs() == {"x": 2.0, "y": -3.0}
    expect(box(lesson)).to_have_value(TYPED)
    expect(lesson.root.locator("[data-error]")).to_have_count(0)


@pytest.mark.parametrize("text", [LONG, "w", "relu(x)^2 / (1 + |x y|)", "e^x √π + x²"])
def test_other_expressions(lesson, text):
    enter(lesson, text)
    shows(lesson, text)


def test_its_sliders_boxes_nudges_and_keys_work(lesson):
    enter(lesson, TYPED)
    lesson.press("x", "ArrowRight")
    lesson.type("y", "1.25")
    lesson.nudge("y", "+")
    assert lesson.inputs() == {"x": 2.1, "y": 1.35}
    shows(lesson, TYPED)
    lesson.drag("x", 0.2)
    shows(lesson, TYPED)


def test_undo_and_reset_go_back(lesson):
    enter(lesson, TYPED)
    lesson.type("x", "4")
    lesson.root.locator("[data-history='undo']").click()
    assert lesson.inputs() == {"x": 2.0, "y": -3.0}
    lesson.root.locator("[data-history='redo']").click()
    assert lesson.inputs()["x"] == 4.0
    lesson.reset.click()
    assert lesson.inputs() == {"x": 2.0, "y": -3.0}
    shows(lesson, TYPED)


def test_what_was_moved_is_carried_to_the_next_expression_and_back_to_an_example(lesson):
    enter(lesson, TYPED)
    lesson.type("x", "4")
    enter(lesson, "x*x - z")
    assert lesson.inputs() == {"x": 4.0, "z": -3.0}
    shows(lesson, "x*x - z")
    setting(lesson).get_by_role("combobox").select_option("x * x")
    assert lesson.inputs() == {"x": 4.0}
    shows(lesson, "x * x")


@pytest.mark.parametrize("wrong", ["x*", "exo(x)", "x + $", "max(1)", "", "alert(1)", "</script>"])
def test_a_wrong_text_is_refused_in_pythons_words_and_the_last_graph_stays(lesson, wrong):
    enter(lesson, TYPED)
    before = lesson.read()
    enter(lesson, wrong)
    refuses(lesson, wrong)
    assert lesson.read() == before
    enter(lesson, "x - y")
    shows(lesson, "x - y")
    expect(lesson.root.locator("[data-error]")).to_have_count(0)


def test_an_expression_without_inputs_is_refused(lesson):
    enter(lesson, "2 + 3")
    expect(setting(lesson).locator("[data-error]")).to_contain_text("no input to nudge")


def test_words_that_lessons_use_are_inputs_like_others(lesson):
    enter(lesson, "title * self + step")
    shows(lesson, "title * self + step")
    assert set(lesson.inputs()) == {"title", "self", "step"}


def test_steps_and_reasons_are_those_of_the_expression(lesson):
    enter(lesson, TYPED)
    expect(lesson.root.locator(".steps")).to_be_attached()
    lesson.root.locator("[data-go='first']").click()
    lesson.root.locator("[data-go='next']").click()
    lesson.root.locator("[data-go='next']").click()
    expect(lesson.root.locator("[data-region='sentence']")).to_contain_text("x × y = 2 × −3 = −6")
    lesson.root.locator("[data-go='last']").click()
    lesson.root.locator("[data-node='3']").click()
    expect(lesson.root.locator(".why")).to_contain_text("The gradient of sin(x) is")


def test_a_graph_too_large_to_draw_still_runs(lesson):
    text = "+".join(["x*y"] * 250)
    enter(lesson, text)
    expect(lesson.output).to_have_attribute("data-value", "-1500")
    expect(lesson.root.locator("[data-region='graph']")).to_contain_text("more than the 400")
    lesson.press("x", "ArrowRight")
    assert lesson.read()["output"] == pytest.approx(250 * 2.1 * -3)


def test_a_link_brings_a_typed_expression_back(lesson, new_context):
    enter(lesson, TYPED)
    lesson.type("y", "1.5")
    before = lesson.read()
    lesson.root.get_by_role("button", name="Share").click()
    link = lesson.root.locator(".share-link input").input_value()
    other = new_context()
    other.set_offline(True)
    page = other.new_page()
    page.goto(link)
    assert LessonPage(page).read() == before


def test_an_address_that_is_no_expression_is_refused_beside_the_box(open_lesson):
    lesson = open_lesson("chain", expression="q*")
    refuses(lesson, "q*")
    expect(lesson.output).to_have_attribute("data-value", "-8")


def test_an_address_can_ask_for_an_expression_and_its_inputs(open_lesson):
    lesson = open_lesson("chain", expression="b*c + q", q="3")
    assert lesson.inputs() == {"b": 2.0, "c": -3.0, "q": 3.0}
    shows(lesson, "b*c + q")
    expect(lesson.root.locator("[data-error]")).to_have_count(0)


def test_an_address_that_asks_for_an_example_starts_where_the_example_does(open_lesson):
    lesson = open_lesson("chain", expression="a*b + max(c, d)")
    assert lesson.inputs() == {"a": 3.0, "b": -4.0, "c": 2.0, "d": -1.0}


def test_the_reader_names_no_address(exported):
    packed = re.search(r'id="nudge-typing">(.*?)</script>', exported("chain").read_text("utf-8"))[1]
    assert "//" not in gzip.decompress(base64.b64decode(packed)).decode()


def test_a_lesson_without_a_typed_expression_does_not_carry_its_reader(exported):
    assert 'id="nudge-typing"' in exported("chain").read_text("utf-8")
    assert 'id="nudge-typing"' not in exported("multiply").read_text("utf-8")


def test_a_square_below_zero_is_nothing_odd_but_a_logarithm_is(lesson):
    """The slope by the exponent 2 does not exist there, and nobody can move it."""
    enter(lesson, "x^2")
    lesson.type("x", "-3")
    assert lesson.root.locator("[data-anomaly]").count() == 0
    enter(lesson, "log(x)")
    lesson.type("x", "-3")
    expect(lesson.root.locator("[data-anomaly=broken]").first).to_be_visible()
    for part in (lesson.output, lesson.root.locator("section.input .gradient")):
        inside = part.evaluate(
            "e => e.getBoundingClientRect().right <= e.closest('.card').getBoundingClientRect().right"
        )
        assert inside
