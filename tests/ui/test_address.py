"""What an address may ask of a lesson, and the sentence for what it may not; the same in both hosts."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.ui.lesson_page import LessonPage
from tests.ui.which import ONE


@pytest.fixture
def slug():
    """Where lessons do not differ, one is tried; tests marked `every_lesson` take them all."""
    return ONE


def test_inputs_start_where_the_address_says(open_lesson, slug, first, second):
    lesson = open_lesson(slug, **{first: "2.05", second: "-1,5"})
    assert lesson.inputs() | {first: 2.05, second: -1.5} == lesson.inputs()
    expect(lesson.errors).to_have_count(0)


@pytest.mark.parametrize(
    "asked", ["NaN", "1e9", "-1e9", "Infinity", "", "abc", "1;2", "<img src=x onerror=alert(1)>"]
)
def test_an_impossible_value_is_refused_with_a_sentence(open_lesson, lesson_class, slug, first, asked):
    lesson = open_lesson(slug, **{first: asked})
    expect(lesson.errors).to_have_count(1)
    expect(lesson.errors).to_be_visible()
    said = lesson.errors.inner_text()
    assert first in said
    assert asked in said
    assert said.endswith(".")
    assert lesson.inputs() == lesson_class().values
    assert lesson.root.locator("img").count() == 0


@pytest.mark.parametrize("key", ["zzz", "constructor", "__proto__", "toString", "hasOwnProperty", "<b>x</b>"])
def test_an_unknown_key_is_named_and_left_out(open_lesson, lesson_class, slug, first, key):
    lesson = open_lesson(slug, **{key: "1", first: "2"})
    expect(lesson.errors).to_have_count(1)
    expect(lesson.errors).to_contain_text(key)
    assert lesson.inputs() == {**lesson_class().values, first: 2}


def at(address_of, slug: str, query: str) -> str:
    """The address of a lesson with a query that stands there as it is written."""
    address = address_of(slug)
    return f"{address}{'&' if '?' in address else '?'}{query}"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("a=%zz&b=2", "“a=%zz”"),
        ("theme=%E0%A4%A&b=2", "“theme=%E0%A4%A”"),
        ("%ff%fe=1&b=2", "“%ff%fe=1”"),
        ("&".join(f"q{number}=1" for number in range(2000)) + "&b=2", "“q0”, “q1”, “q2” and 1,997 more"),
        (
            "&".join(f"q{number}=%" for number in range(2000)) + "&b=2",
            "“q0=%”, “q1=%”, “q2=%” and 1,997 more",
        ),
        ("a=" + "9" * 5000 + "&b=2", "9…”"),
        ("9" * 5000 + "=1&b=2", "9…”"),
        ("step=" + "9" * 5000 + "&b=2", "a whole number from 1"),
        ("a=1&a=x&a=y&a=z&b=2", "“z”"),
    ],
    ids=[
        "percent",
        "theme",
        "no text",
        "unknown",
        "many percents",
        "digits",
        "long name",
        "long step",
        "repeated",
    ],
)
def test_a_strange_address_gets_one_sentence_of_its_kind(address_of, context, slug, query, said):
    page = context.new_page()
    page.goto(at(address_of, slug, query))
    lesson = LessonPage(page)
    expect(lesson.errors).to_have_count(1)
    expect(lesson.errors).to_contain_text(said)
    assert len(lesson.errors.inner_text()) < 250
    assert lesson.inputs()["b"] == 2


@pytest.mark.parametrize("written", ["p+q", "p%2Bq", "p%20+%20q", "p+%2B+q"])
def test_plus_in_an_address_means_plus(address_of, context, written):
    page = context.new_page()
    page.goto(at(address_of, "chain", f"expression={written}"))
    lesson = LessonPage(page)
    expect(lesson.slider("q")).to_be_attached()
    assert set(lesson.inputs()) == {"p", "q"}
    expect(lesson.errors).to_have_count(0)


def test_inputs_called_like_parameters_have_an_address_of_their_own(address_of, context):
    page = context.new_page()
    page.goto(at(address_of, "chain", "expression=step*theme&in.step=3&step=2&in.theme=4&theme=dark"))
    lesson = LessonPage(page)
    expect(lesson.root).to_have_attribute("data-theme", "dark")
    expect(lesson.root.locator(".steps")).to_have_attribute("data-step", "2")
    expect(lesson.errors).to_have_count(0)
    lesson.press("step", "ArrowRight")
    lesson.root.locator("[data-go='last']").click()
    assert lesson.inputs() == {"step": 3.1, "theme": 4}
    lesson.root.get_by_role("button", name="Share").click()
    link = lesson.root.locator("[data-link]").input_value()
    page.goto(link)
    again = LessonPage(page)
    assert again.inputs() == {"step": 3.1, "theme": 4}
    expect(again.errors).to_have_count(0)


@pytest.mark.parametrize("query", ["keys=0", "predict=0", "lang=en", "keys=1&predict=0&lang=en"])
def test_every_parameter_of_the_table_is_taken(address_of, context, slug, query):
    page = context.new_page()
    page.goto(at(address_of, slug, query))
    expect(LessonPage(page).errors).to_have_count(0)


def test_a_seed_reaches_the_lesson_that_has_one(address_of, context):
    page = context.new_page()
    page.goto(at(address_of, "search", "seed=7"))
    assert LessonPage(page).inputs()["seed"] == 7


@pytest.mark.parametrize("option", ["theme", "hide", "embed", "lock"])
@pytest.mark.parametrize("value", ["purple", "constructor", "__proto__"])
def test_an_impossible_option_is_refused_with_its_choices(open_lesson, slug, lesson_class, option, value):
    lesson = open_lesson(slug, **{option: value})
    expect(lesson.errors).to_have_count(1)
    expect(lesson.errors).to_contain_text(option)
    expect(lesson.errors).to_contain_text(value)
    assert lesson.inputs() == lesson_class().values
    lesson.press(next(iter(lesson.inputs())), "ArrowRight")


def test_several_mistakes_are_all_named(open_lesson, slug, first):
    lesson = open_lesson(slug, **{first: "x", "zzz": "1", "theme": "purple"})
    expect(lesson.errors).to_have_count(3)


def test_a_locked_input_stays(open_lesson, slug, first, second):
    lesson = open_lesson(slug, lock=second, **{second: "2.5"})
    for control in [
        lesson.slider(second),
        lesson.box(second),
        *(lesson.nudge_button(second, s) for s in "+-"),
    ]:
        expect(control).to_be_disabled()
    if first != second:
        lesson.press(first, "ArrowRight")
    lesson.reset.click()
    assert lesson.inputs()[second] == 2.5, "reset moved a locked input"


HIDDEN = {
    "sliders": "[data-input]",
    "nudge": "[data-nudge]",
    "graph": "[data-node]",
    "gradients": "[data-gradient]:not([data-node])",
    "picture": "figure",
}


@pytest.mark.parametrize("part", HIDDEN)
def test_a_hidden_part_is_not_shown_and_the_rest_goes_on(open_lesson, slug, part):
    lesson = open_lesson(slug, hide=part)
    for element in lesson.root.locator(HIDDEN[part]).all():
        expect(element).to_be_hidden()
    along = {"nudge", "gradients"} if part == "sliders" else set()  # they stand on the sliders' cards
    for other in set(HIDDEN) - {part} - along:
        shown = [element for element in lesson.root.locator(HIDDEN[other]).all() if element.is_visible()]
        assert shown or lesson.root.locator(HIDDEN[other]).count() == 0, other
    expect(lesson.output).to_be_visible()


def test_hidden_gradients_are_hidden_from_every_sense(open_lesson, slug, first):
    """A learner who is to guess a gradient must not be told it, by eye or by ear."""
    lesson = open_lesson(slug, hide="gradients")
    lesson.press(first, "PageUp")
    name = lesson.root.get_by_role("status").filter(has_text="is")
    expect(name.first).to_be_attached()
    heard = lesson.root.aria_snapshot()
    values = lesson.root.locator("[aria-valuetext]").evaluate_all("all => all.map(e => e.ariaValueText)")
    told = re.compile(r"gradient(?! (is )?not shown)|▲|▼", re.IGNORECASE)
    assert [line for line in [*heard.splitlines(), *values] if told.search(line)] == []


def test_two_hidden_parts_are_both_hidden(open_lesson, slug):
    lesson = open_lesson(slug, hide="graph,picture")
    for part in ("graph", "picture"):
        for element in lesson.root.locator(HIDDEN[part]).all():
            expect(element).to_be_hidden()


@pytest.mark.parametrize(
    "name", ["zzz", "constructor", "__proto__", "multiplx", "../main", "<script>alert(1)</script>"]
)
def test_an_unknown_lesson_gives_the_home_page_with_a_sentence(server, page, name):
    page.goto(f"{server.address}?lesson={quote(name)}")
    error = page.locator("[data-error]")
    expect(error).to_be_visible()
    expect(error).to_contain_text(name)
    expect(page.locator("[data-card]").first).to_be_visible()
    assert page.locator("[data-lesson]").count() == 0


def test_an_alias_opens_its_lesson(server, page):
    page.goto(f"{server.address}?lesson=product&a=2")
    lesson = LessonPage(page)
    assert lesson.root.get_attribute("data-lesson") == "multiply"
    assert lesson.inputs()["a"] == 2


def test_an_address_reaches_python_too(server, page):
    page.goto(f"{server.address}?lesson=multiply&a=2&b=-3")
    lesson = LessonPage(page)
    expect(lesson.mark).to_have_attribute("data-confirmed", "yes")
    assert lesson.read()["output"] == -6
