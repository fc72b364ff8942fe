"""What the pages of lessons that speak to Python at every step have in common."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def open_until_heard(open_lesson, host):
    """A function that opens a lesson; it is left once Python has answered, lest it speak to a closed page."""
    opened = []

    def open_(slug: str):
        opened.append(open_lesson(slug))
        return opened[-1]

    yield open_
    for lesson in opened:
        lesson.reset.click()
        if host == "served":
            expect(lesson.mark).to_have_attribute("data-confirmed", "yes")
