"""The loops over all steps of a graph, forward and back, written out from the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from engine import ops
from engine.codegen import kernels
from engine.ops.row import LIBRARIES, Op

# Most nodes of most graphs: the loops have them in place, because a call takes as long as the arithmetic.
IN_PLACE = (ops.multiply, ops.add, ops.relu, ops.subtract)


@cache
def sweep(form: str) -> Callable:
    """Return the procedure of (values, steps) that fills in the result of each step."""
    body = {
        op: [kernels.unpack(op.arity), f"values[index] = {kernels.result(op, op.arity, form)}"]
        for op in IN_PLACE
    }
    others = "values[index] = functions[op](values, args)"
    return _loop("values, steps", [], body, others, functions=kernels.FORWARD[form])


@cache
def sweep_back(form: str) -> Callable:
    """Return the procedure of (gradients, values, steps) that adds what each step passes on."""
    head = ["g = gradients[index]", "if g is None: continue"]
    body = {op: kernels.shares(op, op.arity, form) for op in IN_PLACE}
    others = "functions[op](g, gradients, values, index, args)"
    return _loop("gradients, values, steps", head, body, others, functions=kernels.PULL[form])


def _loop(
    parameters: str, head: list[str], bodies: dict[Op, list[str]], others: str, functions: Mapping
) -> Callable:
    rows = {op.name: op for op in bodies}
    defaults = "".join(f", {name}={name}" for name in ("functions", *rows))  # locals are found fastest
    source = [
        f"def made({parameters}{defaults}):",
        "  for index, op, args in steps:",
        *(f"    {line}" for line in head),
    ]
    for number, (op, body) in enumerate(bodies.items()):
        source += [f"    {'elif' if number else 'if'} op is {op.name}:", *(f"      {line}" for line in body)]
    scope = {**LIBRARIES, **rows, "functions": functions}
    exec("\n".join([*source, f"    else: {others}"]), scope)
    return scope["made"]
