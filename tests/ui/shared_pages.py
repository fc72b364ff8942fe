"""Pages that several tests look at: opened once, watched all along, and as they were after each test."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser

from tests.ui.lesson_page import LessonPage
from tests.ui.watch import watched

MOST = 4  # the pages kept open: tests of one lesson in one host run together


class SharedPages:
    """The lessons opened last, by address and size of the screen."""

    def __init__(self, browser: Browser):
        self._browser = browser
        self._open: dict[tuple, LessonPage] = {}

    @contextmanager
    def untouched(self) -> Iterator[Callable[..., LessonPage]]:
        """A function that gives a lesson by address, screen and whether the network is off.

        In the end, each must show what it showed, and must not have complained.
        """
        looks = []

        def view(address: str, screen: dict[str, int], *, offline: bool = False) -> LessonPage:
            key = (address, *screen.values(), offline)
            lesson = self._get(key, address, viewport=screen, offline=offline)
            looks.append((key, lesson, lesson.read()))
            return lesson

        yield view
        for key, lesson, before in looks:
            shown, complaints = lesson.read(), lesson.page.context.watch.unpardoned
            if shown != before or complaints:
                self._close(key)
            assert shown == before, "a test that touches its page opens one of its own"
            assert complaints == [], complaints

    def close(self) -> None:
        """Close all pages."""
        for key in list(self._open):
            self._close(key)

    def _get(self, key: tuple, address: str, **settings) -> LessonPage:
        if key not in self._open:
            if len(self._open) == MOST:
                self._close(next(iter(self._open)))
            page = watched(self._browser, **settings).new_page()
            page.goto(address)
            self._open[key] = LessonPage(page)
        return self._open[key]

    def _close(self, key: tuple) -> None:
        if lesson := self._open.pop(key, None):
            lesson.page.context.close()
