"""On a phone the tools fold into a menu; on a wide screen they stand in the header."""

import pytest
from playwright.sync_api import expect

from tests.ui.dialogs import active, complaints
from tests.ui.lesson_page import LessonPage

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture
def phone(server, new_context):
    page = new_context(**PHONE).new_page()
    page.goto(f"{server.address}?lesson=multiply")
    return LessonPage(page)


def opened(lesson):
    lesson.root.get_by_role("button", name="Menu").click()
    return lesson.root.locator("nav.tools")


def test_the_menu_opens_and_closes(phone):
    nav = phone.root.locator("nav.tools")
    expect(nav).to_be_hidden()
    expect(opened(phone)).to_be_visible()
    phone.page.keyboard.press("Tab")
    phone.page.keyboard.press("Escape")
    expect(nav).to_be_hidden()
    assert active(phone.page) == "button Menu"


def test_every_tool_is_large_enough_for_a_finger_and_says_its_name(phone):
    for item in opened(phone).locator("a, button").all():
        box = item.bounding_box()
        assert min(box["width"], box["height"]) >= 44
        assert len(item.inner_text().strip()) > 2


def test_a_dialog_comes_from_the_menu_and_fits(phone):
    opened(phone).get_by_role("button", name="Share").click()
    dialog = phone.root.locator("dialog[open]")
    box = dialog.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    for button in dialog.get_by_role("button").all():
        assert button.bounding_box()["height"] >= 44
    assert phone.page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_open_menu(server, new_context, theme):
    page = new_context(**PHONE).new_page()
    page.goto(f"{server.address}?lesson=multiply&theme={theme}")
    expect(opened(LessonPage(page))).to_be_visible()
    assert complaints(page.locator("header.head")) == []


def test_a_wide_screen_has_the_tools_in_one_row_and_no_menu(open_lesson):
    lesson = open_lesson("multiply")
    expect(lesson.root.get_by_role("button", name="Menu")).to_be_hidden()
    tops = {round(item.bounding_box()["y"]) for item in lesson.root.locator("nav.tools > *").all()}
    assert len(tops) == 1
