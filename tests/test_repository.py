"""What must be true of every file: no paths of anyone's machine, and a README that works."""

import doctest
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXTS = {".py", ".js", ".mjs", ".css", ".md", ".toml", ".json", ".html", ".txt", ".yml", ".yaml", ".csv", ""}
HOMES = re.compile(r"(?<![\w.:/-])/(?:home|root|Users|work|mnt|srv)/[\w.-]+")
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
README = (ROOT / "README.md").read_text("utf-8")


def files() -> list[Path]:
    """The files of the repository, those that git would keep."""
    if shutil.which("git") and (ROOT / ".git").exists():
        command = ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.splitlines()
        return [ROOT / name for name in names if (ROOT / name).is_file()]
    hidden = {"node_modules", "__pycache__"}
    return [file for file in ROOT.rglob("*") if file.is_file() and not hidden & set(file.parts)]


def machine_paths(text: str) -> list[str]:
    return HOMES.findall(text)


def blocks(language: str) -> list[str]:
    """The README's blocks of code in a language."""
    return [code for kind, code in FENCE.findall(README) if kind == language]


def test_no_file_names_a_place_on_someones_machine():
    read = [file for file in files() if file.suffix in TEXTS]
    assert len(read) > 50
    assert {
        str(file.relative_to(ROOT)): found
        for file in read
        if (found := machine_paths(file.read_text("utf-8")))
    } == {}


def test_a_machine_path_is_caught():
    assert machine_paths("open('/ho" + "me/someone/x')") == ["/ho" + "me/someone"]
    assert machine_paths("a /wo" + "rk/main b") == ["/wo" + "rk/main"]
    assert machine_paths("https://example.org/home/page, app/home.py, ./work/x") == []


def run_python(code: str) -> list[str]:
    """What goes wrong when a block of the README is run: a session where it has prompts, else a program."""
    if ">>>" not in code:
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
        )
        return [done.stderr] if done.returncode else []
    said = []
    session = doctest.DocTestParser().get_doctest(code, {}, "README.md", "README.md", 0)
    doctest.DocTestRunner(verbose=False).run(session, out=said.append)
    return said


@pytest.mark.parametrize("code", blocks("python") or [pytest.param("", id="none")])
def test_the_readmes_python_runs(code):
    assert run_python(code) == []


def test_a_wrong_block_is_caught():
    assert run_python(">>> 1 + 1\n3\n")
    assert run_python("raise SystemExit(1)")
    assert run_python(">>> 1 + 1\n2\n") == []


@pytest.mark.parametrize(
    "line", [line for code in blocks("sh") for line in code.splitlines() if line.startswith("nudge ")]
)
def test_the_readmes_commands_run(line, tmp_path):
    words = [sys.executable, str(ROOT / "app" / "console" / "nudge_command.py"), *shlex.split(line)[1:]]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    subprocess.run(words, cwd=tmp_path, env=environment, check=True, capture_output=True, timeout=60)


def test_the_readme_has_the_two_commands():
    """`.ci/run` takes the second from here, so that what CI runs is what the README says."""
    (start, test, _) = [line for code in blocks("sh") for line in code.splitlines() if " pip " in line]
    assert re.fullmatch("python -m pip install .+ && panel serve app --show", start)
    assert re.fullmatch("python -m pip install .+ && python -m tests.browser && python -m pytest .+", test)
    wanted = re.search(r"grep -m 1 '(.+)' README.md", (ROOT / ".ci" / "run").read_text("utf-8"))[1]
    assert [line for line in README.splitlines() if wanted in line] == [test]


@pytest.mark.parametrize("link", re.findall(r"\]\((?!https?:)([^)#]+)\)", README))
def test_the_readmes_files_exist(link):
    assert (ROOT / link).exists()
