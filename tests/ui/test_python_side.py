"""Python and the page keep step: Panel's own way to test a component, the lesson at hand."""

import math
import time

import pytest
from panel.io.state import state
from panel.tests.util import serve_component, wait_until
from playwright.sync_api import expect

from app.explorer import Explorer
from tests.ui.lesson_page import LessonPage
from tests.ui.oracle import differences
from tests.ui.which import ONE, every_lesson

HALF_A_SECOND = 0.5


@pytest.fixture
def slug():
    """The wire is the same for every lesson; that each lesson has it is tested last."""
    return ONE


@pytest.fixture
def explorer(lesson_class):
    yield Explorer(lesson_class())
    state.kill_all_servers()
    state.reset()


@pytest.fixture
def both(explorer, page):
    """The page and the lesson in Python behind it."""
    serve_component(page, explorer)
    return LessonPage(page), explorer.lesson


def test_python_follows_within_half_a_second_of_release(both):
    """Each way to let go of an input; of three tries one must be in time, for a busy machine's sake."""
    on_page, lesson = both
    ways = [
        lambda share: on_page.drag("a", share),
        lambda _: on_page.press("b", "Shift+ArrowLeft"),
        lambda share: on_page.type("b", f"{share}"),
        lambda _: on_page.nudge("a", "-"),
    ]
    for act in ways:
        assert any(followed_in_time(act, share, on_page, lesson) for share in (0.8, 0.6, 0.7))
    on_page.reset.click()
    wait_until(lambda: lesson.values == type(lesson)().values, interval=10)


def followed_in_time(act, share, on_page, lesson) -> bool:
    before = lesson.values
    act(share)
    let_go = time.monotonic()
    shown = on_page.inputs()
    assert shown != before
    wait_until(lambda: lesson.values == shown, interval=5)
    return time.monotonic() - let_go <= HALF_A_SECOND


def test_python_hears_of_a_drag_before_its_end(both):
    on_page, lesson = both
    on_page.grab("a", 0.9)
    wait_until(lambda: lesson.a == on_page.inputs()["a"], timeout=2000, interval=20)
    on_page.page.mouse.up()


def test_a_value_set_in_python_moves_the_slider(both, oracle):
    on_page, lesson = both
    lesson.a = 3
    expect(on_page.slider("a")).to_have_value("3")
    assert lesson.output == on_page.read()["output"]
    lesson.param.update(a=-4.05, b=2.5)
    wait_until(lambda: on_page.inputs() == {"a": -4.05, "b": 2.5}, interval=20)
    assert differences(on_page.read(), oracle) == []
    expect(on_page.box("a")).to_have_value("−4.05")


def test_python_may_set_the_same_value_twice(both):
    on_page, lesson = both
    lesson.a = 3
    expect(on_page.slider("a")).to_have_value("3")
    on_page.type("a", "5")
    wait_until(lambda: lesson.a == 5, interval=20)
    lesson.a = 3
    expect(on_page.slider("a")).to_have_value("3")


def test_a_watcher_in_python_hears_what_the_page_does(both):
    on_page, lesson = both
    heard = []
    lesson.param.watch(lambda event: heard.append(event.new), "b")
    on_page.type("b", "1,25")
    wait_until(lambda: heard == [1.25], interval=20)


def test_a_watcher_that_answers_the_page_is_heard(both):
    """Python code may hold an input back, such as b at no more than 2, while the page moves it."""
    on_page, lesson = both
    lesson.param.watch(lambda event: lesson.param.update(b=min(event.new, 2)), "b")
    on_page.press("b", "End")
    expect(on_page.slider("b")).to_have_value("2")
    wait_until(lambda: lesson.b == 2, interval=20)


def test_python_confirms_after_each_release(both):
    on_page, _ = both
    for act in (
        lambda: on_page.press("a", "PageUp"),
        lambda: on_page.type("b", "-0.3"),
        lambda: on_page.nudge("a", "-"),
        lambda: on_page.drag("b", 0.7),
        on_page.reset.click,
    ):
        act()
        expect(on_page.mark).to_have_attribute("data-confirmed", "yes")
        expect(on_page.mark).to_contain_text("Python agrees")


@pytest.mark.parametrize("wrong", ["values", "gradients"])
def test_a_mismatch_is_shown(both, explorer, wrong):
    on_page, _ = both
    on_page.press("a", "PageUp")
    expect(on_page.mark).to_have_attribute("data-confirmed", "yes")
    claim = dict(explorer.confirmed)
    claim[wrong] = [*claim[wrong][:-1], claim[wrong][-1] + 1e-6]
    explorer.confirmed = claim
    expect(on_page.mark).to_have_attribute("data-confirmed", "no")
    expect(on_page.mark).to_be_visible()
    expect(on_page.mark).to_contain_text("disagrees")


@pytest.mark.parametrize("oddity", [math.nan, None])
def test_a_claim_that_is_no_number_is_a_mismatch(both, explorer, oddity):
    on_page, _ = both
    on_page.press("a", "PageUp")
    expect(on_page.mark).to_have_attribute("data-confirmed", "yes")
    explorer.confirmed = {**explorer.confirmed, "values": [oddity] * len(explorer.confirmed["values"])}
    expect(on_page.mark).to_have_attribute("data-confirmed", "no")


def test_an_old_verdict_is_not_shown_for_new_numbers(both, explorer):
    """What Python says about numbers that are gone is not put beside those on the screen."""
    on_page, _lesson = both
    on_page.press("a", "PageUp")
    expect(on_page.mark).to_have_attribute("data-confirmed", "yes")
    old = dict(explorer.confirmed)
    on_page.press("a", "PageUp")
    expect(on_page.mark).to_have_attribute("data-confirmed", "yes")
    explorer.confirmed = {**old, "values": [value + 1 for value in old["values"]]}
    on_page.press("b", "PageUp")
    expect(on_page.mark).to_have_attribute("data-confirmed", "yes")


def test_two_pages_have_each_their_own_lesson(lesson_class, new_context):
    def view():
        return Explorer(lesson_class())

    first, second = new_context().new_page(), new_context().new_page()
    try:
        _, port = serve_component(first, view)
        second.goto(f"http://localhost:{port}")
        one, other = LessonPage(first), LessonPage(second)
        one.type("a", "7")
        expect(one.mark).to_have_attribute("data-confirmed", "yes")
        assert other.inputs() == lesson_class().values
    finally:
        state.kill_all_servers()
        state.reset()


def test_two_lessons_on_one_page_do_not_mix(page, lesson_class):
    import panel as pn

    left, right = Explorer(lesson_class(a=1)), Explorer(lesson_class(a=2))
    try:
        serve_component(page, pn.Column(left, right))
        roots = page.locator("[data-lesson]")
        expect(roots).to_have_count(2)
        one, other = (LessonPage(page, roots.nth(index)) for index in range(2))
        one.type("a", "7")
        expect(one.mark).to_have_attribute("data-confirmed", "yes")
        assert (one.inputs()["a"], other.inputs()["a"]) == (7, 2)
        wait_until(lambda: (left.lesson.a, right.lesson.a) == (7, 2))
    finally:
        state.kill_all_servers()
        state.reset()


@every_lesson
def test_every_lesson_follows_is_set_and_is_confirmed(both, names):
    on_page, lesson = both
    first, second = (on_page.reachable(names) * 2)[:2]
    on_page.press(first, "ArrowRight")
    wait_until(lambda: lesson.values == on_page.inputs(), interval=10)
    expect(on_page.mark).to_have_attribute("data-confirmed", "yes")
    setattr(lesson, second, lesson.inputs()[second].bounds[1])
    expect(on_page.slider(second)).to_have_value(f"{getattr(lesson, second):g}")
    expect(on_page.mark).to_have_attribute("data-confirmed", "yes")
