"""What a page says with numbers is true: equations in the digits shown, and sentences."""

import math
import re

import pytest
from playwright.sync_api import expect

from tests.ui.some import nodes_on
from tests.ui.text.shown import holds, number
from tests.ui.which import exported_only

NUMBER = r"−?\d[\d,]*(?:\.\d+)?(?:\u202f×\u202f10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"
PRODUCT = re.compile(rf"({NUMBER}) × ({NUMBER}) = (?:[▲▼●] )?\+?({NUMBER})")
SUM = re.compile(rf"((?:{NUMBER} \+ )+{NUMBER}) = (?:[▲▼●] )?\+?({NUMBER})")
STEP = re.compile(rf"= ({NUMBER}) − ({NUMBER}) × \(?({NUMBER})\)? = ({NUMBER})")
LOGISTIC = "1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))"


def untrue(text: str) -> list[str]:
    """The equations in a text that its own digits contradict.

    >>> untrue("2.00 × 0.20 = +0.39, 2 × 0.1966 = ▲ +0.393, 1 + 2 = 4")
    ['2.00 × 0.20 = +0.39', '1 + 2 = 4']
    """
    found = [(each, each.groups()[:2], math.prod, each[3]) for each in PRODUCT.finditer(text)]
    found += [(each, each[1].split(" + "), sum, each[2]) for each in SUM.finditer(text)]
    return [each[0] for each, terms, operation, result in found if not holds(list(terms), operation, result)]


def all_text(lesson) -> str:
    return "\n".join(lesson.root.locator(".forecast, .why li, .sentence, .bench").all_inner_texts())


@exported_only
@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("chain", {"expression": LOGISTIC}),
        ("chain", {"expression": "x * x + tanh(x) * x"}),
        ("neuron", {}),
        ("multiply", {"a": "−0.0625", "b": "7.77"}),
    ],
)
def test_equations_of_sliders_nodes_and_steps_hold_as_shown(open_lesson, name, asked):
    lesson = open_lesson(name, **asked)
    assert "×" in all_text(lesson)
    for node in nodes_on(lesson):
        lesson.root.locator(f"[data-node='{node}']").first.focus()
        assert untrue(all_text(lesson)) == []
    lesson.root.locator("[data-go=first]").click()
    for _ in range(20):
        assert untrue(all_text(lesson)) == []
        lesson.root.locator("[data-go=next]").click()


@exported_only
def test_gradient_steps_hold_as_shown(open_lesson):
    lesson = open_lesson("add-two", rate="0.37")
    working = lesson.root.locator(".example-panel .working")
    for _ in range(6):
        lesson.root.locator("[data-player=step]").click()
        start, rate, gradient, end = STEP.search(working.inner_text()).groups()
        assert holds([start, rate, gradient], lambda terms: terms[0] - terms[1] * terms[2], end)


@exported_only
def test_how_far_off_an_answer_is_holds_as_shown(open_lesson):
    lesson = open_lesson("add-two", b="2.025")
    said = lesson.root.locator(".example-panel .said").inner_text()
    ours, off = re.search(rf"Ours is ({NUMBER}): too high by ({NUMBER})\. ", said).groups()
    assert number(ours) - number(off) == 5


def forecast(lesson) -> str:
    return lesson.root.locator(".forecast:visible").first.inner_text()


def sentence(lesson) -> str:
    return lesson.root.locator("p.sentence").inner_text()


@exported_only
def test_it_bends_only_where_the_digits_differ(open_lesson):
    straight = open_lesson("chain", expression="0.03*x + 0.0000001*x*x", x="1")
    assert "bends" not in forecast(straight)
    straight.page.close()
    curved = open_lesson("chain", expression="x*x", x="3")
    assert "it bends" in forecast(curved)


@exported_only
@pytest.mark.parametrize(
    ("expression", "x", "end"),
    [
        ("3*x", "2", "Nudge x up by 0.1 and 3 × x rises by 0.3."),
        ("3*x", "-2", "Nudge x up by 0.1 and 3 × x rises by 0.3."),
        ("x*x", "3", "Nudge x up by 0.1 and x × x rises by about 0.6."),
        ("-x*x", "3", "Nudge x up by 0.1 and (−x) × x falls by about 0.6."),
        (
            "x*x",
            "0",
            "x × x rises by 0.01, not by 0: this nudge is too large for a straight line.",
        ),
        ("0*x", "2", "Nudge x up by 0.1 and 0 × x stays where it is."),
    ],
)
def test_the_sentence_says_about_only_of_what_is_not_exact(open_lesson, expression, x, end):
    lesson = open_lesson("chain", expression=expression, x=x)
    assert sentence(lesson).endswith(end)


@exported_only
def test_the_sentence_follows_the_size_of_the_nudge(open_lesson):
    lesson = open_lesson("add")
    lesson.root.locator("[data-size]").select_option(label="±1")
    expect(lesson.root.locator("p.sentence")).to_contain_text("up by 1 and a + b rises by 1.")


@exported_only
def test_where_only_the_slope_is_no_number_the_sentence_does_not_blame_the_value(open_lesson):
    lesson = open_lesson("chain", expression="sqrt(x)^2", x="0")
    assert sentence(lesson).endswith("has no gradient for x: its slope there is not a finite number.")


@exported_only
def test_a_goal_that_is_missed_by_little_is_told_from_one_that_is_reached(open_lesson):
    lesson = open_lesson("neuron")
    output = lesson.read()["output"]
    goal = lesson.root.locator(".levers .note")
    lesson.type("target", str(output))
    expect(goal).to_contain_text("it has reached its goal")
    lesson.type("target", str(output + 2e-5))
    expect(goal).to_contain_text("it should rise")
    output, target = re.findall(NUMBER, goal.inner_text())[:2]
    assert output != target


@exported_only
def test_levers_that_move_nothing_have_no_rank(open_lesson):
    lesson = open_lesson("neuron", activation="ReLU", b="-3", w1="0", w2="0")
    expect(lesson.root.locator("[data-lever]").first).to_be_visible()
    expect(lesson.root.locator("[data-rank]")).to_have_count(0)


TICKS = """() => Bokeh.documents.flatMap((plot) => [...plot.all_models]
  .filter(({type}) => type === "BasicTickFormatter")
  .map((each) => each.doFormat([0, 0.00001, 0.003, -0.5, 0.30000000000000004, 1000, 50000], {loc: 0})))"""


@exported_only
@pytest.mark.parametrize("name", ["train", "map", "average"])
def test_numbers_along_axes_are_written_as_elsewhere(open_lesson, name):
    lesson = open_lesson(name)
    expect(lesson.root.locator(".plot > *").first).to_be_attached()
    shown = ["0", "1\u202f×\u202f10⁻⁵", "0.003", "−0.5", "0.3", "1,000", "50,000"]
    axes = lesson.page.evaluate(TICKS)
    assert axes
    assert all(ticks == shown for ticks in axes)
