"""A shared link brings back, in a fresh page, everything that is on the screen."""

import io
from urllib.parse import parse_qsl, urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import expect

from tests.ui.dialogs import active, complaints
from tests.ui.lesson_page import LessonPage

# The dialog holds the focus, or the browser's own frame does, on its way round.
HELD = """root => {
  const held = root.getRootNode().activeElement;
  return held === null || root.querySelector("dialog[open]").contains(held);
}"""


def share(lesson) -> str:
    lesson.root.get_by_role("button", name="Share", exact=True).click()
    return lesson.root.locator("[data-link]").input_value()


def asked(link: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(link).query, keep_blank_values=True))


def looks(lesson) -> dict:
    root = lesson.root
    return {name: root.get_attribute(f"data-{name}") for name in ("theme", "profile", "hide")}


def test_a_link_of_the_start_asks_for_nothing(open_lesson, host):
    link = asked(share(open_lesson("multiply")))
    assert link == ({"lesson": "multiply"} if host == "served" else {})


def test_only_what_differs_is_in_the_link(open_lesson):
    lesson = open_lesson("multiply", theme="dark")
    lesson.type("b", "-3.25")
    link = asked(share(lesson))
    link.pop("lesson", None)
    assert link == {"b": "-3.25", "theme": "dark"}


def test_a_link_restores_everything(open_lesson, new_context, host):
    lesson = open_lesson("multiply", theme="dark", lock="a", a="0.1", profile="projector")
    lesson.type("b", "-7.0000001")
    lesson.page.keyboard.press("Tab")
    lesson.page.keyboard.press("h")
    expect(lesson.root).to_have_attribute("data-hide", "tools nudge")
    lesson.page.keyboard.press("h")
    before, looked = lesson.read(), looks(lesson)
    link = share(lesson)
    other = arrive(_fresh(new_context, host), link)
    assert other.read() == before
    assert looks(other) == looked
    expect(other.slider("a")).to_be_disabled()
    expect(other.slider("b")).to_be_enabled()
    assert other.errors.count() == 0


def test_hidden_parts_are_restored(open_lesson, new_context, host):
    lesson = open_lesson("add", hide="picture")
    lesson.page.keyboard.press("h")
    lesson.page.keyboard.press("s")
    link = lesson.root.locator("[data-link]").input_value()
    other = arrive(_fresh(new_context, host), link)
    expect(other.root).to_have_attribute("data-hide", "picture tools nudge")
    other.page.keyboard.press("h")
    expect(other.root).to_have_attribute("data-hide", "picture")


def test_the_step_is_restored(open_lesson, new_context, host):
    lesson = open_lesson("multiply", step="2", a="3")
    before = lesson.root.locator(".graph").text_content()
    assert "?" in before
    other = arrive(_fresh(new_context, host), share(lesson))
    assert other.root.locator(".graph").text_content() == before


@pytest.mark.parametrize(
    ("slug", "setting", "value"),
    [("neuron", "activation", "tanh"), ("chain", "expression", "a*b + max(c, d)")],
)
def test_settings_are_restored(open_lesson, new_context, host, slug, setting, value):
    lesson = open_lesson(slug)
    _choose(lesson, setting, value)
    name = next(iter(lesson.inputs()))
    lesson.type(name, "1.5")
    before = lesson.read()
    link = share(lesson)
    assert asked(link)[setting] == value
    other = arrive(_fresh(new_context, host), link)
    assert other.read() == before
    assert other.errors.count() == 0


def test_a_typed_expression_is_restored_by_python(server, new_context):
    page = new_context().new_page()
    page.goto(f"{server.address}?lesson=chain&expression=q*q%2B1&q=3")
    expect(page.locator("[data-lesson][data-ready]")).to_be_attached(timeout=20_000)
    expect(page.locator("[data-output]")).to_have_attribute("data-value", "10")


def test_an_impossible_expression_is_refused_beside_its_box(server, new_context):
    page = new_context().new_page()
    page.goto(f"{server.address}?lesson=chain&expression=q*")
    expect(page.locator("[data-setting='expression'] [data-error]")).to_be_visible(timeout=20_000)
    expect(page.locator("[data-output]")).to_have_attribute("data-value", "-8")


def test_the_qr_code_holds_the_link(open_lesson, context):
    for theme in ("light", "dark"):
        lesson = open_lesson("multiply", a="2.5", theme=theme)
        link = share(lesson)
        picture = Image.open(io.BytesIO(lesson.root.locator(".qr").screenshot()))
        found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
        assert [code.text for code in found] == [link]


def test_a_link_too_long_for_a_code_is_said_to_be(open_lesson):
    lesson = open_lesson("multiply")
    lesson.page.evaluate("history.replaceState(null, '', `${location.pathname}?lesson=${'x'.repeat(3000)}`)")
    share(lesson)
    expect(lesson.root.locator(".code")).to_have_text("The link is too long for a QR code.")


def test_copying_puts_the_link_in_the_clipboard_and_in_the_address(server, new_context):
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    lesson = arrive(page, f"{server.address}?lesson=multiply")
    lesson.type("a", "4")
    entries = page.evaluate("history.length")
    link = share(lesson)
    assert "a=4" not in page.url
    lesson.root.locator("[data-copy]").click()
    expect(lesson.root.locator("[data-copied='yes']")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == link
    assert page.url == link
    assert page.evaluate("history.length") == entries


def test_a_refused_clipboard_leaves_the_link_selected(open_lesson):
    lesson = open_lesson("multiply")
    lesson.page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    link = share(lesson)
    lesson.root.locator("[data-copy]").click()
    expect(lesson.root.locator("[data-copied='no']")).to_be_visible()
    selected = "e => e.value.slice(e.selectionStart, e.selectionEnd)"
    assert lesson.root.locator("[data-link]").evaluate(selected) == link


def test_sliding_leaves_the_address_and_the_history_alone(open_lesson):
    lesson = open_lesson("multiply")
    page, address, entries = lesson.page, lesson.page.url, lesson.page.evaluate("history.length")
    lesson.drag("a", 0.8)
    lesson.press("b", "ArrowRight")
    assert (page.url, page.evaluate("history.length")) == (address, entries)


def test_back_and_forward_go_between_pages_not_moments(open_lesson, address_of):
    lesson = open_lesson("multiply", a="4")
    page, shared = lesson.page, lesson.page.url
    other = open_lesson("add", page=page)
    other.press("a", "ArrowRight")
    page.go_back()
    back = LessonPage(page)
    assert page.url == shared
    assert back.inputs()["a"] == 4
    page.go_forward()
    assert LessonPage(page).errors.count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_dialog_holds_the_focus_and_gives_it_back(open_lesson, theme):
    lesson = open_lesson("multiply", theme=theme)
    page = lesson.page
    share(lesson)
    assert active(page).startswith("input Link")
    assert complaints(lesson.root.locator("dialog[open]")) == []
    assert complaints(lesson.root.locator("header.head")) == []
    for _ in range(12):
        page.keyboard.press("Tab")
        assert lesson.root.evaluate(HELD)
    page.keyboard.press("Escape")
    expect(lesson.root.locator("dialog[open]")).to_have_count(0)
    assert active(page) == "button Share"


def test_a_press_beside_the_dialog_closes_it(open_lesson):
    lesson = open_lesson("multiply")
    share(lesson)
    lesson.page.mouse.click(5, 300)
    expect(lesson.root.locator("dialog[open]")).to_have_count(0)


def _choose(lesson, setting: str, value: str) -> None:
    lesson.root.locator(f"[data-setting='{setting}'] select").select_option(value)
    expect(lesson.root.locator(f"[data-setting='{setting}'] :is(select, input)").first).to_have_value(value)


def _fresh(new_context, host):
    context = new_context()
    if host == "exported":
        context.set_offline(True)
    return context.new_page()


def arrive(page, link: str) -> LessonPage:
    page.goto(link)
    return LessonPage(page)
