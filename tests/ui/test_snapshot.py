"""A snapshot is a file of its own: the numbers of now, in the colours of the theme."""

import io
import re
import xml.etree.ElementTree as Tree

import pytest
from PIL import Image

SVG = "{http://www.w3.org/2000/svg}"


def take(lesson, kind: str) -> tuple[str, bytes]:
    lesson.root.get_by_role("button", name="Share", exact=True).click()
    with lesson.page.expect_download() as waited:
        lesson.root.locator(f"[data-snapshot='{kind}']").click()
    lesson.page.keyboard.press("Escape")
    return waited.value.suggested_filename, waited.value.path().read_bytes()


def texts(drawing: bytes) -> list[str]:
    return ["".join(element.itertext()) for element in Tree.fromstring(drawing).iter(f"{SVG}text")]


def test_the_svg_holds_the_numbers_of_now(open_lesson):
    lesson = open_lesson("multiply", b="-3")
    lesson.type("a", "2.5")
    name, drawing = take(lesson, "svg")
    assert name == "multiply a=2.5 b=-3.svg"
    assert {"a = 2.5, b = −3", "−7.50", "▼ −3.00", "▲ +2.50", "× −3.00"} <= set(texts(drawing))


def test_the_svg_needs_nothing_of_the_page(open_lesson, page):
    for slug in ("add", "multiply", "neuron"):
        _, drawing = take(open_lesson(slug), "svg")
        text = drawing.decode()
        assert not re.search(
            r"var\(|light-dark|class=|url\(|<foreignObject|data-|https?://(?!www\.w3\.org/2000/svg)", text
        )
        families = set(re.findall(r'font-family="([^"]*)"', text))
        assert all(family.endswith("serif") and "system-ui" not in family for family in families)


def test_it_looks_as_on_the_page(open_lesson, page):
    """The drawing alone in a page has the colours that the lesson shows, text by text."""
    lesson = open_lesson("multiply", theme="dark", b="-3")
    read = "map(e => [e.textContent, getComputedStyle(e).fill])"
    colours = f"root => [...root.querySelectorAll('svg.graph text')].{read}"
    shown = lesson.root.evaluate(colours)
    _, drawing = take(lesson, "svg")
    page.set_content(f"<body>{drawing.decode()}</body>")
    kept = page.evaluate(f"() => ({colours.replace('svg.graph ', '')})(document)")
    assert all(pair in kept for pair in shown)
    assert len({colour for _, colour in shown}) >= 4


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_png_is_the_drawing_twice_as_large(open_lesson, theme):
    lesson = open_lesson("multiply", theme=theme)
    _, drawing = take(lesson, "svg")
    name, picture = take(lesson, "png")
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    root = Tree.fromstring(drawing)
    assert name == "multiply a=1 b=1.png"
    assert image.size == (2 * float(root.get("width")), 2 * float(root.get("height")))
    light = sum(image.getpixel((2, 2))) / 3
    assert light > 200 if theme == "light" else light < 60
    assert len(image.getcolors(1 << 24)) > 50


def test_hidden_gradients_stay_hidden(open_lesson):
    _, drawing = take(open_lesson("multiply", hide="gradients"), "svg")
    assert not [text for text in texts(drawing) if "▲" in text or "▼" in text]
