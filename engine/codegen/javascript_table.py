"""Long programs in JavaScript: one loop over a table of nodes.

V8 does not optimise a function of thousands of lines. It does optimise one short loop, and the table takes
less room than the lines would.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from engine.codegen.source import joined, operations
from engine.ops.languages import JAVASCRIPT
from engine.ops.row import Op
from engine.tape.nodes import CONSTANT, Node

# The array of values. Chromium takes 20 µs to make a typed array; up to some length, a plain array of doubles
# (hence the halves) is just as fast to read.
LONGEST_PLAIN = 15_000
PLAIN = "Array.from({{ length: {count} }}, () => 0.5)"
TYPED = "new Float64Array({count})"

# Code 0 is for inputs and constants, which need no computing.
RUN = """\
const start = {start};
{constants}
const codes = {codes_array}.from([{codes}]);
const args = Int32Array.from([{args}]);
{wanted}
function sweep(t) {{
  for (let i = 0, at = 0; i < codes.length; i++) {{
    switch (codes[i]) {{
{cases}
    }}
  }}
}}
function pick(t, indices) {{
  const found = new t.constructor(indices.length);
  for (let i = 0; i < found.length; i++) found[i] = t[indices[i]];
  return found;
}}
export function run(given = {{}}) {{
  const t = start.slice();
{given}
  sweep(t);
  return {{
{results}
  }};
}}"""


def table_run(places: Mapping[str, int], nodes: Sequence[Node], results: Mapping[str, Iterable[int]]) -> str:
    """Return run() as a loop over the nodes.

    Args:
        places: the node index of each input, by name.
        nodes: everything to compute, in topological order.
        results: per name of a result, the indices of the nodes that it lists.
    """
    sources = {index: _source(nodes, op, args) for index, op, args in operations(nodes)}
    codes = {source: code for code, source in enumerate(dict.fromkeys(sources.values()), start=1)}
    counts = {sources[index]: len(args) for index, _, args in operations(nodes)}
    return RUN.format(
        start=(PLAIN if len(nodes) <= LONGEST_PLAIN else TYPED).format(count=len(nodes)),
        constants="\n".join(
            f"for (const i of [{joined(indices)}]) start[i] = {number};"
            for number, indices in _constants(nodes).items()
        ),
        codes_array="Uint8Array" if len(codes) < 256 else "Uint16Array",
        codes=joined(codes[sources[index]] if index in sources else 0 for index in range(len(nodes))),
        args=joined(arg for _, _, args in operations(nodes) for arg in args),
        cases="\n".join(
            f"      case {code}: t[i] = {source}; at += {counts[source]}; break;"
            for source, code in codes.items()
        ),
        given="\n".join(
            f"  t[{index}] = given[{json.dumps(name)}] ?? defaults[{place}];"
            for place, (name, index) in enumerate(places.items())
        ),
        **_results(results),
    )


def _constants(nodes: Sequence[Node]) -> dict[str, list[int]]:
    """Return the indices of each constant, by its number as it is written."""
    found = defaultdict(list)
    for index, node in enumerate(nodes):
        if node.kind == CONSTANT and node.value is not None:
            found[JAVASCRIPT.number(node.value)].append(index)
    return found


def _results(results: Mapping[str, Iterable[int]]) -> dict[str, str]:
    """Return the lines that take the results from the array, and the tables that these need."""
    wanted, taken = [], []
    for name, indices in results.items():
        if isinstance(indices, range):
            taken.append(f"    {name}: t.slice({indices.start}, {indices.stop}),")
        else:
            wanted.append(f"const {name} = Int32Array.from([{joined(indices)}]);")
            taken.append(f"    {name}: pick(t, {name}),")
    return {"wanted": "\n".join(wanted), "results": "\n".join(taken)}


def _source(nodes: Sequence[Node], op: Op, args: Sequence[int]) -> str:
    """Return the operation on the arguments that the table lists from `at`."""
    operands = ["t[args[at]]", *(f"t[args[at + {slot}]]" for slot in range(1, len(args)))]
    last = nodes[args[-1]]
    if last.value is not None and last.kind == CONSTANT and last.value in op.shortcuts:
        operands[-1] = JAVASCRIPT.number(last.value)
    return op.source("javascript", operands)
