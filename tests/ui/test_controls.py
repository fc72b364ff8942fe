"""Sliders, number boxes, nudge buttons, reset: by keyboard, mouse and finger, in both hosts."""

from decimal import Decimal

import pytest
from playwright.sync_api import expect

from tests.ui.lesson_page import LessonPage
from tests.ui.which import ONE, every_lesson, exported_only

MINUS = "−"


@pytest.fixture
def slug():
    """Where lessons do not differ, one is tried; tests marked `every_lesson` take them all."""
    return ONE


def decimals(field):
    low, high = (Decimal(repr(float(bound))) for bound in field.bounds)
    return Decimal(repr(field.default)), Decimal(repr(float(field.step))), low, high


@every_lesson
@exported_only
def test_keys_move_a_slider_by_the_step_a_tenth_of_it_and_ten(on_page, lesson_class, names):
    for name in on_page.reachable(names):
        start, step, low, high = decimals(lesson_class.inputs()[name])
        fine = step if lesson_class.inputs()[name].whole else step / 10
        keys = [
            ("ArrowRight", step), ("ArrowUp", step), ("ArrowLeft", -step), ("ArrowDown", -step),
            ("Shift+ArrowRight", fine), ("Shift+ArrowUp", fine),
            ("Shift+ArrowLeft", -fine), ("Shift+ArrowDown", -fine),
            ("PageUp", 10 * step), ("PageDown", -10 * step),
        ]  # fmt: skip
        now = start
        for key, change in keys:
            on_page.press(name, key)
            now = min(high, max(low, now + change))
            assert on_page.inputs()[name] == float(now), key
        for key, end in [
            ("Home", low),
            ("ArrowLeft", low),
            ("PageDown", low),
            ("End", high),
            ("ArrowUp", high),
        ]:
            on_page.press(name, key)
            assert on_page.inputs()[name] == float(end), key


def test_thirty_steps_leave_no_dust(on_page, first, lesson_class):
    start, step, _, _ = decimals(lesson_class.inputs()[first])
    for count in range(1, 31):
        on_page.press(first, "Shift+ArrowLeft")
        assert on_page.inputs()[first] == float(start - count * step / 10)
    assert len(on_page.box(first).input_value()) <= 6


def test_other_keys_leave_the_slider_and_the_browser_alone(on_page, first):
    before = on_page.read()
    for key in ("x", "5", "Escape", "F2", "Delete", "Enter", "Space"):
        on_page.press(first, key)
    assert on_page.read() == before


@pytest.mark.parametrize("finish", ["Enter", "Tab"])
def test_the_box_takes_any_exact_number(on_page, names, lesson_class, finish):
    for name in on_page.reachable(names):
        low, high = lesson_class.inputs()[name].bounds
        for typed, value in [
            ("2.5", 2.5),
            ("-1.25", -1.25),
            ("2,5", 2.5),
            (f"{MINUS}0,75", -0.75),
            (" 1.2345678 ", 1.2345678),
            ("+.5", 0.5),
            ("1e-3", 0.001),
            ("0", 0.0),
        ]:
            if low <= value <= high:
                on_page.type(name, typed, finish)
                assert on_page.inputs()[name] == value, typed
                shown = on_page.box(name).input_value().replace(MINUS, "-")
                assert float(shown) == pytest.approx(value, abs=1e-3), "the box may round what it shows"
                on_page.box(name).focus()
                on_page.page.keyboard.press("Tab")
                assert on_page.inputs()[name] == value, "looking at a number must not round it"
    expect(on_page.errors).to_have_count(0)


def test_a_bad_text_gets_a_sentence_and_the_last_good_state_stays(on_page, names, lesson_class):
    for name in on_page.reachable(names):
        field = lesson_class.inputs()[name]
        before = on_page.read()
        for typed in (
            "abc",
            "",
            "1.2.3",
            "0x10",
            "NaN",
            "Infinity",
            "--1",
            "1 2",
            "2+2",
            "<b>1</b>",
            "1e999",
            "−",
        ):
            on_page.type(name, typed)
            expect(on_page.errors).to_have_count(1)
            expect(on_page.errors).to_be_visible()
            expect(on_page.errors).to_contain_text(name)
            assert on_page.errors.inner_text().endswith(".")
            assert on_page.read() == before, typed
            on_page.box(name).press("Escape")
            expect(on_page.errors).to_have_count(0)
            expect(on_page.box(name)).to_have_value(f"{field.default:g}".replace("-", MINUS))


def test_a_number_out_of_bounds_gets_a_sentence_that_names_them(on_page, names, lesson_class):
    for name in on_page.reachable(names):
        low, high = lesson_class.inputs()[name].bounds
        before = on_page.read()
        for typed in (f"{high + 0.001}", f"{low - 1}", "1e9", "-1e9"):
            on_page.type(name, typed)
            expect(on_page.errors).to_have_count(1)
            said = on_page.errors.inner_text().replace(MINUS, "-")
            assert f"{low:g}" in said, said
            assert f"{high:g}" in said, said
            assert on_page.read() == before, typed
        on_page.type(name, "1")
        expect(on_page.errors).to_have_count(0)
        on_page.reset.click()


def test_the_error_stands_beside_its_box_and_is_tied_to_it(on_page, first, second):
    on_page.type(first, "abc")
    expect(on_page.box(first)).to_have_attribute("aria-invalid", "true")
    expect(on_page.box(first)).to_have_accessible_description(on_page.errors.inner_text())
    box, error = on_page.box(first).bounding_box(), on_page.errors.bounding_box()
    assert abs(error["y"] - box["y"]) < 200
    on_page.press(second, "ArrowRight")
    expect(on_page.errors).to_have_count(1)
    on_page.press(first, "ArrowRight")
    expect(on_page.errors).to_have_count(0)


def test_reset_takes_errors_away_with_the_values(on_page, first, lesson_class):
    on_page.press(first, "PageUp")
    on_page.type(first, "abc")
    on_page.reset.click()
    expect(on_page.errors).to_have_count(0)
    assert on_page.inputs() == lesson_class().values


@every_lesson
@exported_only
def test_a_nudge_promises_and_then_does(on_page, lesson_class):
    """The straight-line guess is gradient times step; the truth is what the output then really does."""
    for name in on_page.reachable(lesson_class.arguments()):
        step = lesson_class.inputs()[name].step
        for sign, size in (("+", step), ("-", -step)):
            on_page.press(name, "ArrowLeft" if sign == "+" else "ArrowRight")  # away from the bound
            on_page.nudge_button(name, sign).focus()
            expect(on_page.nudge_button(name, sign)).to_be_visible()
            before = on_page.read()
            around = on_page.nudge_button(name, sign).locator(
                "xpath=ancestor::*[.//*[@data-region='nudge']//*[@data-value]][1]"
            )
            guess, truth = around.locator("[data-region='nudge'] [data-value]").all()
            promised = [float(line.get_attribute("data-value")) for line in (guess, truth)]
            assert promised[0] == pytest.approx(before["gradients"][name] * size, rel=1e-12, abs=1e-15)
            written = f"{'+' if size > 0 else MINUS}{abs(size):g} on {name}"
            expect(guess).to_contain_text(written)
            on_page.nudge_button(name, sign).press("Enter")
            after = on_page.read()
            assert after["inputs"][name] == pytest.approx(before["inputs"][name] + size, abs=1e-12)
            assert promised[1] == pytest.approx(after["output"] - before["output"], rel=1e-9, abs=1e-12)


def test_a_nudge_beyond_the_bounds_says_so(on_page, first, lesson_class):
    on_page.press(first, "End")
    before = on_page.read()
    on_page.nudge(first, "+")
    expect(on_page.errors).to_have_count(1)
    expect(on_page.errors).to_contain_text(f"{lesson_class.inputs()[first].bounds[1]:g}")
    assert on_page.read() == before
    on_page.nudge(first, "-")
    expect(on_page.errors).to_have_count(0)


def test_a_drag_follows_the_mouse_and_stays_on_the_grid(on_page, names, lesson_class):
    for name in on_page.reachable(names):
        _, step, low, high = decimals(lesson_class.inputs()[name])
        for share, end in [(0.75, None), (0.1, None), (1.3, high), (-0.4, low), (0.5, None)]:
            on_page.drag(name, share)
            shown = Decimal(repr(on_page.inputs()[name]))
            expected = Decimal(share) * (high - low) + low if end is None else end
            assert abs(shown - expected) <= step / 2 + (high - low) / 150
            assert shown % step == 0 or shown in (low, high)
            expect(on_page.box(name)).to_have_value(f"{shown.normalize():f}".replace("-", MINUS))


def test_the_numbers_follow_while_the_mouse_is_still_down(on_page, first):
    before = on_page.read()
    on_page.grab(first, 0.9)
    during = on_page.read()
    on_page.page.mouse.up()
    assert during["inputs"][first] != before["inputs"][first]
    assert during == on_page.read()


EXACT = ["0.12345678901234", "1e-12", f"{MINUS}1e{MINUS}12", "0.30000000000000004"]


@pytest.mark.parametrize("typed", EXACT)
def test_a_typed_number_is_kept_to_the_last_digit(on_page, host, first, typed):
    exact = float(typed.replace(MINUS, "-"))
    on_page.type(first, typed)
    assert on_page.inputs()[first] == exact
    assert float(on_page.box(first).input_value().replace(MINUS, "-")) == exact, "shown in full"
    on_page.box(first).press("Tab")
    on_page.box(first).focus()
    assert float(on_page.box(first).input_value().replace(MINUS, "-")) == exact
    on_page.box(first).press("Enter")
    on_page.box(first).press("Tab")
    assert on_page.inputs()[first] == exact
    if host == "served":
        expect(on_page.mark).to_have_attribute("data-confirmed", "yes")


def test_whole_numbers_move_in_whole_steps_and_take_thousands_in_groups(open_lesson):
    lesson = open_lesson("search")
    for typed, value in [("2,000", 2000), ("1.234", 1234), ("1 500", 1500), ("700", 700)]:
        lesson.type("K", typed)
        assert lesson.inputs()["K"] == value, typed
        expect(lesson.errors).to_have_count(0)
    for keys, value in [("Shift+ArrowRight", 701), ("Shift+ArrowLeft", 700), ("ArrowRight", 701)]:
        lesson.press("K", keys)
        assert lesson.inputs()["K"] == value, keys
    lesson.type("K", "2.5")
    expect(lesson.errors).to_contain_text("not a whole number")
    assert lesson.inputs()["K"] == 701
    lesson.box("K").press("Escape")
    lesson.root.locator("[data-size]").select_option("0.1")
    lesson.nudge("K", "+")
    assert lesson.inputs()["K"] == 702


PHONE = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}


@pytest.fixture
def on_phone(host, new_context, address_of, slug):
    context = new_context(**PHONE, offline=host == "exported")
    page = context.new_page()
    page.goto(address_of(slug))
    return LessonPage(page)


@every_lesson
@exported_only
def test_a_phone_has_targets_of_44_pixels_and_no_sideways_scroll(on_phone):
    wide = on_phone.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide[0] <= wide[1] == 390
    assert too_small(on_phone.root) == []


def too_small(root) -> list[str]:
    """The controls that a fingertip would miss."""
    controls = root.locator("button, a[href], input, select, textarea, [role=slider], [role=button]")
    boxes = [(each, target(each)) for each in controls.all() if each.is_visible()]
    assert boxes
    return [
        each.evaluate("e => e.outerHTML") for each, box in boxes if min(box["width"], box["height"]) < 43.99
    ]


def target(control) -> dict:
    """What a finger may hit: the control, or the label around it."""
    label = control.locator("xpath=ancestor::label")
    return (label if label.count() else control).bounding_box()


def test_a_small_target_is_caught(page):
    page.set_content(
        "<main><button style='width:60px;height:40px'></button>"
        "<button style='width:44px;height:44px'></button></main>"
    )
    assert len(too_small(page.locator("main"))) == 1


def test_a_finger_moves_sliders_and_presses_buttons(on_phone, first, lesson_class):
    start, step, low, high = decimals(lesson_class.inputs()[first])
    on_phone.nudge_button(first, "+").tap()
    assert on_phone.inputs()[first] == float(start + step)
    slider = on_phone.slider(first)
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    y = box["y"] + box["height"] / 2
    x = box["x"] + box["width"] * float((start + step - low) / (high - low))
    wire = on_phone.page.context.new_cdp_session(on_phone.page)
    for kind, places in [
        ("touchStart", [x]),
        ("touchMove", [x - 20]),
        ("touchMove", [x - 60]),
        ("touchEnd", []),
    ]:
        points = [{"x": place, "y": y} for place in places]
        wire.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    expect(slider).not_to_have_value(f"{start + step}")
    assert on_phone.inputs()[first] < float(start)


@every_lesson
@exported_only
def test_nothing_jumps_when_numbers_change(on_page, names):
    """Boxes keep their places and sizes from the smallest to the largest numbers."""
    parts = on_page.root.locator("[data-input], [data-node] > rect, [data-nudge], button, figure, h1, footer")
    where = "all => all.map((e) => { const b = e.getBoundingClientRect(); return [b.left, b.top]; })"

    def places():
        return parts.evaluate_all(where)

    def widths():
        return on_page.root.locator("[data-input]").evaluate_all("all => all.map((e) => e.offsetWidth)")

    before, wide = places(), widths()
    for key in ("Home", "End", "ArrowLeft", "Shift+ArrowLeft"):
        for name in on_page.reachable(names):
            on_page.press(name, key)
            moved = [
                (parts.nth(index).evaluate("e => e.outerHTML.slice(0, 80)"), old, new)
                for index, (old, new) in enumerate(zip(before, places(), strict=True))
                if [0, 0] not in (old, new)  # what is not shown, such as the nudges of an input not touched
                and any(abs(a - b) > 1 for a, b in zip(old, new, strict=True))
            ]
            assert moved == [], (key, name)
            assert widths() == wide, "a slider that changes its width runs away from the hand on it"


@every_lesson
@exported_only
def test_a_lesson_fits_one_screen(on_page):
    high, wide = on_page.page.evaluate(
        "[document.documentElement.scrollHeight, document.documentElement.scrollWidth]"
    )
    assert high <= 720
    assert wide <= 1280
