"""What needs Node: a fresh bundle, and sources that pass their linter and type checker."""

import subprocess
from pathlib import Path

import pytest

from tests.conftest import need_node
from tests.imports import ROOT

ASSETS = ROOT / "assets"


def node(*command: str | Path) -> str:
    """What a command of the front end's tools finds wrong; "" where all is well."""
    need_node()
    done = subprocess.run(command, cwd=ASSETS, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def stale(built: Path, committed: Path) -> set[str]:
    """The files that differ between two folders, or are only in one."""
    folders = (built, committed)
    names = {each.relative_to(folder) for folder in folders for each in folder.rglob("*") if each.is_file()}
    return {str(name) for name in names if content(built / name) != content(committed / name)}


def content(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def test_the_committed_bundle_is_fresh(tmp_path):
    assert node("node", "build.mjs", tmp_path) == ""
    assert stale(tmp_path, ASSETS / "dist") == set(), "run `npm run build` in assets/"


def test_a_stale_bundle_is_caught(tmp_path):
    for folder, text in [("built", "new"), ("committed", "old")]:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.js").write_text("same")
        (tmp_path / folder / "changed.js").write_text(text)
    (tmp_path / "committed" / "left-over.js").write_text("x")
    assert stale(tmp_path / "built", tmp_path / "committed") == {"changed.js", "left-over.js"}


@pytest.mark.parametrize("script", ["lint", "types"])
def test_the_sources_pass(script):
    assert node("npm", "run", "--silent", script) == ""


def test_what_a_check_finds_is_told():
    assert "Cannot find module" in node("node", "no-such-file.mjs")


def test_missing_tools_skip_except_where_they_are_required(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.delenv("NUDGE_REQUIRE_NODE", raising=False)
    with pytest.raises(pytest.skip.Exception, match="needs Node"):
        need_node()
    monkeypatch.setenv("NUDGE_REQUIRE_NODE", "1")
    with pytest.raises(pytest.fail.Exception, match="needs Node"):
        need_node()
