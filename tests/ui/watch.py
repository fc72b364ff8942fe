"""What pages do that they must not, written down as it happens."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext

PATIENCE = 20_000  # milliseconds: a machine that runs two browsers on two cores is slow, not wrong
SCREEN = {"width": 1280, "height": 720}
HERE = {"localhost", "127.0.0.1", "::1", None}  # blob:, data: and file: addresses have no host


class Watch:
    """Writes down what a page must not do: `complaints`; and every request it makes: `requests`."""

    def __init__(self, context):
        self.complaints = []
        self.requests = []
        self._pardoned = []
        context.on("console", self._hear_console)
        context.on("weberror", lambda event: self._note("page error", event.error.message))
        context.on("request", lambda request: self._hear_request(request.url))
        context.on("page", lambda page: page.on("websocket", lambda wire: self._hear_wire(wire.url)))

    def pardon(self, pattern: str) -> None:
        """From now on and backwards, leave out complaints that hold the pattern."""
        self._pardoned.append(pattern)

    @property
    def unpardoned(self) -> list[str]:
        return [text for text in self.complaints if not any(re.search(each, text) for each in self._pardoned)]

    def _note(self, kind: str, text: str) -> None:
        self.complaints.append(f"{kind}: {text}")

    def _hear_console(self, message) -> None:
        if message.type in ("error", "warning"):
            self._note(f"console {message.type}", f"{message.text} ({message.location.get('url', '')})")

    def _hear_request(self, url: str) -> None:
        self.requests.append(url)
        self._hear_wire(url)

    def _hear_wire(self, url: str) -> None:
        if urlsplit(url).hostname not in HERE:
            self._note("leaves the machine", url)


def watched(browser: Browser, **settings) -> BrowserContext:
    """A new context of the browser, with its watch."""
    context = browser.new_context(**{"viewport": SCREEN, **settings})
    context.set_default_timeout(PATIENCE)
    context.watch = Watch(context)
    return context
