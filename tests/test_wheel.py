"""The wheel: it holds what runs and nothing else, and its command works beside anyone's files."""

import importlib.util
import os
import re
import subprocess
import sys
import sysconfig
import urllib.request
import venv
import zipfile
from pathlib import Path

import pytest
from panel.tests.util import get_open_ports, wait_until

ROOT = Path(__file__).parents[1]
RUNS = re.compile(
    r"(app|engine)/([\w/]+\.(py|js|json)|py\.typed)|nudge_command\.py|nudge_explorer-[^/]+\.dist-info/.+"
)
STRANGER = "raise SystemExit('this is a file of someone else')\n"


def strangers(names: list[str]) -> list[str]:
    """What a wheel holds that does not run."""
    return [name for name in names if not RUNS.fullmatch(name)]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built_here = importlib.util.find_spec("hatchling") is not None
    isolated = ["--no-build-isolation"] if built_here else []
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        *isolated,
        "-w",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    (file,) = folder.glob("*.whl")
    return file


def test_the_wheel_holds_what_runs_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert strangers(names) == []
    assert {"app/parameters.json", "app/assets/dist/explorer.js", "app/assets/my_lesson.py"} <= set(names)
    written = {
        str(file.relative_to(ROOT)).removeprefix("app/console/")  # the command lies beside the packages
        for package in ("app", "engine")
        for file in (ROOT / package).rglob("*.py")
    }
    assert written <= set(names)


def test_what_does_not_run_is_caught():
    wrong = [
        "assets/src/dom.js",
        "app/assets/pictures/layers.png",
        "assets/package.json",
        "tests/conftest.py",
        "README.md",
    ]
    assert strangers([*wrong, "app/main.py", "app/lessons/add.py", "engine/data/stream.js"]) == wrong


@pytest.fixture(scope="module")
def nudge(wheel, tmp_path_factory):
    """The installed command, in an environment that has this one's other packages."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    command = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--quiet",
        "--no-deps",
        str(wheel),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    (site,) = folder.glob("lib/python*/site-packages")
    (site / "others.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return folder / "bin" / "nudge"


@pytest.fixture
def someones(tmp_path) -> Path:
    """A folder with modules of someone else that are called like ours."""
    for name in ("app.py", "engine.py", "main.py", "lesson.py"):
        (tmp_path / name).write_text(STRANGER, "utf-8")
    for name in ("app", "engine"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text(STRANGER, "utf-8")
    return tmp_path


def environment(folder: Path) -> dict[str, str]:
    """One in which Python looks for modules in this folder first."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
        "PYTHONPATH": str(folder),
    }


def test_the_command_works_beside_modules_called_like_ours(nudge, someones):
    def run(*words: str) -> str:
        done = subprocess.run(
            [nudge, *words],
            cwd=someones,
            env=environment(someones),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    assert run("--version").startswith("nudge ")
    assert "multiply" in run("list")
    run("export", "multiply", "-o", "multiply.html")
    run("new", "my_lesson.py")
    run("export", "my_lesson.py", "-o", "mine.html")
    assert "<title>My lesson" in (someones / "mine.html").read_text("utf-8")


@pytest.fixture
def serve(nudge, someones):
    """A function that serves, and gives the address of the server."""
    running = []

    def start(*words: str) -> str:
        port = get_open_ports()[0]
        command = [nudge, "serve", "--no-show", "--port", str(port), *words]
        running.append(subprocess.Popen(command, cwd=someones, env=environment(someones)))
        address = f"http://localhost:{port}"
        wait_until(lambda: fetch(f"{address}/app") is not None, timeout=60_000)
        return address

    yield start
    for process in running:
        process.terminate()
        process.wait(timeout=10)


def fetch(address: str) -> tuple[str, str] | None:
    """Where an address leads, and the page there; None where nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=20) as page:
            return page.geturl(), page.read().decode()
    except OSError:
        return None


def test_it_serves_where_panel_does_and_for_this_machine_only(serve):
    address = serve()
    assert fetch(f"{address}/app?lesson=multiply")[1].count("Multiply · Nudge")
    assert fetch(address)[0] == f"{address}/app"
    assert fetch(address.replace("localhost", "127.0.0.2") + "/app") is None, (
        "another address of this machine"
    )


def test_it_serves_to_others_where_that_is_asked_for(serve):
    address = serve("--host", "0.0.0.0")
    assert fetch(address.replace("localhost", "127.0.0.2") + "/app?lesson=add")[1].count("Add · Nudge")


def test_it_serves_a_file(serve, nudge, someones):
    subprocess.run([nudge, "new", "my_lesson.py"], cwd=someones, check=True, capture_output=True)
    address = serve("my_lesson.py")
    assert "My lesson · Nudge" in fetch(f"{address}/app")[1]
