"""Pages that several tests look at: opened once, watched all along, and as they were after each test."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser

from tests.ui.lesson_page import LessonPage
from tests.ui.watch import Watch

MOST = 4  # the pages kept open: tests of one lesson in one host run together


class SharedPages:
    """The lessons opened last, by address and size of the screen."""

    def __init__(self, browser: Browser, patience: int):
        self._browser = browser
        self._patience = patience
        self._open: OrderedDict[tuple, LessonPage] = OrderedDict()

    @contextmanager
    def untouched(self) -> Iterator:
        """A function that gives a lesson by address, screen and whether the network is off.

        In the end, each must show what it showed, and must not have complained.
        """
        looks = []

        def view(address: str, screen: dict[str, int], *, offline: bool = False) -> LessonPage:
            lesson = self._get(address, screen, offline)
            looks.append((lesson, lesson.read()))
            return lesson

        yield view
        for lesson, before in looks:
            assert lesson.read() == before, "a test that touches its page opens one of its own"
            assert lesson.page.context.watch.unpardoned == []

    def close(self) -> None:
        """Close all pages."""
        while self._open:
            self._close_oldest()

    def _get(self, address: str, screen: dict[str, int], offline: bool) -> LessonPage:
        key = (address, *screen.values())
        if key not in self._open:
            while len(self._open) >= MOST:
                self._close_oldest()
            self._open[key] = self._opened(address, screen, offline)
        self._open.move_to_end(key)
        return self._open[key]

    def _opened(self, address: str, screen: dict[str, int], offline: bool) -> LessonPage:
        context = self._browser.new_context(viewport=screen, offline=offline)
        context.set_default_timeout(self._patience)
        context.watch = Watch(context)
        page = context.new_page()
        page.goto(address)
        return LessonPage(page)

    def _close_oldest(self) -> None:
        _, lesson = self._open.popitem(last=False)
        lesson.page.context.close()
