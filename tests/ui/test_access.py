"""For learners who hear the page or drive it by keys: names, spoken sentences, focus, and axe-core's rules."""

import re

import pytest
from playwright.sync_api import expect

from tests.conftest import missing
from tests.ui.lesson_page import LessonPage
from tests.ui.serving import ROOT

AXE = ROOT / "assets" / "node_modules" / "axe-core" / "axe.min.js"


def violations(page) -> list[str]:
    """What axe-core finds on a page, all its rules on, open shadow roots included."""
    if not AXE.exists():
        missing("axe-core: run `npm ci --prefix assets`")
    page.evaluate(AXE.read_text("utf-8") + "; undefined")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{broken['id']}: {broken['help']}: {[each['html'][:120] for each in broken['nodes']][:4]}"
        for broken in found["violations"]
    ]


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


def test_axe_finds_nothing_on_a_phone(open_lesson, slug, page):
    page.set_viewport_size({"width": 390, "height": 844})
    assert violations(open_lesson(slug, page).page) == []


def test_axe_does_find_what_is_wrong(page):
    page.set_content(
        "<html lang='en'><title>x</title><main><h1>x</h1><img src='data:,'>"
        "<p style='color:#aaa;background:#fff'>faint</p></main></html>"
    )
    found = " ".join(violations(page))
    assert "image-alt" in found
    assert "color-contrast" in found


def test_everything_has_a_name(on_page, lesson_class):
    for name, field in lesson_class.inputs().items():
        expect(on_page.slider(name)).to_have_accessible_name(re.compile(rf"\b{name}\b"))
        expect(on_page.box(name)).to_have_accessible_name(re.compile(rf"\b{name}\b.*value"))
        for sign, written in (("+", "+"), ("-", "−")):
            button = on_page.nudge_button(name, sign)
            expect(button).to_have_accessible_name(f"{written}{field.step:g} on {name}")
    for node in on_page.root.locator("[data-node]").all():
        expect(node).to_have_accessible_name(re.compile(r".+: value .+, gradient .+"))
    for edge in on_page.root.locator("[data-edge]").all():
        expect(edge).to_have_accessible_name(re.compile("from .+ to .+: local derivative .+"))


def test_a_slider_says_value_and_gradient(on_page, lesson_class):
    for name in lesson_class.arguments():
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
    expect(spoken).to_contain_text(f"gradient of {first} is {on_page.read()['gradients'][first]:.2f}".replace("-", "−"))
    expect(spoken).to_contain_text(on_page.output.inner_text())
    assert on_page.page.evaluate("said.length") == 1, "five quick keys are one change to the ear"


def test_a_nudge_is_spoken_with_guess_and_truth(on_page, first, lesson_class):
    on_page.nudge(first, "+")
    spoken = on_page.root.locator("[aria-live=polite]")
    expect(spoken).to_contain_text(f"+{lesson_class.inputs()[first].step:g} on {first} moved")


def test_tab_reaches_everything_in_order_and_leaves_again(on_page):
    root = on_page.root
    wanted = root.locator(":is(input, select, button, a[href], [tabindex='0']):not(:disabled)").count()
    # A mark for each element that gets the focus, in the order in which it does.
    root.evaluate(
        "root => { globalThis.got = []; root.addEventListener('focusin', (e) => got.push(e.target)); document.activeElement?.blur(); }"
    )
    for _ in range(wanted + 3):
        on_page.page.keyboard.press("Tab")
    order = on_page.page.evaluate("[...new Set(got)].length")
    assert order == wanted
    visible = on_page.page.evaluate(
        "() => [...new Set(got)].every((e) => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0; })"
    )
    assert visible


def test_the_focus_can_be_seen(on_page):
    on_page.page.keyboard.press("Tab")
    focused = on_page.root.locator(":focus-visible")
    for _ in range(on_page.root.locator(":is(input, button, a[href], [tabindex='0']):not(:disabled)").count() - 1):
        expect(focused).to_have_count(1)
        ring = focused.evaluate(
            "e => { const box = e.querySelector(':scope > rect') ?? e; const style = getComputedStyle(box);"
            " return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || parseFloat(style.strokeWidth) >= 3; }"
        )
        assert ring, focused.evaluate("e => e.outerHTML.slice(0, 120)")
        on_page.page.keyboard.press("Tab")


def test_the_page_has_one_heading_and_a_title(open_lesson, slug, lesson_class):
    lesson = open_lesson(slug)
    assert lesson_class.title in lesson.page.title()
    expect(lesson.page.get_by_role("heading", level=1)).to_have_count(1)
    assert lesson.page.locator("html").get_attribute("lang") == "en"
