"""Pages to look at: opened once, as they were for each test, and not kept without end."""

import pytest

from tests.ui.shared_pages import MOST, SharedPages
from tests.ui.watch import SCREEN


@pytest.fixture
def pages(browser):
    pages = SharedPages(browser)
    yield pages
    pages.close()


@pytest.fixture
def address(exported) -> str:
    return exported("multiply").as_uri()


def test_a_page_is_opened_once_for_all_who_look(pages, address):
    looks = []
    for _ in range(2):
        with pages.untouched() as view:
            looks.append(view(address, SCREEN))
    assert looks[0] is looks[1]


def test_who_touches_a_page_fails_and_spoils_nothing_for_others(pages, address):
    with pytest.raises(AssertionError, match="touches its page"), pages.untouched() as view:
        view(address, SCREEN).type("a", "3.75")
    with pages.untouched() as view:
        assert view(address, SCREEN).inputs()["a"] != 3.75


def test_a_page_that_complains_fails_whoever_looks(pages, address):
    with pytest.raises(AssertionError, match="broken"), pages.untouched() as view:
        view(address, SCREEN).page.evaluate("console.error('broken')")


def test_the_oldest_pages_are_closed(pages, address, browser):
    before = len(browser.contexts)
    for width in range(MOST + 2):
        with pages.untouched() as view:
            view(address, {"width": 1000 + width, "height": 720})
        assert len(browser.contexts) <= before + MOST
