"""What all tests share."""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

# The shell is Chromium without windows, and opens a page in half the time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

REQUIRED = "NUDGE_REQUIRE_BROWSER"


def missing(what: str):
    """Skip a test that lacks a tool; where the tools are required (in CI), fail it."""
    sentence = f"This test needs {what}."
    if os.environ.get(REQUIRED) == "1":
        pytest.fail(f"{sentence} {REQUIRED}=1 forbids to skip it.")
    pytest.skip(f"{sentence} Without {REQUIRED}=1 it is skipped.")


@pytest.fixture(scope="session")
def browser():
    """The one browser of the session: the machine's own, never a downloaded one."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        missing("a browser: install Debian's chromium-headless-shell or chromium")
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield running
        running.close()
