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


def test_an_expression_too_large_to_draw_is_refused_with_its_size(lesson):
    before = lesson.read()
    enter(lesson, "+".join(["x*y"] * 250))
    expect(setting(lesson).locator("[data-error]")).to_contain_text(
        "501 nodes; at most 400 are drawn. Shorten it"
    )
    assert lesson.read() == before


# What is read otherwise than it was written

READ_AS = {
    "2x": ("2 × x", "2 × x"),
    "x_12 w_{3} − πr²": ("x_12 × w_3 − π × r^2", "x<sub>12</sub> × w<sub>3</sub> − π × r<sup>2</sup>"),
    "x₁ + e^(x₁ + 1)": ("x1 + e^(x1 + 1)", "x<sub>1</sub> + e<sup>x<sub>1</sub> + 1</sup>"),
    "a b^(2x)c": ("a × b^(2 × x) × c", "a × b<sup>2 × x</sup> × c"),
    "2 |x|^|y| a^b^2": ("2 × |x|^|y| × a^b^2", "2 × |x|<sup>|y|</sup> × a<sup>b^2</sup>"),
    "2x^(a + 1)(b)": ("2 × x^(a + 1) × b", "2 × x<sup>a + 1</sup> × b"),
    "sin(x²)y^sin(x + 1)": ("sin(x^2) × y^sin(x + 1)", "sin(x<sup>2</sup>) × y<sup>sin(x + 1)</sup>"),
}


@pytest.mark.parametrize("text", READ_AS, ids=ascii)
def test_what_is_read_otherwise_than_it_was_written_is_echoed_typeset(lesson, text):
    written, markup = READ_AS[text]
    enter(lesson, text)
    echo = setting(lesson).locator("[data-understood]")
    expect(echo).to_have_attribute("data-understood", written)
    formula = echo.get_by_role("math", name=written, exact=True)
    assert re.sub("</?span>", "", formula.inner_html()) == markup
    enter(lesson, "a * b + c")
    expect(echo).to_have_count(0)


@pytest.mark.parametrize("host", ["served"])
def test_python_echoes_what_it_read_in_the_same_words(open_lesson, host):
    lesson = open_lesson("chain", expression="2πr")
    expect(setting(lesson).locator("[data-understood]")).to_have_attribute("data-understood", "2 × π × r")
    enter(lesson, "x₁w₁ + x₂w₂")
    shows(lesson, "x1*w1 + x2*w2")
    expect(setting(lesson).locator("[data-understood]")).to_contain_text("Read as x1 × w1 + x2 × w2")


@pytest.mark.parametrize("text", ["log(a)+log(b)", "sqrt(a)*sqrt(b)", "a/(b+3)"])
def test_sliders_start_where_the_expression_is_defined(lesson, text):
    enter(lesson, text)
    shows(lesson, text)
    assert lesson.root.locator("[data-anomaly=broken], [data-anomaly=steep]").count() == 0


def test_constants_go_by_their_names_and_have_no_gradient(lesson):
    enter(lesson, "pi*r^2 + e^r")
    shows(lesson, "pi*r^2 + e^r")
    constants = lesson.root.locator(".node.constant")
    expect(constants).to_have_count(3)
    assert sorted(constants.locator(".label").all_text_contents()) == ["2", "e", "π"]
    assert sorted(constants.locator(".value").all_text_contents()) == ["2", "2.72", "3.14"]
    assert constants.locator(".gradient, .partial").count() == 0
    assert lesson.root.locator(".edge-label text").count() == lesson.root.locator("[data-edge]").count() - 3
    assert "gradient none" in constants.first.get_attribute("aria-label")


def test_long_names_keep_their_place_and_leave_the_sliders_theirs(lesson):
    enter(lesson, "temperature*pressure + humidity")
    shows(lesson, "temperature*pressure + humidity")
    for name in lesson.inputs():
        card = lesson.root.locator(f"section.input[aria-label='{name}']")
        boxes = [
            card.locator(".name").bounding_box(),
            lesson.slider(name).bounding_box(),
            card.bounding_box(),
        ]
        written, track, whole = boxes
        assert track["width"] > 80
        assert written["y"] + written["height"] <= track["y"] + 8
        assert written["x"] + written["width"] <= whole["x"] + whole["width"]


NAMES = "self*2 + lesson*step - theme*function"


@pytest.mark.parametrize("host", ["served", "exported"])
def test_inputs_may_have_any_name_also_after_sharing_the_link(open_lesson, host, context):
    lesson = open_lesson("chain")
    enter(lesson, NAMES)
    shows(lesson, NAMES)
    for name in lesson.inputs():
        lesson.press(name, "ArrowRight")
    shows(lesson, NAMES)
    before = lesson.read()
    lesson.root.get_by_role("button", name="Share").click()
    page = context.new_page()
    page.goto(lesson.root.locator(".share-link input").input_value())
    assert LessonPage(page).read() == before


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
