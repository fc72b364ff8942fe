"""The printed page: one page, dark on white, with answers or with blanks."""

import pytest
from pypdf import PdfReader

SIZES = ["A4", "Letter"]


def printed(lesson, tmp_path, kind: str | None = None, size: str = "A4") -> tuple[int, str]:
    """How many pages come out, and the text on them."""
    page, file = lesson.page, tmp_path / "sheet.pdf"
    if kind:
        page.evaluate("window.print = () => {}")
        lesson.root.get_by_role("button", name="Share", exact=True).click()
        lesson.root.locator(f"[data-print='{kind}']").click()
    page.pdf(path=file, format=size, margin=dict.fromkeys(("top", "bottom", "left", "right"), "10mm"))
    pages = PdfReader(file).pages
    return len(pages), "\n".join(page.extract_text(extraction_mode="layout") for page in pages)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", ["worksheet", "answers"])
def test_a_sheet_is_one_page(open_lesson, tmp_path, kind, size):
    pages, text = printed(open_lesson("chain"), tmp_path, kind, size)
    assert pages == 1
    assert "Name ___" in text


def test_each_lesson_is_one_page(view_served, slug, tmp_path):
    pages, _ = printed(view_served(slug), tmp_path, size="Letter")
    assert pages == 1


def test_answers_are_the_numbers_of_now(open_lesson, tmp_path):
    lesson = open_lesson("multiply", a="2", b="-3", theme="dark")
    _, text = printed(lesson, tmp_path, "answers")
    exercise = ("Gradient × nudge: −3 × 0.1 = −0.3", "changes by −0.3")
    assert all(number in text for number in ("−6.00", "▼ −3.00", "▲ +2.00", *exercise))


def test_a_worksheet_gives_the_inputs_and_no_answer(open_lesson, tmp_path):
    lesson = open_lesson("multiply", a="2", b="-7")
    _, text = printed(lesson, tmp_path, "worksheet")
    assert "−7" in text
    assert text.count("______") > 8
    assert not any(answer in text for answer in ("−14", "▲", "▼", "0.70", "× 2.00"))


def test_the_browsers_own_print_has_the_answers(open_lesson, tmp_path):
    pages, text = printed(open_lesson("multiply", b="4"), tmp_path)
    assert pages == 1
    assert "4.00" in text


def test_printing_leaves_the_page_as_it_was(open_lesson, tmp_path):
    lesson = open_lesson("multiply")
    before = lesson.read()
    printed(lesson, tmp_path)
    assert lesson.read() == before
    assert lesson.root.locator(".sheet").inner_html() == ""


def test_a_worksheet_gives_no_sign_away_by_colour(open_lesson):
    lesson = open_lesson("multiply", b="-3")
    lesson.page.evaluate("window.print = () => {}")
    lesson.page.keyboard.press("s")
    lesson.root.locator("[data-print='worksheet']").click()
    lesson.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert lesson.root.locator(".sheet svg .gradient").count() == 3
    assert lesson.root.locator(".sheet [data-sign]").count() == 0
    widths = {edge.get_attribute("stroke-width") for edge in lesson.root.locator(".sheet .edge").all()}
    assert len(widths) == 1
