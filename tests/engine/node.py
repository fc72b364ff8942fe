"""Running emitted JavaScript in Node."""

import json
import shutil
import subprocess

from tests.conftest import missing

REVIVE = {"nan": float("nan"), "inf": float("inf"), "-inf": float("-inf")}
SCRIPT = """
import {{ run }} from {module};
const text = (x) => (Number.isNaN(x) ? "nan" : x === Infinity ? "inf" : x === -Infinity ? "-inf" : x);
const special = {{ nan: NaN, inf: Infinity, "-inf": -Infinity }};
const revive = (x) => special[x] ?? x;
const each = (f) => (o) => Object.fromEntries(Object.entries(o).map(([k, v]) => [k, f(v)]));
const results = {inputs}.map((given) => each((list) => [...list].map(text))(run(each(revive)(given))));
console.log(JSON.stringify(results));
"""


def run_module(module: str, inputs: list[dict], folder) -> list[dict]:
    """Return what the module's run() gives for each of the inputs."""
    node = shutil.which("node") or missing("Node")
    (folder / "program.mjs").write_text(module)
    given = json.dumps([{name: plain(value) for name, value in each.items()} for each in inputs])
    (folder / "main.mjs").write_text(SCRIPT.format(module='"./program.mjs"', inputs=given))
    done = subprocess.run([node, folder / "main.mjs"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [
        {name: [REVIVE.get(x, x) for x in numbers] for name, numbers in each.items()}
        for each in json.loads(done.stdout)
    ]


def plain(value: float):
    return value if abs(value) < float("inf") else str(float(value))
