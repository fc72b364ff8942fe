"""Every sentence is an entry of the language's table: the pseudo-language leaves nothing plain."""

import pytest
from playwright.sync_api import expect

from app.course import lessons
from tests.ui.some import nodes_on
from tests.ui.text.left_out import WORD, left_out, plain_words
from tests.ui.which import exported_only

PSEUDO = "en-XA"
SIGNS = {"NaN", "SVG", "PNG", "Ctrl", "Shift", "Enter", "Escape", "Home", "End", "Page", "Alt"}


def names_of(lesson_class) -> set[str]:
    """The words of a lesson's names: of inputs, nodes and operations, which are mathematics."""
    graph = lesson_class().graph
    labels = [text for node in graph.nodes for text in (node.label, node.op.symbol if node.op else "")]
    labels += [word for setting in lesson_class.settings.values() for word in setting.options]
    return {word for label in [*labels, *lesson_class.inputs(), "output"] for word in WORD.findall(label)}


def moments(lesson):
    """Moments of a lesson, one after another, in which it says different things."""
    root = lesson.root
    yield "opened"
    for tab in root.get_by_role("tab").all():
        tab.click()
        for plot in root.locator(".picture:not([hidden]) .plot").all():
            expect(plot.locator("> *")).not_to_have_count(0)
        yield f"picture {tab.get_attribute('id')}"
    for push in root.locator("[data-nudge]:visible").all()[:2]:
        push.click()
        yield "nudged"
    for push in root.locator("[data-player=step]:visible, [data-player=next]:visible").all():
        push.click()
        yield "one step of training"
    for go in ("first", "next", "next", "last"):
        root.locator(f"[data-go={go}]").click()
        yield f"step {go}"
    for node in nodes_on(lesson)[:3]:
        root.locator(f"[data-node='{node}']").first.focus()
        yield f"node {node}"
    box = root.locator("input.box:visible").first
    for typed in ("x", "1e9"):
        box.fill(typed)
        box.press("Enter")
        yield f"typed {typed}"
    root.locator("[data-predict]").click()
    yield "asked"
    root.locator("[data-answer=zero]").click()
    yield "answered"


@exported_only
def test_every_lesson_says_only_what_its_language_says(open_lesson, slug, lesson_class):
    lesson = open_lesson(slug, lang=PSEUDO)
    names = names_of(lesson_class) | SIGNS
    expect(lesson.root).to_have_attribute("lang", PSEUDO)
    for moment in moments(lesson):
        assert (moment, left_out(lesson.page, names)) == (moment, set())


def test_the_home_page_says_only_what_its_language_says(page, server):
    page.goto(f"{server.address}?lang={PSEUDO}")
    expect(page.locator("[data-card]").last).to_be_visible()
    names = {word for lesson in lessons() for word in names_of(lesson)}
    assert left_out(page, names | {page.title()}) == set()


@pytest.mark.parametrize("slug", ["chain"])
def test_an_expression_is_refused_in_the_page_s_language(open_lesson, slug):
    lesson = open_lesson(slug, lang=PSEUDO)
    box = lesson.root.locator("#setting-expression")
    box.fill("exo(x)")
    box.press("Enter")
    said = lesson.root.locator("[data-setting] [data-error]")
    expect(said).to_contain_text("⟦")
    sentence, *quoted = said.inner_text().split("\n")
    assert plain_words(sentence) == set()
    assert "exo(x)" in quoted[0]


@exported_only
def test_a_sentence_that_no_table_has_is_seen(open_lesson):
    lesson = open_lesson("multiply", lang=PSEUDO)
    for plant in (
        "root => root.querySelector('.foot').append('Well done!')",
        "root => root.querySelector('button').setAttribute('aria-label', 'Press here')",
        "root => root.querySelector('input').setAttribute('placeholder', 'a number')",
        "root => root.querySelector('select').append(new Option('very large'))",
    ):
        before = left_out(lesson.page, SIGNS)
        lesson.root.evaluate(plant)
        assert len(left_out(lesson.page, SIGNS) - before) == 1, plant


@exported_only
def test_a_plot_s_axis_that_no_table_has_is_seen(open_lesson):
    lesson = open_lesson("chain", lang=PSEUDO)
    expect(lesson.root.locator(".plot > *")).not_to_have_count(0)
    lesson.page.evaluate("Bokeh.documents[0].roots()[0].below[0].axis_label = 'steps so far'")
    assert "steps so far" in left_out(lesson.page, set())


@exported_only
def test_an_unknown_language_is_refused_with_those_that_there_are(open_lesson):
    lesson = open_lesson("multiply", lang="xx")
    expect(lesson.root).to_have_attribute("lang", "en-GB")
    assert "lang = “xx”, but it can be en, en-XA" in lesson.errors.inner_text()
