"""Where the tests' browser comes from, told with pretended ones."""

import sys
from functools import partial
from types import SimpleNamespace

import pytest
from playwright.sync_api import Error

from tests import browser
from tests.browser import Found, fetch, launch, main, provide, ways
from tests.conftest import missing

HERE = Found("140.0", fonts=True)


class Chromium:
    """Starts only what is named."""

    def __init__(self, *working):
        self._working = working

    def launch(self, args, **way):
        if way not in self._working:
            raise Error("does not start")
        return way


@pytest.fixture
def fetched(monkeypatch):
    """The commands that would have been run."""
    commands = []
    monkeypatch.setattr(browser, "fetch", commands.append)
    return commands


def finding(monkeypatch, *answers):
    """Let the looks for a browser find these in turn."""
    turns = iter(answers)
    monkeypatch.setattr(browser, "found", lambda: next(turns))


def test_the_shell_is_tried_first_and_installed_browsers_by_name_and_place(monkeypatch):
    there = {"chromium-headless-shell": "/bin/shell", "google-chrome": "/bin/chrome"}
    monkeypatch.setattr("shutil.which", there.get)
    assert list(ways()) == [
        {"executable_path": "/bin/shell"},
        {},
        {"executable_path": "/bin/chrome"},
        {"channel": "chrome"},
        {"channel": "msedge"},
    ]


def test_the_first_browser_that_starts_is_used(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert launch(Chromium({"channel": "chrome"}, {"channel": "msedge"})) == {"channel": "chrome"}
    assert launch(Chromium()) is None


def test_nothing_is_fetched_where_a_browser_is_there(monkeypatch, fetched):
    finding(monkeypatch, HERE)
    assert provide() == HERE
    assert fetched == []


def test_a_browser_is_fetched_from_one_place_after_the_other(monkeypatch, fetched, capsys):
    finding(monkeypatch, None, None, HERE)
    assert provide() == HERE
    (first, second) = fetched
    assert first == [(sys.executable, "-m", "playwright", "install", "--only-shell", "chromium")]
    assert "chromium-headless-shell" in second[-1]
    assert "Fetching Playwright's Chromium" in capsys.readouterr().out


def test_fonts_are_fetched_where_letters_have_no_shape(monkeypatch, fetched):
    finding(monkeypatch, Found("140.0", fonts=False))
    provide()
    assert fetched == [browser.FONTS]


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_without_any_browser_only_ci_fails(monkeypatch, fetched, capsys, ci, code):
    monkeypatch.setenv("CI", ci)
    finding(monkeypatch, *[None] * (1 + len(browser.FETCH)))
    assert main() == code
    assert "install Chromium, Chrome or Edge" in capsys.readouterr().out


def test_commands_end_with_the_first_that_fails(tmp_path):
    python, file = sys.executable, tmp_path / "written"
    assert not fetch([(python, "-c", "raise SystemExit(1)"), (python, "-c", f"open({str(file)!r}, 'w')")])
    assert not file.exists()
    assert not fetch([("no-such-program",)])
    assert fetch([(python, "-c", "")])


def test_only_an_administrator_installs_without_asking(monkeypatch):
    ran = []
    done = SimpleNamespace(returncode=0)
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr("subprocess.run", lambda command, **_: ran.append(command[0]) or done)
    for user in (0, 1000):
        monkeypatch.setattr("os.geteuid", partial(int, user))
        assert fetch([("apt-get", "update")])
    assert ran == ["apt-get", "sudo"]


def test_a_missing_tool_skips_a_test_and_fails_it_where_it_is_required():
    with pytest.raises(pytest.skip.Exception, match="This test needs a browser"):
        missing("a browser", required=False)
    with pytest.raises(pytest.fail.Exception, match="This test needs a browser"):
        missing("a browser", required=True)
