"""The race of **search** evaluates at least a million losses of its network a second, in the page."""

import pytest
from playwright.sync_api import expect

from tests.ui.conftest import browser, context, exported, new_context, page  # noqa: F401  fixtures
from tests.ui.lesson_page import LessonPage

ENOUGH = 1_000_000  # evaluations a second


@pytest.mark.ui
def test_the_race_evaluates_a_million_losses_a_second_in_the_page(benchmark, exported, page):  # noqa: F811
    page.goto(exported("search").as_uri())
    lesson = LessonPage(page)
    lesson.root.get_by_role("tab", name="The race").click()
    race = lesson.root.locator(".race")

    def run():
        race.get_by_role("button", name="Start again").click()
        race.get_by_role("button", name="Play", exact=True).click()
        expect(race.get_by_role("button", name="Play", exact=True)).to_be_visible(timeout=60_000)
        return float(race.get_attribute("data-rate"))

    rate = benchmark.pedantic(run, rounds=3)
    benchmark.extra_info["evaluations a second"] = rate
    assert rate >= ENOUGH
