"""What all tests share: a browser, and JavaScript that runs in it."""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

from tests.browser import in_ci, launch
from tests.imports import ROOT
from tests.javascript import JavaScript


def missing(what: str, *, required: bool):
    """Skip a test that lacks a tool; where the tool is required, fail it."""
    sentence = f"This test needs {what}."
    if required:
        pytest.fail(sentence)
    pytest.skip(sentence)


def need_node() -> None:
    """Skip a test that lacks the front end's tools; where NUDGE_REQUIRE_NODE=1, fail it."""
    if shutil.which("node") is None or not (ROOT / "assets" / "node_modules" / ".bin").exists():
        missing("Node, and `npm ci --prefix assets`", required=os.environ.get("NUDGE_REQUIRE_NODE") == "1")


@pytest.fixture(scope="session")
def browser():
    """The one browser of the session."""
    with sync_playwright() as play:
        running = launch(play.chromium)
        if running is None:
            missing("a browser: run `python -m tests.browser`", required=in_ci())
        yield running
        running.close()


@pytest.fixture(scope="session")
def javascript(browser) -> JavaScript:
    """Runs emitted JavaScript in a page of its own."""
    return JavaScript(browser.new_page())
