"""The browser that tests drive: one that is there, else one that is fetched by `python -m tests.browser`."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from playwright.sync_api import Browser, BrowserType, Error, sync_playwright

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
SHELL = "chromium-headless-shell"  # Chromium without windows, which opens a page in half the time
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
CHANNELS = ("chrome", "msedge")  # where Playwright knows them to be installed on each system

APT = ("apt-get", "install", "--yes", "--quiet", "--no-install-recommends")
FETCH = (
    ("Playwright's Chromium", [(sys.executable, "-m", "playwright", "install", "--only-shell", "chromium")]),
    (f"Debian's {SHELL}", [("apt-get", "update", "--quiet"), (*APT, SHELL, "fonts-dejavu-core")]),
)
LONGEST = 600  # seconds that a download may take
FONTS = [("apt-get", "update", "--quiet"), (*APT, "fonts-dejavu-core")]

WIDTHS = """() => ["iiii", "MMMM"].map((text) => {
  const line = document.body.appendChild(document.createElement("span"));
  line.textContent = text;
  return line.getBoundingClientRect().width;
})"""


def ways() -> Iterator[dict[str, str]]:
    """How Playwright may start a browser of this machine, the quickest first."""
    if program := shutil.which(SHELL):
        yield {"executable_path": program}
    yield {}  # Playwright's own, where it has been installed
    yield from ({"executable_path": program} for name in NAMES if (program := shutil.which(name)))
    yield from ({"channel": channel} for channel in CHANNELS)


def launch(chromium: BrowserType) -> Browser | None:
    """The first browser of this machine that starts, or None."""
    return next(filter(None, (_start(chromium, way) for way in ways())), None)


def _start(chromium: BrowserType, way: dict[str, str]) -> Browser | None:
    try:
        return chromium.launch(**way, args=ARGUMENTS)
    except Error:  # it is not there, or something that it needs is not
        return None


class Found(NamedTuple):
    """The browser that tests will use, and whether it has letters to write with."""

    version: str
    fonts: bool


def found() -> Found | None:
    """The browser of this machine, or None."""
    with sync_playwright() as play:
        browser = launch(play.chromium)
        return browser and Found(browser.version, _has_fonts(browser))


def _has_fonts(browser: Browser) -> bool:
    try:
        narrow, wide = browser.new_page().evaluate(WIDTHS)
    except Error:  # some versions end where there is no font at all
        return False
    return 0 < narrow < wide


def provide() -> Found | None:
    """The browser that tests will use, fetched where none is there; None where none can be had."""
    browser = found()
    for name, commands in FETCH:
        if browser:
            break
        print(f"No Chromium, Chrome or Edge starts here. Fetching {name}.", flush=True)
        fetch(commands)
        browser = found()
    if browser and not browser.fonts:
        print(f"Chromium {browser.version} finds no fonts. Fetching some.", flush=True)
        fetch(FONTS)
    return browser


def fetch(commands: Sequence[tuple[str, ...]]) -> bool:
    """Run the commands until one fails; whether none did. What changes the system asks for the right to."""
    return all(_succeeds(command) for command in commands)


def _succeeds(command: tuple[str, ...]) -> bool:
    if command[0] == "apt-get" and shutil.which("apt-get") and os.geteuid() != 0:
        command = ("sudo", "--non-interactive", *command)
    if shutil.which(command[0]) is None:
        return False
    print("+", *command, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(command, env=environment, check=False, timeout=LONGEST).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def main() -> int:
    """Provide a browser and say which; without one, fail where browser tests must run."""
    browser = provide()
    if browser is None:
        print(
            "No browser could be fetched: install Chromium, Chrome or Edge. Without it, browser tests skip."
        )
        return int(in_ci())
    print(f"Browser tests will use Chromium {browser.version}.")
    return 0


def in_ci() -> bool:
    """Whether this machine tests changes for others, so that browser tests must run."""
    return os.environ.get("CI", "").lower() in ("1", "true")


if __name__ == "__main__":
    raise SystemExit(main())
