"""A 2-8-8-1 network on 200 examples makes at least 200 full-batch steps a second, its pictures live."""

import time

import pytest
from playwright.sync_api import expect

from tests.ui.lesson_page import LessonPage

ENOUGH = 200  # steps a second
SECONDS = 3


@pytest.mark.ui
def test_the_page_makes_two_hundred_steps_a_second(benchmark, note, exported, page):
    page.goto(f"{exported('train').as_uri()}?layers=8-8&n=200&batch=200&optimiser=0&rate=0.02")
    training = LessonPage(page).root.locator(".training")
    training.get_by_role("button", name="Play", exact=True).click()
    expect(training).not_to_have_attribute("data-step", "0")

    def run():
        first, begun = int(training.get_attribute("data-step")), time.perf_counter()
        page.wait_for_timeout(1000 * SECONDS)
        last = int(training.get_attribute("data-step"))
        return (last - first) / (time.perf_counter() - begun)

    rate = benchmark.pedantic(run, rounds=3)
    note(steps_a_second=round(rate), goal=ENOUGH)
    training.get_by_role("button", name="Pause", exact=True).click()
