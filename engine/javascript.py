"""Graphs as JavaScript modules, to run in a page without Python."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise

from engine.javascript_loop import loop
from engine.nodes import CONSTANT, Node, Tape
from engine.source import number_source

# V8 stops optimising functions that grow too long.
CHUNK = 400
LONGEST_FUNCTION = 1_000

# From here on a loop is faster than code that takes seconds to optimise.
LONGEST_STRAIGHT = 5_000

MODULE = """\
export const inputs = {inputs};
export const defaults = {defaults};
{helpers}
{program}
"""

SHORT = """\
export function run(given = {{}}) {{
{given}
{steps}
  return {{
{results}
  }};
}}"""

# The slots are scratch for the length of a call: what a call returns is gathered into a new array.
LONG = """\
const t = new Float64Array({height});
const numbers = [{numbers}];
[{constants}].forEach((place, i) => (t[place] = numbers[i]));
const places = Int32Array.from([{places}]);
{parts}
function gather() {{
  const found = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) found[i] = t[places[i]];
  return found;
}}
export function run(given = {{}}) {{
{given}
{calls}
  const found = gather();
  return {{
{results}
  }};
}}"""


def module(tape: Tape, nodes: Sequence[Node], results: Mapping[str, Iterable[int]]) -> str:
    """Return an ES module that exports `inputs`, `defaults` and run(inputs) -> {name: [numbers]}.

    `run` takes an object of numbers by input name; a missing name takes its default. Each call returns new
    arrays, plain for small graphs and Float64Array for large ones.

    Args:
        tape: the graph, for the inputs' names and defaults.
        nodes: everything to compute, starting with the graph's nodes.
        results: per name of a result, the indices of the nodes that it lists.
    """
    count = sum(node.op is not None for node in nodes)
    helpers = dict.fromkeys(node.op.javascript_helper for node in nodes if node.op is not None)
    program = _short if count <= LONGEST_FUNCTION else _long
    return MODULE.format(
        inputs=json.dumps(tape.inputs),
        defaults=f"[{_joined(map(_number, tape.defaults.values()))}]",
        helpers="\n".join(filter(None, helpers)),
        program=program(tape, nodes, {name: list(indices) for name, indices in results.items()}),
    )


def _short(tape: Tape, nodes: Sequence[Node], results: Mapping[str, list[int]]) -> str:
    """Return run() with a variable for each node: V8 makes registers of them."""
    operands = [_number(node.value) if node.kind == CONSTANT else f"v{i}" for i, node in enumerate(nodes)]
    lists = {name: f"[{_joined(operands[index] for index in indices)}]" for name, indices in results.items()}
    return SHORT.format(
        given=_given(tape, "const v{}"),
        steps="\n".join(_step(index, nodes, operands, "const v{} = {};") for index in _steps(nodes)),
        results=_entries(lists),
    )


def _long(tape: Tape, nodes: Sequence[Node], results: Mapping[str, list[int]]) -> str:
    """Return run() that keeps every node in a slot of one array, which its parts fill in turn."""
    constants = [index for index, node in enumerate(nodes) if node.kind == CONSTANT]
    parts = _parts(nodes)
    ends = list(accumulate((len(indices) for indices in results.values()), initial=0))
    views = [f"found.subarray({start}, {end})" for start, end in pairwise(ends)]
    return LONG.format(
        height=len(nodes),
        numbers=_joined(_number(nodes[index].value) for index in constants),
        constants=_joined(map(str, constants)),
        places=_joined(str(index) for indices in results.values() for index in indices),
        parts="\n".join(parts),
        given=_given(tape, "t[{}]"),
        calls="\n".join(f"  part{number}(t);" for number in range(len(parts))),
        results=_entries(dict(zip(results, views, strict=True))),
    )


def _parts(nodes: Sequence[Node]) -> list[str]:
    steps = _steps(nodes)
    if len(steps) > LONGEST_STRAIGHT:
        return [loop(nodes)]
    chunks = [steps[start : start + CHUNK] for start in range(0, len(steps), CHUNK)]
    return [_part(number, nodes, chunk) for number, chunk in enumerate(chunks)]


def _part(number: int, nodes: Sequence[Node], chunk: Sequence[int]) -> str:
    """Return a function that fills some slots; it reads from variables what it has just computed."""
    operands = {arg: f"t[{arg}]" for index in chunk for arg in nodes[index].args}
    operands |= {arg: _number(nodes[arg].value) for arg in operands if nodes[arg].kind == CONSTANT}
    operands |= {index: f"v{index}" for index in chunk}
    steps = [_step(index, nodes, operands, "const v{0} = (t[{0}] = {1});") for index in chunk]
    return "\n".join([f"function part{number}(t) {{", *steps, "}"])


def _step(index: int, nodes: Sequence[Node], operands, template: str) -> str:
    node = nodes[index]
    return "  " + template.format(index, node.op.source("javascript", [operands[arg] for arg in node.args]))


def _steps(nodes: Sequence[Node]) -> list[int]:
    return [index for index, node in enumerate(nodes) if node.op is not None]


def _given(tape: Tape, target: str) -> str:
    return "\n".join(
        f"  {target.format(index)} = given[{json.dumps(name)}] ?? defaults[{place}];"
        for place, (name, index) in enumerate(tape.places.items())
    )


def _entries(written: Mapping[str, str]) -> str:
    return "\n".join(f"    {name}: {value}," for name, value in written.items())


def _number(value: float) -> str:
    return number_source(value, "javascript")


def _joined(items: Iterable[str]) -> str:
    return ", ".join(items)
