"""Imports point one way: the engine knows nothing of the app, a lesson nothing of Panel."""

import subprocess
import sys

import pytest

from tests.imports import ROOT, circles, imported, modules, strangers, upward

ENGINE, APP = modules("engine"), modules("app")
LAYERS = [
    {"engine.ops"},
    {"engine.tape"},
    {"engine.codegen"},
    {"engine.graph"},
    {"engine.expression", "engine.data"},
    {"engine.nn"},
    {"engine.training", "engine.data.javascript"},  # an emitted module beside what it is emitted from
    {"engine.search"},
    {"app.inputs", "app.pictures"},
    {"app.lesson"},
    {"app.lessons"},
    {"app.scene"},
    {"app.explorer", "app.export", "app.home"},
    {"app.page"},
    {"app.main", "app.__main__"},
]
PANEL_MAY = {"app.explorer", "app.home", "app.page", "app.main", "app.__main__"}
BOKEH_MAY = PANEL_MAY | {"app.export"} | {name for name in APP if name.startswith("app.pictures")}


def test_the_engine_imports_numpy_and_the_standard_library_only():
    assert strangers(ENGINE, {"engine", "numpy"}) == []


def test_the_app_imports_what_the_project_depends_on():
    served_by = {name: source for name, source in APP.items() if name == "app.app_hooks"}
    assert strangers(served_by, {"tornado"}) == []  # Panel's web server
    others = {name: source for name, source in APP.items() if name not in served_by}
    assert strangers(others, {"app", "engine", "numpy", "param", "panel", "bokeh"}) == []


def test_no_module_imports_from_a_layer_above():
    assert upward({**ENGINE, **APP}, LAYERS) == []


def test_no_modules_import_each_other_in_a_circle():
    assert circles({**ENGINE, **APP}) == []


@pytest.mark.parametrize(("package", "may"), [("panel", PANEL_MAY), ("bokeh", BOKEH_MAY)])
def test_only_a_few_modules_know_panel_and_bokeh(package, may):
    knowing = {
        name
        for name, source in APP.items()
        if package in {each.split(".")[0] for each in imported(source, name)}
    }
    assert knowing - may == set()


def loaded_by(statement: str, packages: set[str]) -> set[str]:
    """Which of the packages are in `sys.modules` of a fresh Python after the statement."""
    script = f"import sys\n{statement}\nprint(*({packages!r} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_importing_the_engine_loads_no_user_interface():
    names = ", ".join(name for name in ENGINE if not name.endswith("__main__"))
    assert loaded_by(f"import {names}", {"panel", "bokeh", "param", "app"}) == set()


def test_importing_lessons_loads_no_panel():
    assert loaded_by("import app.lesson, app.course, app.scene.scene", {"panel"}) == set()
    assert loaded_by("import app.lesson", {"panel", "bokeh"}) == set()


def test_nobody_imports_tests():
    assert [
        name
        for name, source in {**ENGINE, **APP}.items()
        if any(each.split(".")[0] == "tests" for each in imported(source, name))
    ] == []


def test_a_stranger_is_caught():
    assert strangers({"engine.x": "def f():\n    from bokeh.plotting import figure"}, {"engine"}) == [
        "engine.x imports bokeh"
    ]
    assert loaded_by("import json", {"json", "panel"}) == {"json"}


def test_an_import_upward_is_caught():
    layers = [{"low"}, {"high"}]
    assert upward({"low": "import high", "high": ""}, layers) == ["low imports high"]
    assert upward({"low.inner": "from high import x", "high": ""}, layers) == ["low.inner imports high"]
    assert upward({"high": "import low", "low": "", "free": "import high"}, layers) == []


def test_a_circle_is_caught():
    assert circles({"a": "import b", "b": "from c import x", "c": "import a"}) == [["a", "b", "c", "a"]]
    assert circles({"a": "def f():\n    import b", "b": "import a"}) == []
