"""Long programs as one JavaScript loop over a table of steps.

V8 takes some 50 ms to optimise a few hundred lines of straight code. That pays for graphs that a page draws;
for tens of thousands of operations one short loop, optimised once, is far ahead.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.nodes import CONSTANT, Node
from engine.source import number_source

LOOP = """\
const code = {code_array}.from([{codes}]);
const args = Int32Array.from([{args}]);
function part0(t) {{
  for (let i = 0, at = 0; i < code.length; i++) {{
    switch (code[i]) {{
{cases}
    }}
  }}
}}"""


def loop(nodes: Sequence[Node]) -> str:
    """Return part0(t), which computes every operation among the nodes into the slots of t."""
    sources = [_source(nodes, node) for node in nodes]
    numbers = {source: number for number, source in enumerate(dict.fromkeys(filter(None, sources)), start=1)}
    counts = {source: len(node.args) for source, node in zip(sources, nodes, strict=True)}
    return LOOP.format(
        code_array="Uint8Array" if len(numbers) < 256 else "Uint16Array",
        codes=", ".join(str(numbers.get(source, 0)) for source in sources),
        args=", ".join(str(arg) for node in nodes for arg in node.args),
        cases="\n".join(
            f"      case {number}: t[i] = {source}; at += {counts[source]}; break;"
            for source, number in numbers.items()
        ),
    )


def _source(nodes: Sequence[Node], node: Node) -> str:
    """Return the operation on the arguments that the table lists from `at`; "" for a leaf."""
    if node.op is None:
        return ""
    operands = [f"t[args[at + {slot}]]" for slot in range(len(node.args))]
    last = nodes[node.args[-1]]
    if last.kind == CONSTANT and number_source(last.value) in dict(node.op.shortcuts):
        operands[-1] = number_source(last.value)
    return node.op.source("javascript", operands)
