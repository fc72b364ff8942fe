"""A server that dies and comes back: the lesson goes on, says so, and Python catches up by itself."""

import pytest
from panel.tests.util import wait_until
from playwright.sync_api import expect

from tests.ui.lesson_page import LessonPage
from tests.ui.oracle import differences
from tests.ui.which import ONE

# What a browser and Bokeh's client may say while nobody answers; anything else still fails the test.
AWAY = (
    "ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_SOCKET_NOT_CONNECTED|ERR_EMPTY_RESPONSE|Lost websocket|"
    "Failed to connect to Bokeh server|Could not open websocket|WebSocket connection to"
)


@pytest.fixture
def slug():
    """The wire is the same for every lesson."""
    return ONE


@pytest.fixture
def connected(own_server, context, slug):
    page = context.new_page()
    page.goto(f"{own_server.address}?lesson={slug}")
    lesson = LessonPage(page)
    lesson.press("a", "ArrowRight")
    expect(lesson.mark).to_have_attribute("data-confirmed", "yes")
    context.watch.pardon(AWAY)
    return lesson


def notice(lesson):
    return lesson.root.locator("[data-connection]")


def test_a_lost_server_is_announced_and_the_lesson_goes_on(connected, own_server, oracle):
    own_server.kill()
    expect(notice(connected)).to_have_attribute("data-connection", "lost")
    expect(notice(connected)).to_be_visible()
    expect(notice(connected)).to_contain_text("lost")
    for keys in ("ArrowRight", "PageUp", "Shift+ArrowLeft"):
        connected.press("a", keys)
    connected.type("b", "-2.5")
    shown = connected.read()
    assert shown["inputs"]["b"] == -2.5
    assert differences(shown, oracle) == []
    assert connected.root.locator("[data-confirmed='yes']").count() == 0, (
        "nobody can have confirmed these numbers"
    )


def test_a_server_that_is_back_is_found_and_confirms(connected, own_server, oracle):
    own_server.kill()
    expect(notice(connected)).to_have_attribute("data-connection", "lost")
    connected.type("b", "-2.5")
    own_server.start()
    expect(notice(connected)).to_have_attribute("data-connection", "found", timeout=30_000)
    expect(connected.mark).to_have_attribute("data-confirmed", "yes")
    assert connected.inputs()["b"] == -2.5
    connected.press("a", "ArrowRight")
    expect(connected.mark).to_have_attribute("data-confirmed", "yes")
    assert differences(connected.read(), oracle) == []


def test_a_server_may_go_and_come_twice(connected, own_server):
    for size in ("-2.5", "3.25"):
        own_server.kill()
        expect(notice(connected)).to_have_attribute("data-connection", "lost")
        connected.type("b", size)
        own_server.start()
        expect(notice(connected)).to_have_attribute("data-connection", "found", timeout=30_000)
        expect(connected.mark).to_have_attribute("data-confirmed", "yes")


def test_another_app_on_the_port_is_not_taken_for_ours(connected, own_server, tmp_path):
    """A server that answers without this lesson is a server still away."""
    other = tmp_path / "app"
    other.mkdir()
    (other / "main.py").write_text("import panel\n\npanel.pane.Str('Something else').servable()\n")
    own_server.kill()
    tries = own_server.log.count("WebSocket connection opened")
    own_server.start(other)
    wait_until(
        lambda: own_server.log.count("WebSocket connection opened") >= tries + 2,
        connected.page,
        timeout=15_000,
    )
    expect(notice(connected)).to_have_attribute("data-connection", "lost")
    connected.type("b", "-2.5")
    own_server.kill()
    own_server.start()
    expect(notice(connected)).to_have_attribute("data-connection", "found", timeout=30_000)
    expect(connected.mark).to_have_attribute("data-confirmed", "yes")
    assert connected.inputs()["b"] == -2.5


def test_a_visit_that_outlives_its_token_is_found_again(own_server, context):
    """The token in the page expires after minutes; a server that is back later gives a new one."""
    own_server.kill()
    own_server.start(options=["--session-token-expiration", "4"])
    page = context.new_page()
    page.goto(f"{own_server.address}?lesson=multiply&a=4")
    lesson = LessonPage(page)
    expect(lesson.mark).to_have_attribute("data-confirmed", "yes")
    context.watch.pardon(AWAY)
    own_server.kill()
    lesson.type("b", "7")
    expect(notice(lesson)).to_have_attribute("data-connection", "lost")
    own_server.start()
    expect(notice(lesson)).to_have_attribute("data-connection", "found", timeout=30_000)
    expect(lesson.mark).to_have_attribute("data-confirmed", "yes")
    assert lesson.inputs() == {"a": 4, "b": 7}
