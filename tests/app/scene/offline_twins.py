"""What Python and an exported page make of the same typed texts, side by side."""

import json
import math
import re

from app.lessons.chain import Chain
from app.scene.offline import reader, typed
from app.scene.scene import scene, view

# Without its plot: Bokeh numbers its models anew each time, and makes them slowly.
LESSON = type("Chain", (Chain,), {"__module__": Chain.__module__, "__doc__": Chain.__doc__, "pictures": ()})

CLOSE = 1e-9
NUMBER = re.compile(r"\d+(?:\.\d+)?(?:e[+−]\d+)?")

SCRIPT = """
const special = (key, x) => (typeof x === "number" && !Number.isFinite(x) ? String(x) : x);
const read = globalThis.nudge.reader(typed, globalThis.nudge.operations, base);
const seen = texts.map((expression) => {
  const { scene, program, refused } = read({ expression });
  const inputs = scene && Object.fromEntries(scene.inputs.map(({ name, value }) => [name, value]));
  return refused ?? { scene, result: program.run(inputs) };
});
console.log(JSON.stringify(seen, special));
"""


def in_page(texts, javascript) -> list[dict]:
    """What the page's reader makes of each text: {scene, result}, or {setting, sentence} where it refuses."""
    chain = LESSON.choose()
    base = {"scene": plain(view(chain(), alone=True)["scene"]), "programs": {}}
    module = f"globalThis.nudge = {{}};\n{reader()}"
    return javascript.prints(module, SCRIPT, typed=plain(typed(chain)), base=base, texts=texts)


def in_python(text: str) -> dict:
    """The same by Python's own parser, scene and run."""
    try:
        lesson = LESSON.choose(expression=text)()
    except ValueError as mistake:
        return {"setting": "expression", "sentence": str(mistake)}
    run, graph = lesson.run, lesson.graph
    kinked = [graph.nodes[at] for at in graph.kinks]
    return {
        "scene": plain(scene(lesson, alone=True)),
        "result": {
            "values": list(run.values),
            "gradients": list(run.gradients),
            "partials": [run.partials[edge] for edge in graph.edges],
            "kinks": [node.op.kink(*[run.values[arg] for arg in node.args]) for node in kinked],
        },
    }


def plain(data):
    return json.loads(json.dumps(data))


def difference(page, python, path="") -> str:
    """Where the two first differ, or ""; numbers, in texts too, may differ by a rounding."""
    if isinstance(python, dict) and isinstance(page, dict):
        if page.keys() != python.keys():
            return f"{path}: {sorted(page.keys() ^ python.keys())}"
        return next(filter(None, (difference(page[key], python[key], f"{path}.{key}") for key in python)), "")
    if isinstance(python, list) and isinstance(page, list):
        if len(page) != len(python):
            return f"{path}: {len(page)} ≠ {len(python)} entries"
        pairs = zip(page, python, strict=True)
        return next(filter(None, (difference(*pair, f"{path}[{at}]") for at, pair in enumerate(pairs))), "")
    return "" if same(page, python) else f"{path}: {page!r} ≠ {python!r}"


SPECIAL = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}


def same(page, python) -> bool:
    if isinstance(python, str):
        return isinstance(page, str) and same_text(page, python)
    if isinstance(python, bool) or python is None:
        return page is python
    page = SPECIAL.get(page, page) if isinstance(page, str) else page
    if isinstance(page, bool) or not isinstance(page, (int, float)):
        return False
    if math.isnan(python) or math.isnan(page):
        return math.isnan(python) and math.isnan(page)
    return math.isclose(page, python, rel_tol=CLOSE, abs_tol=CLOSE)


def same_text(page: str, python: str) -> bool:
    """Two texts, in which a number's last digit may differ as two machines' logarithms do."""
    if page == python:
        return True
    if NUMBER.sub("0", page) != NUMBER.sub("0", python):
        return False
    ours, theirs = (
        [float(found.replace("−", "-")) for found in NUMBER.findall(text)] for text in (page, python)
    )
    return all(math.isclose(one, two, rel_tol=CLOSE) for one, two in zip(ours, theirs, strict=True))


def differences(texts, javascript) -> list[str]:
    """Each text of which the page makes something else than Python, and what."""
    pairs = [
        (text, difference(page, in_python(text)))
        for text, page in zip(texts, in_page(texts, javascript), strict=True)
    ]
    return [f"{text!r}{where}" for text, where in pairs if where]
