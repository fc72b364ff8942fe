"""Hundreds of random events: after each, the inputs are as asked and every number is the oracle's."""

import random
from decimal import Decimal

import pytest

from tests.ui.lesson_page import THUMB
from tests.ui.oracle import differences
from tests.ui.which import every_lesson, exported_only, first_two


class Learner:
    """Someone who does anything, and keeps account of where the sliders must stand, in decimals.

    Each event gives the sliders' expected places; None stands for a drag's end, which the mouse decides.
    """

    def __init__(self, on_page, lesson_class, seed: int):
        self.page = on_page
        self.fields = lesson_class.inputs()
        self.start = {name: Decimal(repr(field.default)) for name, field in self.fields.items()}
        self.now = dict(self.start)
        self.chance = random.Random(seed)
        self.seen = on_page.reachable(self.fields)
        self.nudgeable = set(self.seen) & set(lesson_class.arguments())

    def act(self) -> str:
        name = self.chance.choice(self.seen)
        event = self.chance.choice(
            [self.key, self.key, self.typed, self.nudged, self.dragged, self.bad, self.reset]
        )
        if event == self.nudged and name not in self.nudgeable:
            event = self.key
        return f"{event.__name__} {name}: {event(name)}"

    def bounds(self, name):
        return tuple(Decimal(repr(float(bound))) for bound in self.fields[name].bounds)

    def step(self, name):
        return Decimal(repr(float(self.fields[name].step)))

    def put(self, name, value):
        low, high = self.bounds(name)
        self.now[name] = min(high, max(low, value))

    def key(self, name):
        step, (low, high) = self.step(name), self.bounds(name)
        fine = step if self.fields[name].whole else step / 10
        moves = {
            "ArrowRight": step, "ArrowUp": step, "ArrowLeft": -step, "ArrowDown": -step,
            "Shift+ArrowRight": fine, "Shift+ArrowUp": fine,
            "Shift+ArrowLeft": -fine, "Shift+ArrowDown": -fine,
            "PageUp": 10 * step, "PageDown": -10 * step, "Home": low - high, "End": high - low,
        }  # fmt: skip
        pressed = self.chance.choice(list(moves))
        self.page.press(name, pressed)
        self.put(name, self.now[name] + moves[pressed])
        return pressed

    def typed(self, name):
        low, high = self.bounds(name)
        decimals = 0 if self.fields[name].whole else self.chance.randrange(6)
        value = Decimal(repr(round(self.chance.uniform(float(low), float(high)), decimals or None)))
        text = str(value).replace("-", self.chance.choice("-−")).replace(".", self.chance.choice(".,"))
        self.page.type(name, text, self.chance.choice(["Enter", "Tab"]))
        if low <= value <= high:  # rounding may have taken it outside
            self.put(name, value)
        return text

    def bad(self, name):
        text = self.chance.choice(
            ["", "abc", "1e9", "-11e3", "1.2.3", "0x10", "NaN", "Infinity", "1 2", "∞", "--1"]
        )
        self.page.type(name, text)
        return text

    def nudged(self, name):
        sign = self.chance.choice("+-")
        self.page.slider(name).focus()
        if not self.page.nudge_button(name, sign).is_visible():
            return "not shown"
        (low, high), step = self.bounds(name), self.step(name)
        self.page.slider(name).focus()  # many inputs share a place for their nudges
        self.page.nudge(name, sign)
        target = self.now[name] + (step if sign == "+" else -step)
        if low <= target <= high:
            self.put(name, target)
        return sign

    def dragged(self, name):
        low, high = self.bounds(name)
        share = self.chance.random()
        self.page.drag(name, share)
        shown = Decimal(repr(self.page.inputs()[name]))
        asked = float(low) + share * float(high - low)
        one_pixel = float(high - low) / (self.page.slider(name).bounding_box()["width"] - THUMB)
        assert abs(float(shown) - asked) <= float(self.step(name)) / 2 + 2 * one_pixel, (share, shown)
        assert shown % self.step(name) == 0 or shown in (low, high), f"{shown} is off the grid"
        self.put(name, shown)
        return f"{share:.3f} to {shown}"

    def reset(self, _):
        self.page.reset.click()
        self.now = dict(self.start)
        return ""


def live(on_page, lesson_class, oracle, seed: int, events: int) -> None:
    """Let a learner do so many things, and look at every number after each."""
    learner, story = Learner(on_page, lesson_class, seed), []
    for _ in range(events):
        story.append(learner.act())
        shown = on_page.read()
        assert shown["inputs"] == {name: float(value) for name, value in learner.now.items()}, story[-5:]
        assert differences(shown, oracle) == [], story[-5:]


@first_two
def test_after_each_of_many_events_the_page_shows_the_oracles_numbers(on_page, lesson_class, oracle):
    live(on_page, lesson_class, oracle, seed=1, events=120)


@every_lesson
def test_after_each_event_any_lesson_shows_the_oracles_numbers(on_page, lesson_class, oracle):
    live(on_page, lesson_class, oracle, seed=3, events=30)


@first_two
@exported_only
@pytest.mark.parametrize("attribute", ["data-value", "data-gradient", "data-partial"])
def test_a_wrong_number_anywhere_on_the_page_is_caught(on_page, oracle, attribute):
    """The comparison above can fail: each number on the page, made wrong by a hair, is noticed."""
    assert differences(on_page.read(), oracle) == []
    for element in on_page.root.locator(
        f":is([data-output], [data-gradient], [data-edge])[{attribute}]"
    ).all():
        right = element.get_attribute(attribute)
        if element.get_attribute("data-node") is None and attribute == "data-gradient":
            continue  # an input's name, not a number
        element.evaluate(
            "(e, [name, text]) => e.setAttribute(name, text)", [attribute, str(float(right) + 1e-9)]
        )
        assert len(differences(on_page.read(), oracle)) >= 1, element
        element.evaluate("(e, [name, text]) => e.setAttribute(name, text)", [attribute, right])
