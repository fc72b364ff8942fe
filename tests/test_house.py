"""The order of the house: small folders, short files, no circles in the front end, lists up to date."""

import re
from pathlib import Path

import pytest

from tests.imports import ROOT, loops

MOST_FILES, MOST_LINES = 15, 200
HOUSE = ("engine", "app", "assets/src")
CODE = {".py", ".js", ".mjs"}

# A table, which is read line by line.
TABLES = {"assets/src/text/en.js"}
# What is still to be cut. Nothing new comes here; what has been cut leaves.
LONG = {
    "app/lesson.py",
    "tests/app/scene/test_offline.py",
    "tests/app/test_explorer.py",
    "tests/ui/test_address.py",
    "tests/engine/expression/test_expression.py",
    "tests/ui/lessons/test_chain_page.py",
    "tests/ui/test_controls.py",
    "tests/ui/test_graph.py",
    "tests/ui/test_predict.py",
    "tests/ui/test_python_side.py",
    "tests/ui/test_share.py",
    "tests/ui/test_steps.py",
}
FULL = {"assets/src/offline", "engine/expression"}


def code(*folders: str) -> dict[str, str]:
    """The text of each file of code, by its path."""
    found = [file for folder in folders for file in sorted((ROOT / folder).rglob("*")) if file.suffix in CODE]
    return {file.relative_to(ROOT).as_posix(): file.read_text("utf-8") for file in found}


def full(paths) -> set[str]:
    """The folders that hold more files than one takes in at a glance; a package's own file does not count."""
    folders = [Path(path).parent.as_posix() for path in paths if Path(path).name != "__init__.py"]
    return {folder for folder in folders if folders.count(folder) > MOST_FILES}


def long(sources: dict[str, str]) -> set[str]:
    """The files that are longer than one reads at a sitting."""
    return {path for path, text in sources.items() if text.count("\n") > MOST_LINES}


def imports(sources: dict[str, str]) -> dict[str, set[str]]:
    """Which of the JavaScript modules each imports, all by their paths."""
    named = {path: re.findall(r"""\bfrom\s+["'](\.[^"']+)["']""", text) for path, text in sources.items()}
    return {path: {_beside(path, name) for name in names} & set(sources) for path, names in named.items()}


def _beside(path: str, name: str) -> str:
    return (ROOT / path).parent.joinpath(name).resolve().relative_to(ROOT).as_posix()


def test_no_other_folder_is_full():
    assert full(code(*HOUSE)) == FULL


def test_no_other_file_is_long():
    assert long(code(*HOUSE, "tests")) == TABLES | LONG


def test_front_end_modules_import_each_other_in_no_circle():
    ways = imports(code("assets/src"))
    assert sum(map(len, ways.values())) > 100
    assert loops(ways) == []


def test_what_has_no_strict_types_yet_is_there():
    """So that the list in pyproject.toml shrinks with what it names."""
    listed = re.search(r"overrides\]\]\nmodule = \[(.*?)\]", (ROOT / "pyproject.toml").read_text(), re.DOTALL)
    names = re.findall(r'"([\w.*]+)"', listed[1] if listed else "")
    files = {name: name.replace(".", "/").replace("/*", "/__init__") + ".py" for name in names}
    assert [name for name, file in files.items() if not (ROOT / file).exists()] == []


@pytest.mark.parametrize(("count", "found"), [(MOST_FILES, set()), (MOST_FILES + 1, {"a"})])
def test_a_full_folder_is_caught(count, found):
    assert full(["a/__init__.py", *(f"a/{number}.py" for number in range(count))]) == found


def test_a_long_file_is_caught():
    assert long({"a.py": "\n" * MOST_LINES, "b.py": "\n" * (MOST_LINES + 1)}) == {"b.py"}


def test_a_circle_of_front_end_modules_is_caught():
    sources = {"x/a.js": 'import { b } from "../y/b.js";', "y/b.js": 'export * from "../x/a.js";'}
    assert loops(imports(sources)) == [["x/a.js", "y/b.js", "x/a.js"]]
