"""The projector profile: one screen, large, in strong contrast; a ring, a clean picture, the full screen."""

import pytest
from playwright.sync_api import expect

from tests.ui.dialogs import complaints

SCREENS = [(1280, 720), (1920, 1080)]
# What is written in one colour on another, as names of CSS variables.
GROUNDS = {
    "ink": ("paper", "card"),
    "soft": ("paper", "card"),
    "value": ("card", "value-box"),
    "up": ("card", "up-box", "value-box"),
    "down": ("card", "down-box", "value-box"),
    "zero": ("card", "zero-box"),
    "wrong": ("card", "wrong-box"),
    "card": ("value",),
}
PAIRS = [(text, ground) for text, grounds in GROUNDS.items() for ground in grounds]

CONTRAST = """(root, pairs) => {
  const probe = root.appendChild(document.createElement("i"));
  const light = (name) => {
    probe.style.color = `var(--${name})`;
    const channels = getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2] + 0.05;
  };
  const found = pairs.map(([text, ground]) => [light(text), light(ground)]);
  probe.remove();
  return found.map(([one, other]) => Math.max(one, other) / Math.min(one, other));
}"""


@pytest.fixture(params=SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
def screen(request):
    return dict(zip(("width", "height"), request.param, strict=True))


def test_it_fits_the_screen_without_scrolling(view_served, screen, slug):
    lesson = view_served(slug, screen, profile="projector")
    assert lesson.page.evaluate(
        "[document.documentElement.scrollHeight, document.documentElement.scrollWidth]"
    ) == [
        screen["height"],
        screen["width"],
    ]
    assert lesson.root.locator("main").evaluate("e => e.scrollHeight - e.clientHeight") <= 1


def test_the_graph_is_seen_as_a_whole(view_served, screen, slug):
    lesson = view_served(slug, screen, profile="projector")
    lesson.root.locator(".drawing[data-scale=fit]").wait_for()
    field, graph = (lesson.root.locator(part).bounding_box() for part in (".field", "svg.graph"))
    assert graph["width"] * graph["height"] >= 0.03 * screen["width"] * screen["height"]
    for start, size in (("x", "width"), ("y", "height")):
        assert graph[start] >= field[start] - 1
        assert graph[start] + graph[size] <= field[start] + field[size] + 1


@pytest.mark.parametrize("slug", ["chain", "map", "train"], scope="session")
def test_plots_are_enlarged_with_the_page(view_served, slug):
    heights = []
    for profile in ("plain", "projector"):
        lesson = view_served(slug, {"width": 1920, "height": 1080}, profile=profile)
        plot = lesson.root.locator(".plot").first
        plot.locator("canvas").first.wait_for()
        heights.append(plot.bounding_box()["height"])
    assert heights[1] >= 1.2 * heights[0]


@pytest.mark.parametrize("slug", ["add", "multiply"], scope="session")
def test_figures_can_be_read_from_ten_metres(view_served, screen, slug):
    """Type of 1.5 % of a screen two metres wide has capitals of 2 cm: clear from ten metres."""
    lesson = view_served(slug, screen, profile="projector")
    for part in (".node .value", ".node .gradient", "h1", ".sentence", "[data-output]", ".input .gradient"):
        element = lesson.root.locator(part).first
        assert element.evaluate(REAL_SIZE) >= 0.015 * screen["width"], part


# Of SVG text the drawing's scale counts too: its box is a line of type high, some 1.17 times the type's size.
REAL_SIZE = """e => e.ownerSVGElement ? e.getBoundingClientRect().height / 1.17
  : parseFloat(getComputedStyle(e).fontSize) * e.getBoundingClientRect().height / e.offsetHeight"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_contrast_is_seven_to_one(open_lesson, theme):
    lesson = open_lesson("multiply", profile="projector", theme=theme)
    found = dict(zip(PAIRS, lesson.root.evaluate(CONTRAST, PAIRS), strict=True))
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < 7} == {}
    assert complaints(lesson.root, "color-contrast-enhanced") == []


def test_the_button_and_the_key_turn_it_on_and_off(open_lesson):
    lesson = open_lesson("multiply")
    button = lesson.root.get_by_role("button", name="Projector")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(lesson.root).to_have_attribute("data-profile", "projector")
    expect(button).to_have_attribute("aria-pressed", "true")
    assert _fills(lesson)
    lesson.page.keyboard.press("b")
    expect(lesson.root).to_have_attribute("data-profile", "plain")
    lesson.page.wait_for_function("document.fullscreenElement === null")


def test_the_full_screen_has_a_key_of_its_own(open_lesson):
    lesson = open_lesson("multiply")
    lesson.page.keyboard.press("f")
    assert _fills(lesson)
    expect(lesson.root).to_have_attribute("data-profile", "plain")
    lesson.page.keyboard.press("f")
    lesson.page.wait_for_function("document.fullscreenElement === null")


def test_the_ring_follows_the_pointer(open_lesson):
    lesson = open_lesson("multiply", profile="projector")
    ring = lesson.root.locator(".ring")
    expect(ring).to_be_hidden()
    lesson.page.keyboard.press("r")
    for x, y in [(300, 200), (900, 500)]:
        lesson.page.mouse.move(x, y)
        box = ring.bounding_box()
        assert abs(box["x"] + box["width"] / 2 - x) <= 1
        assert abs(box["y"] + box["height"] / 2 - y) <= 1
    lesson.drag("a", 0.75)
    assert lesson.inputs()["a"] != 1
    lesson.page.keyboard.press("r")
    expect(ring).to_be_hidden()


def test_a_clean_picture_is_one_key_away_and_back(open_lesson):
    lesson = open_lesson("multiply")
    parts = [lesson.root.locator(part).first for part in ("nav.tools", ".forecast", "[data-history='undo']")]
    lesson.page.keyboard.press("h")
    for part in parts:
        expect(part).to_be_hidden()
    lesson.page.keyboard.press("h")
    for part in parts:
        expect(part).to_be_visible()


def test_a_frame_is_as_high_as_the_lesson_needs(open_lesson):
    lesson = open_lesson("multiply", profile="projector", embed="1")
    assert lesson.root.evaluate("e => e.scrollHeight - e.clientHeight") <= 1


def _fills(lesson) -> bool:
    lesson.page.wait_for_function("document.fullscreenElement !== null")
    return lesson.root.evaluate("e => e.getRootNode().fullscreenElement === e")
