"""Functions derived once per operation from the table, for runs that go node by node.

They read arguments from a list of values and add to a list of gradients, both indexed by node; a gradient is
None until something flows to it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from engine.codegen.source import lines
from engine.ops.row import LIBRARIES, Op
from engine.tape.nodes import CONSTANT, Node
from engine.tape.rules import rule


class Kernels(dict):
    """Functions by operation, each made when it is first asked for."""

    def __init__(self, make: Callable[[Op, int, str], Callable], form: str):
        super().__init__()
        self.make = make
        self.form = form

    def __missing__(self, op: Op) -> Callable:
        self[op] = _for_any_count(self.make, op, self.form)
        return self[op]


def _for_any_count(make: Callable, op: Op, form: str) -> Callable:
    if op.arity is not None:
        return make(op, op.arity, form)
    made = cache(lambda count: make(op, count, form))
    return lambda *given: made(len(given[-1]))(*given)


def _forward(op: Op, count: int, form: str) -> Callable:
    return _function("values, args", [unpack(count), f"return {result(op, count, form)}"])


def result(op: Op, count: int, form: str) -> str:
    """Return the source of an operation's result, once its arguments are unpacked."""
    return op.source(form, [f"values[a{slot}]" for slot in range(count)])


def _pull(op: Op, count: int, form: str) -> Callable:
    return _function("g, gradients, values, index, args", shares(op, count, form))


def shares(op: Op, count: int, form: str) -> list[str]:
    """Return the lines that add to each argument's gradient its share of g."""
    found = rule(op, count)
    body, operands = _local_derivatives(op, count, form)
    for slot in found.active:
        share = _share(found.nodes[found.partials[slot]], operands[found.partials[slot]])
        body += [
            f"sofar = gradients[a{slot}]",
            f"gradients[a{slot}] = {share} if sofar is None else sofar + {share}",
        ]
    return body


def _partials(op: Op, count: int, form: str) -> Callable:
    body, operands = _local_derivatives(op, count, form)
    returned = "".join(f"{operands[index]}, " for index in rule(op, count).partials)
    return _function("values, index, args", [*body, f"return ({returned})"])


def _local_derivatives(op: Op, count: int, form: str) -> tuple[list[str], list[str]]:
    """Return the lines that compute the partials, and the operand of each of the rule's nodes."""
    found = rule(op, count)
    body, operands = lines(found.nodes, form)
    sources = ["values[index]", *(f"values[a{slot}]" for slot in range(count))]
    used = {arg for node in found.nodes for arg in node.args} | set(found.partials)
    loads = [f"{operands[place]} = {source}" for place, source in enumerate(sources) if place in used]
    return [unpack(count), *loads, *body], operands


def _share(partial: Node, operand: str) -> str:
    return "g" if (partial.kind, partial.value) == (CONSTANT, 1.0) else f"g * {operand}"


def unpack(count: int) -> str:
    """Return the line that names the arguments' places."""
    return "".join(f"a{slot}, " for slot in range(count)) + "= args"


def _function(parameters: str, body: list[str]) -> Callable:
    scope = dict(LIBRARIES)
    exec("\n    ".join([f"def made({parameters}):", *body]), scope)
    return scope["made"]


# By form: functions of (values, args) that return the operation's result,
FORWARD = {form: Kernels(_forward, form) for form in ("python", "numpy")}
# procedures of (g, gradients, values, index, args) that add to each argument's gradient its share of g,
PULL = {form: Kernels(_pull, form) for form in ("python", "numpy")}
# and functions of (values, index, args) that return the tuple of local derivatives.
PARTIALS = {form: Kernels(_partials, form) for form in ("python", "numpy")}
