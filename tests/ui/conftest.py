"""A browser, a served explorer, exported files, and pages that fail a test when they misbehave."""

import os
import re
import zlib
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import expect

from app.__main__ import main
from app.course import find
from tests.ui.lesson_page import LessonPage
from tests.ui.modules import Modules
from tests.ui.oracle import Oracle
from tests.ui.serving import Server, faults
from tests.ui.which import SLUGS

PATIENCE = 20_000  # milliseconds: a machine that runs two browsers on two cores is slow, not wrong
expect.set_options(timeout=PATIENCE)
HERE = {"localhost", "127.0.0.1", "::1", None}  # blob:, data: and file: addresses have no host


# What is held to in every lesson in both hosts. Other tests take a share of the pairs each, and together
# they meet every pair many times; those of one lesson take one host. With NUDGE_EVERY=1 every test meets
# every pair: an hour of browsers.
EVERYWHERE = {
    "test_contract.py",
    "test_random_events.py",
    "test_connection.py",
    "test_weight.py",
    "test_pseudo_language.py",
}
SHARE = 8


def pytest_collection_modifyitems(config, items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.ui)
    if os.environ.get("NUDGE_EVERY") == "1":
        return
    left = [item for item in items if hasattr(item, "callspec") and not _has_its_turn(item)]
    config.hook.pytest_deselected(items=left)
    items[:] = [item for item in items if item not in set(left)]


def _has_its_turn(item) -> bool:
    """Whether a test is in its share of the pairs of lesson and host, which differs from test to test."""
    chosen = item.callspec.params
    if item.path.name in EVERYWHERE or "host" not in chosen:
        return True
    served, chance = chosen["host"] == "served", zlib.crc32(item.originalname.encode())
    if chosen.get("slug") in SLUGS:
        return (SLUGS.index(chosen["slug"]) + SHARE // 2 * served + chance) % SHARE == 0
    return _is_alone(item) or chance % 2 == served


def _is_alone(item) -> bool:
    """Whether a test names its host itself."""
    return any(mark.args and mark.args[0] == "host" for mark in item.iter_markers("parametrize"))


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


@pytest.fixture
def new_context(browser):
    """A function that makes a watched browser context; what went wrong in any of them fails the test."""
    made = []

    def make(**settings):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 720}, **settings})
        context.set_default_timeout(PATIENCE)
        context.watch = Watch(context)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()
    assert [text for context in made for text in context.watch.unpardoned] == []


@pytest.fixture
def context(new_context):
    return new_context()


@pytest.fixture
def page(context):
    return context.new_page()


@pytest.fixture
def watch(context):
    return context.watch


@pytest.fixture(scope="session")
def modules(browser):
    """The front end's own modules, to be run without a page."""
    context = browser.new_context()
    yield Modules(context)
    context.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """`panel serve app`, shared by the session's tests."""
    running = Server(tmp_path_factory.mktemp("served") / "log").start()
    yield running
    running.stop()
    assert faults(running.log) == []


@pytest.fixture
def own_server(tmp_path):
    """A server of the test's own, to be killed and started again."""
    running = Server(tmp_path / "log").start()
    yield running
    running.stop()
    assert faults(running.log) == []


@pytest.fixture(scope="session")
def exported(tmp_path_factory):
    """A function that exports a lesson, once, by the command line, and gives the file."""
    folder, known = tmp_path_factory.mktemp("exported"), {}

    def export(slug: str, *options: str) -> Path:
        key = (slug, *options)
        if key not in known:
            known[key] = folder / f"{len(known)}-{slug}.html"
            assert main(["export", slug, "-o", str(known[key]), *options]) == 0
        return known[key]

    return export


@pytest.fixture(params=["served", "exported"])
def host(request) -> str:
    """Where a lesson lives: in `panel serve app`, or in a file of its own."""
    return request.param


@pytest.fixture
def address_of(host, request):
    """A function that gives the address of a lesson in this host."""

    def address(slug: str, **asked) -> str:
        if host == "served":
            return f"{request.getfixturevalue('server').address}?{urlencode({'lesson': slug, **asked})}"
        file = request.getfixturevalue("exported")(slug).as_uri()
        return f"{file}?{urlencode(asked)}" if asked else file

    return address


@pytest.fixture
def open_lesson(host, address_of, context):
    """A function that opens a lesson in this host, ready; an exported file is opened with the network off."""
    if host == "exported":
        context.set_offline(True)

    def opened(slug: str, page=None, **asked) -> LessonPage:
        page = page or context.new_page()
        page.goto(address_of(slug, **asked))
        return LessonPage(page)

    return opened


@pytest.fixture(params=SLUGS)
def slug(request) -> str:
    """The name of each lesson of the course in turn."""
    return request.param


@pytest.fixture
def lesson_class(slug):
    """The lesson as its page starts: with the settings that are chosen first."""
    return find(slug).choose()


@pytest.fixture
def names(lesson_class) -> list[str]:
    """The lesson's inputs."""
    return list(lesson_class.inputs())


@pytest.fixture
def first(names) -> str:
    return names[0]


@pytest.fixture
def second(names) -> str:
    return names[1] if len(names) > 1 else names[0]


@pytest.fixture
def oracle(lesson_class) -> Oracle:
    return Oracle(lesson_class)


@pytest.fixture
def on_page(open_lesson, slug) -> LessonPage:
    """Each lesson in each host, opened."""
    return open_lesson(slug)
