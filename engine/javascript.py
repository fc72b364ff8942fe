"""Graphs as JavaScript modules, to run in a page without Python."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from engine.javascript_loop import loop
from engine.nodes import CONSTANT, Node, Tape
from engine.source import number_source

# V8 stops optimising functions that grow too long.
CHUNK = 400

# Beyond this number of slots, results written out as lists are slower than results gathered by a loop.
LONGEST_LISTS = 1_000

# From here on a loop is faster than code that takes seconds to optimise.
LONGEST_STRAIGHT = 5_000

HEAD = """\
export const inputs = {inputs};
export const defaults = {defaults};
{helpers}
{parts}
{tables}
export function run(given = {{}}) {{
  const t = {slots};
{given}
{calls}
  return {{
{results}
  }};
}}
"""

GATHER = """\
function gather(t, places) {
  const found = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) found[i] = t[places[i]];
  return found;
}"""


def module(tape: Tape, nodes: Sequence[Node], results: Mapping[str, Sequence[int]]) -> str:
    """Return an ES module that exports `inputs`, `defaults` and run(inputs) -> {name: [numbers]}.

    `run` takes an object of numbers by input name; a missing name takes its default. Each call returns new
    arrays, plain for small graphs and Float64Array for large ones.

    Args:
        tape: the graph, for the inputs' names and defaults.
        nodes: everything to compute, starting with the graph's nodes.
        results: per name of a result, the indices of the nodes that it lists.
    """
    operands = [_operand(index, node) for index, node in enumerate(nodes)]
    parts = _parts(nodes)
    tables, slots, lists = (_small if len(nodes) <= LONGEST_LISTS else _large)(nodes, operands, results)
    helpers = dict.fromkeys(node.op.javascript_helper for node in nodes if node.op is not None)
    return HEAD.format(
        inputs=json.dumps(tape.inputs),
        defaults=_list(map(_number, tape.defaults.values())),
        helpers="\n".join(filter(None, helpers)),
        parts="\n".join(parts),
        tables="\n".join(tables),
        slots=slots,
        given="\n".join(
            f"  t[{index}] = given[{json.dumps(name)}] ?? defaults[{place}];"
            for place, (name, index) in enumerate(tape.places.items())
        ),
        calls="\n".join(f"  part{number}(t);" for number in range(len(parts))),
        results="\n".join(f"    {name}: {written}," for name, written in lists.items()),
    )


def _parts(nodes: Sequence[Node]) -> list[str]:
    steps = [index for index, node in enumerate(nodes) if node.op is not None]
    if len(steps) > LONGEST_STRAIGHT:
        return [loop(nodes)]
    chunks = [steps[start : start + CHUNK] for start in range(0, len(steps), CHUNK)]
    return [_part(number, nodes, chunk) for number, chunk in enumerate(chunks)]


def _part(number: int, nodes: Sequence[Node], chunk: Sequence[int]) -> str:
    """Return a function that computes some slots; it reads from variables what it has just computed."""
    here = set(chunk)
    lines = [f"function part{number}(t) {{"]
    for index in chunk:
        args = [f"v{arg}" if arg in here else _operand(arg, nodes[arg]) for arg in nodes[index].args]
        lines.append(f"  const v{index} = (t[{index}] = {nodes[index].op.source('javascript', args)});")
    return "\n".join([*lines, "}"])


def _small(nodes, operands, results) -> tuple[list[str], str, dict[str, str]]:
    """Return tables, slots and results of a short program: each result written out as a list."""
    lists = {name: _list(operands[index] for index in indices) for name, indices in results.items()}
    return [], f"new Float64Array({len(nodes)})", lists


def _large(nodes, operands, results) -> tuple[list[str], str, dict[str, str]]:
    """Return tables, slots and results of a long program: each result gathered from the slots."""
    constants = [index for index, node in enumerate(nodes) if node.kind == CONSTANT]
    tables = [
        GATHER,
        f"const start = new Float64Array({len(nodes)});",
        f"const numbers = {_list(operands[index] for index in constants)};",
        f"{_list(map(str, constants))}.forEach((place, i) => (start[place] = numbers[i]));",
        *(
            f"const {name}At = Int32Array.from([{', '.join(map(str, places))}]);"
            for name, places in results.items()
        ),
    ]
    return tables, "start.slice()", {name: f"gather(t, {name}At)" for name in results}


def _operand(index: int, node: Node) -> str:
    return _number(node.value) if node.kind == CONSTANT else f"t[{index}]"


def _number(value: float) -> str:
    return number_source(value, "javascript")


def _list(items: Iterable[str]) -> str:
    return f"[{', '.join(items)}]"
