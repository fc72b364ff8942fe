"""Graphs as JavaScript modules, to run in a page without Python."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from engine.codegen.javascript_long import Slots, long_program
from engine.codegen.source import applied, joined, number_source
from engine.tape.nodes import CONSTANT, Node, Tape

# V8 stops optimising functions that grow too long.
LONGEST_FUNCTION = 1_000

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
        defaults=f"[{joined(map(_number, tape.defaults.values()))}]",
        helpers="\n".join(filter(None, helpers)),
        program=program(tape, nodes, {name: list(indices) for name, indices in results.items()}),
    )


def _short(tape: Tape, nodes: Sequence[Node], results: Mapping[str, list[int]]) -> str:
    """Return run() with a variable for each node: V8 makes registers of them."""
    steps = [index for index, node in enumerate(nodes) if node.op is not None]
    operands = [_number(node.value) if node.kind == CONSTANT else f"v{i}" for i, node in enumerate(nodes)]
    lists = {name: f"[{joined(operands[index] for index in indices)}]" for name, indices in results.items()}
    return SHORT.format(
        given=_given(tape, "const v{}", range(len(nodes))),
        steps="\n".join(
            f"  const v{step} = {applied(nodes[step], operands, 'javascript')};" for step in steps
        ),
        results=_entries(lists),
    )


def _long(tape: Tape, nodes: Sequence[Node], results: Mapping[str, list[int]]) -> str:
    """Return run() with a slot of one array for each node, which functions fill in turn."""
    slots = Slots(nodes, [index for indices in results.values() for index in indices])
    counts = {name: len(indices) for name, indices in results.items()}
    return long_program(slots, _given(tape, "t[{}]", slots.first), counts)


def _given(tape: Tape, target: str, names: Sequence[int]) -> str:
    return "\n".join(
        f"  {target.format(names[index])} = given[{json.dumps(name)}] ?? defaults[{place}];"
        for place, (name, index) in enumerate(tape.input_index.items())
    )


def _entries(written: Mapping[str, str]) -> str:
    return "\n".join(f"    {name}: {value}," for name, value in written.items())


def _number(value: float) -> str:
    return number_source(value, "javascript")
