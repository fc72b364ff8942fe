"""Functions made once per operation from the table, for runs that go node by node.

They read arguments from a list of values and add to a list of gradients, both indexed by node; a gradient is
None until something flows to it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from engine.codegen.source import function, lines
from engine.ops.row import Op
from engine.tape.nodes import CONSTANT, Node
from engine.tape.rules import rule

Kernel = Callable[..., Any]


class Kernels(dict[Op, Kernel]):
    """Functions by operation, each made when it is first asked for."""

    def __init__(self, make: Callable[[Op, int, str], Kernel], language: str):
        super().__init__()
        self.make = make
        self.language = language

    def __missing__(self, op: Op) -> Kernel:
        self[op] = _for_any_count(self.make, op, self.language)
        return self[op]


def _for_any_count(make: Callable[[Op, int, str], Kernel], op: Op, language: str) -> Kernel:
    if op.arity is not None:
        return make(op, op.arity, language)
    made = cache(lambda count: make(op, count, language))
    return lambda *given: made(len(given[-1]))(*given)


def _forward(op: Op, count: int, language: str) -> Kernel:
    return function("values, args", [unpack(count), f"return {result(op, count, language)}"])


def result(op: Op, count: int, language: str) -> str:
    """Return the source of an operation's result, once its arguments are unpacked."""
    return op.source(language, [f"values[a{slot}]" for slot in range(count)])


def _pull(op: Op, count: int, language: str) -> Kernel:
    return function("g, gradients, values, index, args", shares(op, count, language))


def shares(op: Op, count: int, language: str) -> list[str]:
    """Return the lines that add to each argument's gradient its share of g.

    Nothing flows to what an operation did not choose; the values of such an operation must be single numbers.
    """
    found = rule(op, count)
    body, names = _local_derivatives(op, count, language)
    for slot in found.active:
        partial = names[found.partials[slot]]
        share = _share(found.nodes[found.partials[slot]], partial)
        gradient = f"gradients[a{slot}]"
        added = f"{gradient} = {share} if (sofar := {gradient}) is None else sofar + {share}"
        body.append(f"if {partial} != 0.0: {added}" if op.chooses else added)
    return body


def _partials(op: Op, count: int, language: str) -> Kernel:
    body, names = _local_derivatives(op, count, language)
    returned = "".join(f"{names[index]}, " for index in rule(op, count).partials)
    return function("values, index, args", [*body, f"return ({returned})"])


def _local_derivatives(op: Op, count: int, language: str) -> tuple[list[str], list[str]]:
    """Return the lines that compute the partials, and what stands for each of the rule's nodes."""
    found = rule(op, count)
    body, names = lines(found.nodes, language)
    sources = ["values[index]", *(f"values[a{slot}]" for slot in range(count))]
    used = {arg for node in found.nodes for arg in node.args} | set(found.partials)
    loads = [f"{names[place]} = {source}" for place, source in enumerate(sources) if place in used]
    return [unpack(count), *loads, *body], names


def _share(partial: Node, operand: str) -> str:
    return "g" if (partial.kind, partial.value) == (CONSTANT, 1.0) else f"g * {operand}"


def unpack(count: int) -> str:
    """Return the line that names the arguments' places."""
    return "".join(f"a{slot}, " for slot in range(count)) + "= args"


# By language: functions of (values, args) that return the operation's result,
FORWARD = {language: Kernels(_forward, language) for language in ("python", "numpy")}
# procedures of (g, gradients, values, index, args) that add to each argument's gradient its share of g,
PULL = {language: Kernels(_pull, language) for language in ("python", "numpy")}
# and functions of (values, index, args) that return the tuple of local derivatives.
PARTIALS = {language: Kernels(_partials, language) for language in ("python", "numpy")}
