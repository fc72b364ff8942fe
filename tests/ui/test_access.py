"""For learners who hear the page or drive it by keys: names, sentences, focus, axe-core's rules."""

import re

import pytest
from playwright.sync_api import expect

from tests.ui.dialogs import AXE
from tests.ui.lesson_page import LessonPage
from tests.ui.which import ONE, every_lesson, exported_only


@pytest.fixture
def slug():
    """Where lessons do not differ, one is tried; tests marked `every_lesson` take them all."""
    return ONE


REACHABLE = """root => [...root.querySelectorAll("a[href], button, input, select, textarea, [tabindex]")]
  .filter((e) => e.tabIndex >= 0 && !e.disabled && !e.closest("[inert]"))
  .filter((e) => e.type !== "radio" || e.checked)
  .filter((e) => e.checkVisibility({ visibilityProperty: true }))"""

# The focused element if it looks the same with and without the focus, else nothing. The focus stays.
UNSEEN = """root => {
  const focused = root.getRootNode().activeElement;
  if (focused === null) return "";
  const look = () => JSON.stringify([focused, ...focused.querySelectorAll("*")].map((e) => {
    const s = getComputedStyle(e);
    return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.stroke, s.strokeWidth, s.boxShadow,
      s.borderColor, s.display, s.opacity, s.visibility];
  }));
  const seen = look();
  focused.blur();
  const unseen = look();
  focused.focus({ preventScroll: true, focusVisible: true });
  return seen === unseen ? focused.outerHTML.slice(0, 160) : "";
}"""


def violations(page) -> list[str]:
    """What axe-core finds on a page, all its rules on, open shadow roots included."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{broken['id']}: {broken['help']}: {[each['html'][:120] for each in broken['nodes']][:4]}"
        for broken in found["violations"]
    ]


@every_lesson
@exported_only
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_a_lesson(open_lesson, slug, first, theme):
    lesson = open_lesson(slug, theme=theme)
    assert violations(lesson.page) == []
    lesson.press(first, "Home")
    lesson.type(first, "abc")
    assert violations(lesson.page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("asked", ["", "?lesson=zzz"])
def test_axe_finds_nothing_on_the_home_page(server, new_context, theme, asked):
    page = new_context(color_scheme=theme).new_page()
    page.goto(server.address + asked)
    expect(page.locator("[data-card]").first).to_be_visible()
    assert violations(page) == []


@every_lesson
@exported_only
def test_axe_finds_nothing_on_a_phone(open_lesson, slug, page):
    page.set_viewport_size({"width": 390, "height": 844})
    assert violations(open_lesson(slug, page).page) == []


def test_axe_finds_nothing_in_a_served_lesson(server, page, slug):
    page.goto(f"{server.address}?lesson={slug}")
    LessonPage(page)
    assert violations(page) == []


def test_axe_does_find_what_is_wrong(page):
    page.set_content(
        "<html lang='en'><title>x</title><main><h1>x</h1><img src='data:,'>"
        "<p style='color:#aaa;background:#fff'>faint</p></main></html>"
    )
    found = " ".join(violations(page))
    assert "image-alt" in found
    assert "color-contrast" in found


@every_lesson
@exported_only
def test_everything_has_a_name(on_page, lesson_class):
    for name in on_page.reachable(lesson_class.inputs()):
        field = lesson_class.inputs()[name]
        expect(on_page.slider(name)).to_have_accessible_name(re.compile(rf"\b{name}\b"))
        expect(on_page.box(name)).to_have_accessible_name(re.compile(rf"\b{name}\b.*value"))
        if name not in lesson_class.arguments():
            continue  # a mark, which no nudge moves
        on_page.slider(name).focus()
        for sign, written in (("+", "+"), ("-", "−")):
            button = on_page.nudge_button(name, sign)
            expect(button).to_have_accessible_name(f"{written}{field.step:g} on {name}")
    for node in on_page.root.locator("[data-node]").all():
        expect(node).to_have_accessible_name(re.compile(r".+: value .+, gradient .+"))
    for edge in on_page.root.locator("[data-edge]").all():
        expect(edge).to_have_accessible_name(re.compile("from .+ to .+: local derivative .+"))


def test_a_slider_says_value_and_gradient(on_page, lesson_class):
    for name in on_page.reachable(lesson_class.arguments()):
        on_page.press(name, "Shift+ArrowRight")
        said = on_page.slider(name).get_attribute("aria-valuetext")
        shown = on_page.read()
        assert f"{name} = {shown['inputs'][name]:g}".replace("-", "−") in said
        assert "gradient" in said


def test_a_change_is_spoken_once_it_rests(on_page, first, lesson_class):
    spoken = on_page.root.locator("[aria-live=polite]")
    expect(spoken).to_have_count(1)
    expect(spoken).to_have_text("")
    spoken.evaluate(
        "e => { globalThis.said = []; new MutationObserver(() => said.push(e.textContent))"
        ".observe(e, {childList: true, characterData: true, subtree: true}); }"
    )
    for _ in range(5):
        on_page.press(first, "Shift+ArrowRight")
    shown = on_page.inputs()[first]
    expect(spoken).to_contain_text(f"{first} is {shown:g}".replace("-", "−"))
    expect(spoken).to_contain_text(
        f"gradient of {first} is {on_page.read()['gradients'][first]:.2f}".replace("-", "−")
    )
    expect(spoken).to_contain_text(on_page.output.inner_text())
    assert on_page.page.evaluate("said.length") == 1, "five quick keys are one change to the ear"


def test_a_nudge_is_spoken_with_guess_and_truth(on_page, first, lesson_class):
    on_page.nudge(first, "+")
    spoken = on_page.root.locator("[aria-live=polite]")
    expect(spoken).to_contain_text(f"+{lesson_class.inputs()[first].step:g} on {first} moved")


@every_lesson
@exported_only
def test_tab_reaches_everything_and_leaves_again(on_page):
    """Each control in turn, and in the end none: the focus is never caught."""
    page, root = on_page.page, on_page.root
    count = root.evaluate(
        f"root => {{ globalThis.wanted = ({REACHABLE})(root); globalThis.got = new Set();"
        " root.addEventListener('focusin', (e) => got.add(e.target)); return wanted.length; }"
    )
    assert count > 5
    for key in (
        "Tab",
        "Shift+Tab",
    ):  # nudges make way for those of the slider in focus, and come back on the way back
        for _ in range(count + 5):
            page.keyboard.press(key)
    left = "wanted.filter((e) => !got.has(e) && e.checkVisibility()).map((e) => e.outerHTML.slice(0, 120))"
    assert page.evaluate(left) == []


@every_lesson
@exported_only
def test_the_focus_can_be_seen(on_page):
    """Something about the focused element, or inside it, looks otherwise than without the focus."""
    count = on_page.root.evaluate(f"root => ({REACHABLE})(root).length")
    for _ in range(count):
        on_page.page.keyboard.press("Tab")
        unseen = on_page.root.evaluate(UNSEEN)
        assert unseen == ""


def test_the_page_has_one_heading_and_a_title(open_lesson, slug, lesson_class):
    lesson = open_lesson(slug)
    assert lesson_class.title in lesson.page.title()
    expect(lesson.page.get_by_role("heading", level=1)).to_have_count(1)
    assert lesson.page.locator("html").get_attribute("lang") == "en"
