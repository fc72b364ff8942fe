"""The race of **search** evaluates a million losses of its network a second: add `--benchmark-only`.

Time is the processor's, spent by the page itself, drawing included; other programs may keep the machine busy.
"""

import pytest
from playwright.sync_api import expect

from tests.benchmarks.processor import processor_seconds
from tests.ui.lesson_page import LessonPage

ENOUGH = 1_000_000  # evaluations a second


@pytest.mark.ui
def test_the_race_evaluates_a_million_losses_a_second_in_the_page(benchmark, note, exported, page, wire):
    page.goto(exported("search").as_uri())
    lesson = LessonPage(page)
    lesson.root.get_by_role("tab", name="The race").click()
    race = lesson.root.locator(".race")

    def run():
        race.get_by_role("button", name="Play", exact=True).click()
        expect(race.get_by_role("button", name="Play", exact=True)).to_be_visible(timeout=60_000)

    before = processor_seconds(wire)
    benchmark.pedantic(run, rounds=1)
    rate = float(race.get_attribute("data-tries")) / (processor_seconds(wire) - before)
    shown = float(race.get_attribute("data-rate"))
    note(a_second=round(shown), a_second_of_the_processor=round(rate), goal=ENOUGH)
