"""Emitted JavaScript takes at most 12 ns a node to 1,000 nodes and 40 ns to 100,000, in Node and Chromium."""

import shutil
import subprocess

import pytest

from engine import trace
from tests.benchmarks.examples import SMALL
from tests.benchmarks.test_large_graphs import chain
from tests.conftest import missing

CLOCK = """
const numberOf = (i) => (i === 1 ? 0.9999 : 0.1 + ((0.01 * i) % 0.3));
const given = Object.fromEntries(inputs.map((name, i) => [name, numberOf(i)]));
let best = Infinity, sum = 0;
for (let round = 0; round < 16; round++) {{
  const begun = performance.now();
  for (let i = 0; i < {count}; i++) {{
    given[inputs[0]] = 0.1 + 1e-6 * i;
    sum += run(given).values[0];
  }}
  best = Math.min(best, (performance.now() - begun) / {count});
}}
"""


def long_chain(count):
    def function(x, y):
        for _ in range(count // 2):
            x = x * y + y
        return x

    return function


GRAPHS = {
    "neuron": SMALL["neuron"],
    "mlp": SMALL["mlp"],
    "300": long_chain(300),
    "1000": long_chain(1000),
    "100000": chain,
}


def in_node(program, clock, folder, page):
    node = shutil.which("node") or missing("Node", required=False)
    (folder / "program.mjs").write_text(program)
    (folder / "clock.mjs").write_text(
        f'import {{ run, inputs }} from "./program.mjs";{clock}console.log(best);'
    )
    done = subprocess.run([node, folder / "clock.mjs"], capture_output=True, text=True, check=True)
    return float(done.stdout)


def in_chromium(program, clock, folder, page):
    modules = (
        f"{program}\nglobalThis.program = {{ run, inputs }};",
        f"const {{ run, inputs }} = program;{clock}globalThis.found = best;",
    )
    page.set_content("".join(f"<script type=module>{text}</script>" for text in modules))
    page.wait_for_function("globalThis.found !== undefined")
    return page.evaluate("found")


@pytest.mark.ui
@pytest.mark.parametrize("engine", [in_node, in_chromium])
@pytest.mark.parametrize("name", GRAPHS)
def test_an_emitted_program(name, engine, tmp_path, page, benchmark, note):
    graph = trace(GRAPHS[name])
    clock = CLOCK.format(count=max(5, 500_000 // len(graph.nodes)))
    best = benchmark.pedantic(lambda: engine(graph.javascript(), clock, tmp_path, page), rounds=1)
    count = len(graph.nodes)
    note(nodes=count, ns_a_node=round(best * 1e6 / count, 1), goal=12 if count < 2000 else 40)
