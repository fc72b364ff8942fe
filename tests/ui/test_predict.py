"""Predict first: no gradient leaks before the learner commits, and the answer speaks to the mistake made."""

import re

import pytest
from playwright.sync_api import expect

from tests.ui.lesson_page import LessonPage
from tests.ui.oracle import Oracle, differences
from tests.ui.some import nodes_on

ODD = {
    "multiply": {"a": "2.37", "b": "-4.19"},
    "neuron": {"x1": "0.71", "w1": "1.63"},
    "chain": {"a": "1.37", "c": "3.91"},
}

LEAKS = """root => [
  "[data-node][data-gradient]", "[data-partial]",
  ".gradient[data-value]", ".guess[data-value]", ".truth[data-value]",
].reduce((sum, sign) => sum + root.querySelectorAll(sign).length, 0)"""
AS_GRADIENT = (
    r"(?:[▲▼] ?[+−]?|× −?|gradient[^<>\"]{0,24}? −?)"  # how the page writes gradients and local derivatives
)
WITHOUT_PLOTS = """root => {
  const whole = root.cloneNode(true);
  whole.querySelectorAll(".plot").forEach((plot) => plot.remove());
  return whole.outerHTML;
}"""


def toggle(lesson: LessonPage):
    return lesson.root.locator("[data-predict]")


def sentence(lesson: LessonPage):
    return lesson.root.locator(".sentence")


def answer(lesson: LessonPage, sign: str) -> None:
    lesson.root.locator(f"[data-answer='{sign}']").click()


def commit(lesson: LessonPage, typed: str) -> None:
    lesson.root.locator("#predicted").fill(typed)
    lesson.root.locator("#predicted").press("Enter")


def mistake(lesson: LessonPage) -> str | None:
    return lesson.root.locator(".score").get_attribute("data-mistake")


def score(lesson: LessonPage) -> str | None:
    return lesson.root.locator(".score").get_attribute("data-score")


def proceed(lesson: LessonPage) -> None:
    lesson.root.locator("[data-next]").click()


def numbers_of_gradients(oracle: Oracle, inputs: dict) -> set[str]:
    """Gradients and local derivatives as the page would write them, except those that are values too."""
    right = oracle.numbers({name: inputs[name] for name in oracle.graph.inputs})
    values = {f"{abs(value):.2f}" for value in [*right.values, *inputs.values()]}
    return (
        {f"{abs(number):.2f}" for number in [*right.gradients, *right.partials]} - values - {"1.00", "0.00"}
    )


def test_before_the_commitment_no_gradient_is_anywhere_in_the_page(open_lesson, slug, lesson_class, oracle):
    lesson = open_lesson(slug, predict="1", **ODD.get(slug, {}))
    for index in nodes_on(lesson):
        lesson.root.locator(f"[data-node='{index}']").focus()
    assert lesson.root.evaluate(LEAKS) == 0
    shown = lesson.root.evaluate(WITHOUT_PLOTS)
    inputs = {
        each.get_attribute("data-input"): float(each.input_value())
        for each in lesson.root.locator("[data-input]").all()
    }
    hidden = numbers_of_gradients(oracle, inputs)
    assert [
        number for number in hidden if re.search(AS_GRADIENT + re.escape(number) + r"(?!\d)", shown)
    ] == []


def test_after_the_commitment_everything_is_shown_and_the_oracles(open_lesson, slug, oracle):
    lesson = open_lesson(slug, predict="1")
    answer(lesson, "up")
    assert differences(lesson.read(), oracle) == []
    expect(sentence(lesson)).to_contain_text("▲ rises")


@pytest.mark.parametrize("host", ["exported"], indirect=True)
@pytest.mark.parametrize(("b", "truth"), [("-3", "down"), ("3", "up"), ("0", "zero")])
@pytest.mark.parametrize("said", ["up", "down", "zero"])
def test_signs(open_lesson, b, truth, said):
    lesson = open_lesson("multiply", a="2", b=b, predict="1")
    answer(lesson, said)
    wrong = "moving" if truth == "zero" else "still" if said == "zero" else "turned"
    assert mistake(lesson) == ("right" if said == truth else wrong)
    assert score(lesson) == ("1/1" if said == truth else "0/1")
    expect(sentence(lesson)).to_contain_text(f"the gradient of a is {b.replace('-', '−')}")


MULTIPLY = {"a": "2", "b": "-3.5"}
CHAIN = {"a": "2", "b": "-3", "c": "10", "d": "-4"}  # autograd: d/da = 12, through a × b: −3 × −4
NUMBERS = [
    ("multiply", MULTIPLY, "-3.5", "right", "is right"),
    ("multiply", MULTIPLY, "−3,5", "right", "is right"),
    ("multiply", MULTIPLY, "-3.51", "right", "is right"),
    ("multiply", {"a": "2", "b": "-3.4567"}, "-3.5", "right", "is right"),
    ("multiply", MULTIPLY, "3.5", "turned", "has the sign turned round"),
    ("multiply", MULTIPLY, "2", "own", "2 is the value of a itself, but the gradient of a is −3.5"),
    ("multiply", MULTIPLY, "-7", "output", "is the value of a × b"),
    ("multiply", MULTIPLY, "-1", "size", "the right sign, but not the right size"),
    ("multiply", MULTIPLY, "5", "turned", "has the sign turned round"),
    ("multiply", MULTIPLY, "0", "still", "It does move"),
    ("multiply", {"a": "2", "b": "0"}, "9", "moving", "Nothing moves"),
    ("chain", CHAIN, "12", "right", "is right"),
    (
        "chain",
        CHAIN,
        "-3",
        "local",
        "the local derivative b alone; times the gradient arriving, the gradient of a is 12",
    ),
    (
        "chain",
        CHAIN,
        "-4",
        "arriving",
        "is the gradient that arrives; times the local derivative b, the gradient of a is 12",
    ),
    ("chain", CHAIN, "-16", "output", "is the value of (a × b + c) × d"),
    (
        "chain",
        {"expression": "x * x", "x": "3"},
        "3",
        "part",
        "only one of 2 ways to the output, and they add up",
    ),
    ("neuron", {}, "0.8", "local", "is the local derivative w1 alone"),
    ("neuron", {}, "0.1", "right", "is right"),
    ("add", {"a": "3", "b": "-5"}, "1", "right", "a up by 1 changes a + b by 1"),
    ("add", {"a": "3", "b": "-5"}, "-1", "turned", "a up by 1 changes a + b by 1"),
    ("add", {"a": "3", "b": "-5"}, "-2", "output", "is the value of a + b"),
    ("add", {"a": "6", "b": "-4"}, "3", "after", "is where a + b ends"),
]


@pytest.mark.parametrize("host", ["exported"], indirect=True)
@pytest.mark.parametrize(("slug", "inputs", "typed", "kind", "said"), NUMBERS)
def test_numbers_and_the_mistakes_behind_them(open_lesson, slug, inputs, typed, kind, said):
    lesson = open_lesson(slug, predict="1", **inputs)
    commit(lesson, typed)
    assert mistake(lesson) == kind
    expect(sentence(lesson)).to_contain_text(said)
    expect(sentence(lesson)).to_contain_text(typed)


def test_add_asks_four_questions_with_one_rule(open_lesson):
    lesson = open_lesson("add")
    toggle(lesson).click()
    for name, way, sign, change in (
        ("a", "up", "up", "1"),
        ("a", "down", "down", "-1"),
        ("b", "up", "up", "1"),
        ("b", "down", "down", "-1"),
    ):
        expect(sentence(lesson)).to_contain_text(f"If {name} goes {way} by 1, a + b …")
        answer(lesson, sign) if name == "a" else commit(lesson, change)
        assert mistake(lesson) == "right"
        proceed(lesson)
    assert score(lesson) == "4/4"


def test_the_next_question_goes_to_another_input_and_other_places(open_lesson, oracle, slug):
    lesson = open_lesson(slug, predict="1")
    asked, places, count = set(), set(), 2 * min(4, len(oracle.graph.inputs))
    for _ in range(count):
        asked.add(re.search(r"If (\w+) goes", sentence(lesson).inner_text())[1])
        places.add(
            tuple(lesson.root.evaluate("r => [...r.querySelectorAll('[data-input]')].map((e) => e.value)"))
        )
        answer(lesson, "up")
        assert differences(lesson.read(), oracle) == []
        proceed(lesson)
    assert asked <= set(oracle.graph.inputs)
    assert len(asked) >= min(4, len(oracle.graph.inputs))
    assert len(places) == count


def test_a_locked_slider_stays(open_lesson):
    lesson = open_lesson("multiply", predict="1", a="2", b="-3", lock="b")
    for _ in range(3):
        answer(lesson, "up")
        proceed(lesson)
        expect(lesson.slider("b")).to_have_value("-3")


def test_by_keyboard_alone_and_focus_is_never_lost(open_lesson):
    lesson = open_lesson("multiply", a="2", b="-3")
    toggle(lesson).focus()
    press = lesson.page.keyboard.press
    press("Enter")
    expect(lesson.root.locator("[data-answer='up']")).to_be_focused()
    press("Tab")
    press("Space")
    assert mistake(lesson) == "right"
    expect(lesson.root.locator("[data-next]")).to_be_focused()
    press("Enter")
    expect(lesson.root.locator("[data-answer='up']")).to_be_focused()
    for _ in range(3):
        press("Tab")
    lesson.page.keyboard.type("1000")
    press("Enter")
    assert score(lesson) == "1/2"


def test_what_is_no_number_is_refused_beside_the_box(open_lesson):
    lesson = open_lesson("multiply", predict="1")
    for typed in ("", "abc", "1/2", "NaN"):
        commit(lesson, typed)
        expect(lesson.errors).to_have_count(1)
        expect(lesson.errors).to_contain_text("is not a number")
        assert score(lesson) == "0/0"
    commit(lesson, "1")
    expect(lesson.errors).to_have_count(0)


def test_off_again_shows_everything_and_keeps_the_score(open_lesson, oracle_of_multiply):
    lesson = open_lesson("multiply", a="2", b="-3", predict="1")
    expect(toggle(lesson)).to_have_attribute("aria-pressed", "true")
    answer(lesson, "down")
    toggle(lesson).click()
    assert differences(lesson.read(), oracle_of_multiply) == []
    expect(sentence(lesson)).to_contain_text("the gradient of a is the value of b: −3")
    toggle(lesson).click()
    assert lesson.root.locator("[data-gradient][data-value]").count() == 0
    answer(lesson, "up")
    assert score(lesson).endswith("/2")


@pytest.fixture
def oracle_of_multiply():
    from app.course import find

    return Oracle(find("multiply"))


def test_steps_wait_while_a_question_stands(open_lesson):
    lesson = open_lesson("multiply", predict="1")
    lesson.page.keyboard.press(",")
    assert lesson.root.locator(".steps").get_attribute("data-step") is None
    expect(lesson.root.locator(".steps")).to_be_hidden()


def test_sliders_stay_live_and_the_question_follows_them(open_lesson):
    lesson = open_lesson("multiply", a="2", b="-3", predict="1")
    lesson.type("b", "4")
    expect(sentence(lesson)).to_contain_text("a = 2, b = 4.")
    commit(lesson, "4")
    assert mistake(lesson) == "right"


def test_question_and_answer_are_spoken(open_lesson):
    lesson = open_lesson("multiply", a="2", b="-3")
    spoken = lesson.root.locator("[aria-live]")
    toggle(lesson).click()
    expect(spoken).to_have_text("a = 2, b = −3. If a goes up a little, a × b …")
    answer(lesson, "down")
    expect(spoken).to_contain_text("“▼ falls” is right: the gradient of a is −3.")


def test_the_address_refuses_what_is_no_flag(open_lesson):
    lesson = open_lesson("multiply", predict="maybe")
    expect(lesson.errors).to_have_count(1)
    expect(toggle(lesson)).to_have_attribute("aria-pressed", "false")


def test_the_page_keeps_its_height_and_nothing_is_stored(open_lesson):
    lesson = open_lesson("multiply")
    height = "root => root.querySelector('.graph').getBoundingClientRect().toJSON()"
    before = lesson.root.evaluate(height)
    toggle(lesson).click()
    assert lesson.root.evaluate(height) == before
    answer(lesson, "up")
    assert lesson.root.evaluate(height) == before
    assert (
        lesson.page.evaluate(
            "Object.keys({ ...localStorage, ...sessionStorage }).filter((key) => /predict|score/.test(key))"
        )
        == []
    )
