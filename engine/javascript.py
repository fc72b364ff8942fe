"""Graphs as JavaScript modules, to run in a page without Python."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from engine.nodes import CONSTANT, Node, Tape
from engine.source import number_source

# V8 stops optimising functions that grow too long.
CHUNK = 400


def module(tape: Tape, nodes: Sequence[Node], results: Mapping[str, Sequence[int]]) -> str:
    """Return an ES module that exports `inputs`, `defaults` and run(inputs) -> {name: [numbers]}.

    `run` takes an object of numbers by input name; a missing name takes its default. Each call
    returns new arrays.

    Args:
        tape: the graph, for the inputs' names and defaults.
        nodes: everything to compute, starting with the graph's nodes.
        results: per name of a result, the indices of the nodes that it lists.
    """
    operands = [_operand(index, node) for index, node in enumerate(nodes)]
    steps = [
        f"  t[{index}] = {node.op.source('javascript', [operands[arg] for arg in node.args])};"
        for index, node in enumerate(nodes)
        if node.op is not None
    ]
    chunks = [steps[start : start + CHUNK] for start in range(0, len(steps), CHUNK)]
    helpers = dict.fromkeys(
        node.op.javascript_helper for node in nodes if node.op and node.op.javascript_helper
    )
    return "\n".join(
        [
            f"export const inputs = {json.dumps(tape.inputs)};",
            f"export const defaults = {_list(_number(value) for value in tape.defaults.values())};",
            *helpers,
            *(
                f"function part{number}(t) {{\n" + "\n".join(chunk) + "\n}"
                for number, chunk in enumerate(chunks)
            ),
            "export function run(given = {}) {",
            f"  const t = new Float64Array({len(nodes)});",
            *(
                f"  t[{index}] = given[{json.dumps(name)}] ?? defaults[{slot}];"
                for slot, (index, name) in enumerate(zip(tape.input_nodes, tape.inputs, strict=True))
            ),
            *(f"  part{number}(t);" for number in range(len(chunks))),
            "  return {",
            *(f"    {name}: {_list(operands[i] for i in indices)}," for name, indices in results.items()),
            "  };",
            "}",
            "",
        ]
    )


def _operand(index: int, node: Node) -> str:
    return _number(node.value) if node.kind == CONSTANT else f"t[{index}]"


def _number(value: float) -> str:
    return number_source(value, "javascript")


def _list(items) -> str:
    return f"[{', '.join(items)}]"
