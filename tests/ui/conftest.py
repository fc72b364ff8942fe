"""A browser, a served explorer, exported files, and pages that fail a test when they misbehave."""

from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from app.__main__ import main
from app.course import find
from tests.ui.lesson_page import LessonPage
from tests.ui.modules import Modules
from tests.ui.oracle import Oracle
from tests.ui.serving import running
from tests.ui.shared_pages import SharedPages
from tests.ui.shares import left_out
from tests.ui.watch import PATIENCE, SCREEN, watched
from tests.ui.which import SLUGS

expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(config, items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.ui)
    left = left_out(items)
    config.hook.pytest_deselected(items=left)
    items[:] = [item for item in items if item not in set(left)]


@pytest.fixture(scope="session")
def shared_pages(browser):
    """The pages that tests look at without touching them, each opened once."""
    with closing(SharedPages(browser)) as pages:
        yield pages


@pytest.fixture
def new_context(browser):
    """A function that makes a watched browser context; what went wrong in any of them fails the test."""
    made = []

    def make(**settings):
        made.append(watched(browser, **settings))
        return made[-1]

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
    with closing(browser.new_context()) as context:
        yield Modules(context)


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """`panel serve app`, shared by the session's tests."""
    with running(tmp_path_factory.mktemp("served") / "log") as server:
        yield server


@pytest.fixture
def own_server(tmp_path):
    """A server of the test's own, to be killed and started again."""
    with running(tmp_path / "log") as server:
        yield server


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


@pytest.fixture(scope="session", params=["served", "exported"])
def host(request) -> str:
    """Where a lesson lives: in `panel serve app`, or in a file of its own."""
    return request.param


@pytest.fixture
def address_of(host, request):
    """A function that gives the address of a lesson in this host."""

    def address(slug: str, **asked) -> str:
        if host == "served":
            return request.getfixturevalue("server").lesson(slug, **asked)
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


@pytest.fixture
def view(shared_pages):
    """A function that gives the page of a ready lesson at an address, to look at; who touches it fails."""
    with shared_pages.untouched() as view:
        yield view


@pytest.fixture
def view_lesson(view, host, address_of):
    """The same by name, in this host."""
    return lambda slug, **asked: view(address_of(slug, **asked), SCREEN, offline=host == "exported")


@pytest.fixture
def view_served(view, server):
    """The same, served, on a screen of any size."""
    return lambda slug, screen=SCREEN, **asked: view(server.lesson(slug, **asked), screen)


@pytest.fixture(scope="session", params=SLUGS)
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


@pytest.fixture
def on_view(view_lesson, slug) -> LessonPage:
    """Each lesson in each host, to look at."""
    return view_lesson(slug)
