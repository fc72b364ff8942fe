"""Graphs as JavaScript modules, to run in a page without Python."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from engine.codegen.javascript_table import table_run
from engine.codegen.source import helpers, joined, lines, operations
from engine.ops.languages import JAVASCRIPT
from engine.tape.nodes import Node, Tape

# V8 stops optimising functions that grow too long.
LONGEST_FUNCTION = 1_000

MODULE = """\
export const inputs = {inputs};
export const defaults = [{defaults}];
{helpers}
{run}
"""

RUN = """\
export function run(given = {{}}) {{
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
    straight = sum(1 for _ in operations(nodes)) <= LONGEST_FUNCTION
    return MODULE.format(
        inputs=json.dumps(tape.inputs),
        defaults=joined(map(JAVASCRIPT.number, tape.defaults.values())),
        helpers="\n".join(helpers(nodes, "javascript")),
        run=(straight_run if straight else table_run)(tape.input_index, nodes, results),
    )


def straight_run(
    places: Mapping[str, int], nodes: Sequence[Node], results: Mapping[str, Iterable[int]]
) -> str:
    """Return run() with a variable for each node: V8 makes registers of them."""
    steps, names = lines(nodes, "javascript")
    given = [
        f"const {names[index]} = given[{json.dumps(name)}] ?? defaults[{place}];"
        for place, (name, index) in enumerate(places.items())
    ]
    return RUN.format(
        steps="\n".join(f"  {line}" for line in [*given, *steps]),
        results="\n".join(
            f"    {name}: [{joined(names[index] for index in indices)}]," for name, indices in results.items()
        ),
    )
