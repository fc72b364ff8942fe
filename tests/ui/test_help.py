"""The help sheet names every key, and every key that it names does something."""

import pytest
from playwright.sync_api import expect

from tests.ui.dialogs import active, complaints

ARROWS = {"←": "ArrowLeft", "→": "ArrowRight", "↑": "ArrowUp", "↓": "ArrowDown"}
PRINTED = {**ARROWS, "Page ↑": "PageUp", "Page ↓": "PageDown", "Ctrl": "Control"}
ROWS = """tables => tables.map((table) => [table.caption.textContent, [...table.rows].map((row) =>
  [...row.querySelectorAll(".chord")].map((chord) => [...chord.children].map((cap) => cap.textContent)))])"""


def rows(lesson) -> dict[str, list]:
    tables = lesson.root.locator(".help table")
    return {
        name: [[keys(chord) for chord in row] for row in lines] for name, lines in tables.evaluate_all(ROWS)
    }


def keys(caps: list[str]) -> str:
    return "+".join(PRINTED.get(cap, cap.lower() if len(cap) == 1 else cap) for cap in caps)


def test_the_sheet_opens_by_key_and_button_and_closes_by_escape(open_lesson):
    lesson = open_lesson("multiply")
    sheet = lesson.root.get_by_role("dialog", name="Keys")
    lesson.page.keyboard.press("?")
    expect(sheet).to_be_visible()
    lesson.page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    lesson.root.get_by_role("button", name="Keys").click()
    expect(sheet).to_be_visible()
    lesson.page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    assert active(lesson.page) == "button Keys"


def test_it_stays_shut_while_typing(open_lesson):
    lesson = open_lesson("multiply")
    lesson.box("a").click()
    for key in "?hfbrst":
        lesson.page.keyboard.press(key)
    expect(lesson.root.locator("dialog[open]")).to_have_count(0)
    assert lesson.root.get_attribute("data-hide") is None
    assert lesson.root.get_attribute("data-profile") == "plain"


def test_an_address_switches_single_keys_off_and_the_sheet_leaves_them_out(open_lesson):
    lesson = open_lesson("multiply", keys="0")
    for key in "?hfbrst.":
        lesson.page.keyboard.press(key)
    expect(lesson.root.locator("dialog[open]")).to_have_count(0)
    assert lesson.root.get_attribute("data-hide") is None
    assert lesson.root.get_attribute("data-profile") == "plain"
    start = lesson.inputs()
    lesson.press("a", "ArrowRight")
    lesson.page.keyboard.press("Control+z")
    assert lesson.inputs() == start
    lesson.root.get_by_role("button", name="Keys").click()
    named = {chord for lines in rows(lesson).values() for row in lines for chord in row}
    assert {"ArrowRight", "Control+z"} <= named
    assert not named & set("?hfbrst.")


def test_a_dialog_keeps_the_keys_of_the_page_away(open_lesson):
    lesson = open_lesson("multiply")
    lesson.page.keyboard.press("?")
    lesson.page.keyboard.press("h")
    lesson.page.keyboard.press("s")
    assert lesson.root.get_attribute("data-hide") is None
    expect(lesson.root.locator("dialog[open]")).to_have_count(1)


def test_the_sliders_keys_on_the_sheet_move_a_slider(open_lesson):
    lesson = open_lesson("multiply")
    named = [chord for row in rows(lesson)["On a slider"] for chord in row]
    assert len(named) == 12
    for chord in named:
        lesson.type("a", "1.5")
        lesson.press("a", chord)
        assert lesson.inputs()["a"] != 1.5, chord


def test_every_other_key_on_the_sheet_is_taken(open_lesson):
    """A key that the page answers is not left to the browser: its default is prevented."""
    lesson = open_lesson("multiply")
    page = lesson.page
    page.evaluate("addEventListener('keydown', (event) => (globalThis.taken = event.defaultPrevented))")
    sheet = rows(lesson)
    for chord in (
        chord for name in ("Anywhere", "For the front of the room") for row in sheet[name] for chord in row
    ):
        page.keyboard.press(chord)
        assert page.evaluate("globalThis.taken"), chord
        page.keyboard.press("Escape")
        expect(lesson.root.locator("dialog[open]")).to_have_count(0)
        page.wait_for_function(
            "document.activeElement === document.body"
        )  # the focus comes back a frame later


def test_no_two_rows_answer_to_the_same_key(open_lesson, slug):
    sheet = rows(open_lesson(slug))
    for group in sheet.values():
        named = [chord for row in group for chord in row]
        assert len(named) == len(set(named))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_open_sheet(open_lesson, theme):
    lesson = open_lesson("multiply", theme=theme)
    lesson.page.keyboard.press("?")
    expect(lesson.root.get_by_role("dialog", name="Keys")).to_be_visible()
    assert complaints(lesson.root.locator("dialog[open]")) == []
