"""A lesson in a frame on a course page: no header, the height that it needs, and it leaves its host alone."""

import pytest

HOST = """<!doctype html><title>Course</title><body style="margin: 0">
<input autofocus><p style="height: 1500px">Words</p>
<iframe title="Multiply" src="{address}" style="width: 100%; border: 0"></iframe>
<p style="height: 2000px">More</p>
<script>
  addEventListener("message", ({{ data, source }}) => {{
    for (const frame of document.querySelectorAll("iframe")) {{
      if (frame.contentWindow === source && data.nudge) frame.style.height = data.height + "px";
    }}
  }});
</script>"""


@pytest.fixture
def course(open_lesson, address_of, page, tmp_path, host):
    """A course page around the lesson, and the frame that holds it."""
    file = tmp_path / "course.html"
    file.write_text(HOST.format(address=address_of("multiply", embed="1").replace("&", "&amp;")), "utf-8")
    page.goto(file.as_uri())
    page.frame_locator("iframe").locator("[data-lesson][data-ready]").wait_for(
        state="attached", timeout=20_000
    )
    return page


def test_the_frame_is_as_high_as_the_lesson(course):
    course.wait_for_function("document.querySelector('iframe').offsetHeight > 300")
    course.locator(
        "iframe"
    ).scroll_into_view_if_needed()  # out of sight a frame is not told its own new height
    frame = course.frames[1]
    frame.wait_for_function("Math.abs(document.body.scrollHeight - innerHeight) <= 1")
    assert frame.locator("header.head").count() == 0


def test_it_takes_no_focus_and_scrolls_nothing(course):
    course.wait_for_function("document.querySelector('iframe').offsetHeight > 300")
    assert course.evaluate("document.activeElement.tagName") == "INPUT"
    place = course.evaluate("scrollY")
    frame = course.frames[1]
    frame.locator("[data-preset]").first.evaluate("e => e.click()")
    frame.locator("[data-history='undo']").evaluate("e => e.click()")
    assert course.evaluate("[scrollY, document.activeElement.tagName]") == [place, "INPUT"]


def test_keys_typed_on_the_course_page_are_not_the_lessons(course):
    course.keyboard.press("?")
    course.evaluate("document.activeElement.blur()")
    course.keyboard.press("h")
    assert course.frames[1].locator("dialog[open]").count() == 0
    assert course.frames[1].locator("[data-hide]").count() == 0
