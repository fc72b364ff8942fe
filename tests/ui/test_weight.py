"""What a lesson costs to open: bytes and requests, served and exported."""

import base64
import gzip
import re

from tests.ui.lesson_page import LessonPage

KILOBYTE, MEGABYTE = 1000, 1_000_000
NAMESPACES = re.compile(r"https?://www\.w3\.org/[\w/]+")


def addresses(text: str) -> list[str]:
    """The addresses on the network that a file names; the names of SVG and the like fetch nothing."""
    return re.findall(
        r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}[^\s\"'`)]*", NAMESPACES.sub("", without_comments(text))
    )


def without_comments(text: str) -> str:
    return re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE)


def unpacked(text: str, name: str) -> str:
    """What a file holds compressed under a name."""
    packed = re.search(rf'id="nudge-{name}">(.*?)</script>', text)[1]
    return gzip.decompress(base64.b64decode(packed)).decode()


def test_an_exported_file_is_small(exported, slug):
    plotted = "nudge-bokeh" in exported(slug).read_text("utf-8")
    assert exported(slug).stat().st_size <= (1.7 * MEGABYTE if plotted else 150 * KILOBYTE)


def test_an_exported_file_asks_for_nothing_but_itself(exported, context, slug, first):
    context.set_offline(True)
    page = context.new_page()
    address = exported(slug).as_uri()
    page.goto(address)
    lesson = LessonPage(page)
    lesson.press(first, "ArrowRight")
    page.wait_for_load_state("networkidle")
    assert context.watch.requests == [address]


def test_an_exported_file_names_no_address(exported, slug):
    text = exported(slug).read_text("utf-8")
    for part in (text, unpacked(text, "scene"), unpacked(text, "host")):
        assert addresses(part) == []


def test_a_named_address_is_caught():
    assert addresses("<script src='https://cdn.example.com/x.js'></script>")
    assert addresses("@import url(//fonts.example.org/a.css)")
    assert addresses('"http://www.w3.org/2000/svg"') == []


def test_an_exported_file_starts_as_it_was_exported(exported, page):
    page.goto(
        exported("multiply", "--set", "a=2.5", "--set", "b=-3", "--lock", "b", "--theme", "dark").as_uri()
    )
    lesson = LessonPage(page)
    assert lesson.inputs() == {"a": 2.5, "b": -3}
    assert lesson.slider("b").is_disabled()
    assert lesson.root.get_attribute("data-theme") == "dark"
    lesson.press("a", "Home")
    lesson.reset.click()
    assert lesson.inputs()["b"] == -3, "reset moved a locked input"


def test_the_address_comes_on_top_of_what_was_exported(exported, page):
    page.goto(exported("multiply", "--set", "a=2.5", "--theme", "dark").as_uri() + "?a=4&theme=light")
    lesson = LessonPage(page)
    assert lesson.inputs()["a"] == 4
    assert lesson.root.get_attribute("data-theme") == "light"


def test_the_first_load_of_a_served_lesson_is_light_and_fetches_no_fonts(server, context, slug):
    page = context.new_page()
    kinds, sizes, wire = [], [], context.new_cdp_session(page)
    wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    wire.on(
        "Network.webSocketFrameReceived", lambda event: sizes.append(len(event["response"]["payloadData"]))
    )
    wire.send("Network.enable")
    context.on("request", lambda request: kinds.append(request.resource_type))
    page.goto(f"{server.address}?lesson={slug}")
    LessonPage(page)
    page.wait_for_load_state("networkidle")
    assert 10_000 < sum(sizes) <= 3.5 * MEGABYTE, f"{sum(sizes):,} bytes"
    assert "document" in kinds
    assert "font" not in kinds
