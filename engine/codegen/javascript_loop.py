"""Long programs as one JavaScript loop over a table of steps.

V8 takes some 50 ms to optimise a few hundred lines of straight code. That pays for graphs that a page draws;
for tens of thousands of operations one short loop, optimised once, is far ahead.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.codegen.source import joined, number_source
from engine.tape.nodes import CONSTANT, Node

LOOP = """\
const code = {code_array}.from([{codes}]);
const slots = Int32Array.from([{slots}]);
const args = Int32Array.from([{args}]);
function part0(t) {{
  for (let step = 0, at = 0; step < code.length; step++) {{
    const i = slots[step];
    switch (code[step]) {{
{cases}
    }}
  }}
}}"""


def loop(nodes: Sequence[Node], slots: Sequence[int]) -> str:
    """Return part0(t), which computes every operation among the nodes into its slot of t."""
    steps = [index for index, node in enumerate(nodes) if node.op is not None]
    sources = [_source(nodes, nodes[index]) for index in steps]
    numbers = {source: number for number, source in enumerate(dict.fromkeys(sources))}
    counts = {source: len(nodes[index].args) for source, index in zip(sources, steps, strict=True)}
    return LOOP.format(
        code_array="Uint8Array" if len(numbers) <= 256 else "Uint16Array",
        codes=joined(numbers[source] for source in sources),
        slots=joined(slots[index] for index in steps),
        args=joined(slots[arg] for index in steps for arg in nodes[index].args),
        cases="\n".join(
            f"      case {number}: t[i] = {source}; at += {counts[source]}; break;"
            for source, number in numbers.items()
        ),
    )


def _source(nodes: Sequence[Node], node: Node) -> str:
    """Return the operation on the arguments that the table lists from `at`."""
    operands = [f"t[args[at + {slot}]]" for slot in range(len(node.args))]
    last = nodes[node.args[-1]]
    if last.kind == CONSTANT and number_source(last.value) in dict(node.op.shortcuts):
        operands[-1] = number_source(last.value)
    return node.op.source("javascript", operands)
