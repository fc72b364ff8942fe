"""Themes, embedding, and signs that need no colour."""

import re

import pytest
from playwright.sync_api import expect

from tests.ui.lesson_page import LessonPage
from tests.ui.which import ONE, every_lesson, exported_only


@pytest.fixture
def slug():
    """Where lessons do not differ, one is tried; tests marked `every_lesson` take them all."""
    return ONE


DARK = """root => {
  const [r, g, b] = getComputedStyle(root).backgroundColor.match(/[\\d.]+/g).map(Number);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 110;
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_addresss_theme_wins_over_the_systems(host, new_context, address_of, slug, theme, system):
    page = new_context(color_scheme=system, offline=host == "exported").new_page()
    page.goto(address_of(slug, theme=theme))
    assert LessonPage(page).root.evaluate(DARK) == (theme == "dark")


@pytest.mark.parametrize("system", ["light", "dark"])
def test_without_a_wish_the_system_chooses(host, new_context, address_of, slug, system):
    page = new_context(color_scheme=system, offline=host == "exported").new_page()
    page.goto(address_of(slug))
    assert LessonPage(page).root.evaluate(DARK) == (system == "dark")


def test_the_theme_button_goes_round_and_is_remembered(open_lesson, slug, page):
    lesson = open_lesson(slug, page)
    button = lesson.root.get_by_role("button", name="Theme")
    seen = []
    for _ in range(3):
        button.press("Enter")
        seen.append((button.get_attribute("aria-label"), lesson.root.evaluate(DARK)))
    assert len({label for label, _ in seen}) == 3
    assert {dark for _, dark in seen} == {True, False}
    while not lesson.root.evaluate(DARK):
        button.click()
    page.reload()
    assert LessonPage(page).root.evaluate(DARK)


PARENT = """<!DOCTYPE html><meta charset="utf-8"><title>A course</title>
<body style="margin:0"><input id="search" aria-label="Search"><div style="height:1500px"></div>
<iframe src="%s" style="width:100%%;height:600px;border:0"></iframe>
<script>
const heard = []; addEventListener("message", (event) => heard.push(event.data));
document.getElementById("search").focus();
</script>"""


@pytest.fixture
def course(address_of, context, slug, tmp_path):
    """A course's page with the lesson in an iframe, far below the fold."""
    (tmp_path / "course.html").write_text(PARENT % address_of(slug, embed="1").replace("&", "&amp;"))
    page = context.new_page()
    page.goto((tmp_path / "course.html").as_uri())
    frame = page.frame_locator("iframe")
    return page, LessonPage(page, frame.locator("[data-lesson]"))


def test_an_embedded_lesson_below_the_fold_tells_its_height(course):
    """A browser does not lay out what is off the screen by itself; the page must have its height before."""
    page, _lesson = course
    page.wait_for_function("heard.some((said) => said?.height > 0)", polling=50)
    assert page.evaluate("scrollY") == 0


def test_an_embedded_lesson_has_no_header_and_tells_its_height(course, slug):
    page, lesson = course
    page.locator("iframe").scroll_into_view_if_needed()
    expect(lesson.root.locator("header, nav")).to_have_count(0)
    page.wait_for_function("heard.some((said) => said?.height > 0)")
    said = page.evaluate("heard.findLast((said) => said?.height)")
    high = lesson.root.evaluate("root => root.getBoundingClientRect().height")
    assert said["nudge"] == slug
    assert said["height"] == pytest.approx(high, abs=1)


def test_an_embedded_lesson_takes_neither_focus_nor_scroll(course):
    page, lesson = course
    assert page.evaluate("[document.activeElement.id, scrollY]") == ["search", 0]
    lesson.root.evaluate("root => root.getBoundingClientRect()")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("[document.activeElement.id, scrollY]") == ["search", 0]


def test_an_embedded_lesson_tells_when_its_height_changes(course):
    page, lesson = course
    page.locator("iframe").scroll_into_view_if_needed()
    page.wait_for_function("heard.some((said) => said?.height > 0)")
    before = page.evaluate("heard.findLast((said) => said?.height).height")
    page.set_viewport_size({"width": 420, "height": 800})
    page.wait_for_function("(before) => heard.findLast((said) => said?.height).height > before", arg=before)
    tall = page.evaluate("heard.findLast((said) => said?.height).height")
    page.locator("iframe").evaluate("(frame, height) => (frame.style.height = `${height}px`)", tall)
    page.wait_for_function("document.querySelector('iframe').clientHeight > 800")
    inner = lesson.root.evaluate("() => [document.documentElement.scrollHeight, innerHeight]")
    assert inner[0] <= inner[1], "a second scroll bar appears"


def test_a_lesson_that_stands_alone_says_nothing_to_others(open_lesson, slug, page):
    page.add_init_script("globalThis.heard = []; addEventListener('message', (e) => heard.push(e.data))")
    lesson = open_lesson(slug, page, embed="1")
    lesson.press(next(iter(lesson.inputs())), "ArrowRight")
    assert [said for said in page.evaluate("heard") if isinstance(said, dict) and "nudge" in said] == []


@every_lesson
@exported_only
def test_a_sign_is_written_not_only_coloured(open_lesson, slug, first):
    lesson = open_lesson(slug)
    for key in ("Home", "End"):
        lesson.press(first, key)
        for element in lesson.root.locator("[data-gradient]:not([data-node]), [data-node] .gradient").all():
            text = element.text_content()
            node = element.locator("xpath=ancestor-or-self::*[@data-value or @data-gradient][1]")
            held = node.get_attribute("data-gradient" if node.get_attribute("data-node") else "data-value")
            if held is None or held in ("undefined", "NaN"):
                continue
            assert re.search(sign_of(float(held)), text), (text, held)


def sign_of(value: float) -> str:
    if abs(value) == 0:
        return r"^● 0\.00$"
    return r"^▲ \+\d" if value > 0 else r"^▼ −\d"


def test_motion_is_still_for_those_who_ask(host, new_context, address_of, slug):
    page = new_context(reduced_motion="reduce", offline=host == "exported").new_page()
    page.goto(address_of(slug))
    lesson = LessonPage(page)
    moving = lesson.root.evaluate(
        "root => [...root.querySelectorAll('*')].map((e) => [getComputedStyle(e), e.outerHTML])"
        ".filter(([s]) => s.transitionDuration !== '0s' || s.animationName !== 'none').map(([, e]) => e)"
    )
    assert moving == []
