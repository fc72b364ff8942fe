"""Training programs to test with, and a way to run what they emit."""

import json
import shutil
import subprocess

import numpy as np

from engine.data import datasets
from engine.nn import MLP, losses, optimisers
from engine.training.program import Program
from tests.conftest import missing


def program_of(network, loss=losses.squared_error, optimiser=optimisers.sgd, **more):
    return Program(network.graph(loss), len(network.parameters()), optimiser, **more)


BRISK = optimisers.sgd(rate=0.3)


def small_program(optimiser=BRISK, **more):
    return program_of(MLP(2, [3, 1], activation="tanh", seed=2), losses.hinge, optimiser, **more)


def moons_rows(n=20, seed=1):
    return datasets.moons(n=n, seed=seed).rows("signs")


def walk(program, rows, steps, **more):
    """Return the steps in order, each from where the one before ended."""
    done = [program.step(program.start, rows, **more)]
    for number in range(1, steps):
        done.append(program.step(done[-1].parameters, rows, done[-1].memory, number, **more))
    return done


def run_script(module: str, script: str, folder, **given):
    """Return what a script prints as JSON; it sees the module as P and the given things by name."""
    node = shutil.which("node") or missing("Node")
    (folder / "program.mjs").write_text(module, encoding="utf-8")
    names = "".join(f"const {name} = {json.dumps(plain(value))};\n" for name, value in given.items())
    start = 'import * as P from "./program.mjs";\n'
    (folder / "main.mjs").write_text(f"{start}{names}{script}", encoding="utf-8")
    done = subprocess.run([node, folder / "main.mjs"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def plain(value):
    return np.asarray(value).ravel().tolist() if isinstance(value, np.ndarray) else value
