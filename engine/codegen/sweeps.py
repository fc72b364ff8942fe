"""The loops over all steps of a graph, forward and back, written out from the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from engine import ops
from engine.codegen import kernels
from engine.codegen.source import function
from engine.ops.row import Op

# The operations of most nodes, with their numbers of arguments. The loops have them in place, because a call
# takes as long as the arithmetic.
IN_PLACE = {ops.multiply: 2, ops.add: 2, ops.relu: 1, ops.subtract: 2}


@cache
def sweep(language: str) -> Callable[..., None]:
    """Return the procedure of (values, steps) that fills in the result of each step."""
    body = {
        op: [kernels.unpack(count), f"values[index] = {kernels.result(op, count, language)}"]
        for op, count in IN_PLACE.items()
    }
    others = "values[index] = functions[op](values, args)"
    return _loop("values, steps", [], body, others, kernels.FORWARD[language])


@cache
def sweep_back(language: str) -> Callable[..., None]:
    """Return the procedure of (gradients, values, steps) that adds what each step passes on."""
    head = ["g = gradients[index]", "if g is None: continue"]
    body = {op: kernels.shares(op, count, language) for op, count in IN_PLACE.items()}
    others = "functions[op](g, gradients, values, index, args)"
    return _loop("gradients, values, steps", head, body, others, kernels.PULL[language])


def _loop(
    parameters: str,
    head: list[str],
    bodies: Mapping[Op, list[str]],
    others: str,
    functions: Mapping[Op, Callable[..., Any]],
) -> Callable[..., None]:
    rows = {op.name: op for op in bodies}
    defaults = "".join(f", {name}={name}" for name in ("functions", *rows))  # locals are found fastest
    source = ["for index, op, args in steps:", *(f"  {line}" for line in head)]
    for number, (op, body) in enumerate(bodies.items()):
        source += [f"  {'elif' if number else 'if'} op is {op.name}:", *(f"    {line}" for line in body)]
    return function(parameters + defaults, [*source, f"  else: {others}"], **rows, functions=functions)
