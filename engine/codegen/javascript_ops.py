"""The table of operations for a page that makes graphs itself: JavaScript functions, and the rest as data.

An emitted program has its operations written into it. A page that reads what a learner types has no program
yet: it looks operations up here by name, makes nodes of them, and runs these one by one.
"""

from __future__ import annotations

import json

from engine.codegen.source import number_source
from engine.ops.row import Op
from engine.ops.table import OPS
from engine.tape.nodes import CONSTANT, INPUT
from engine.tape.rules import Rule, rule, rule_for_each

FORMS = """\
(() => {{
{helpers}
return {{
{forms}
}};
}})()"""


def forms() -> str:
    """Return a JavaScript expression: an object with the forms of each operation by its name.

    `call` computes the result from the arguments; `shortcuts` are pairs of a constant as the last argument
    and the function that does for it.
    """
    helpers = dict.fromkeys(op.javascript_helper for op in OPS.values() if op.javascript_helper)
    lines = [f"  {op.name}: {{ call: {_call(op)}, shortcuts: [{_shortcuts(op)}] }}," for op in OPS.values()]
    return FORMS.format(helpers="\n".join(helpers), forms="\n".join(lines))


def _call(op: Op) -> str:
    if op.arity is None:
        added = "numbers.reduce((sum, number) => sum + number)"
        return f"(...numbers) => {op.javascript.format(all='...numbers', plus=added, count='numbers.length')}"
    return _function(op, _parameters(op))


def _shortcuts(op: Op) -> str:
    found = [
        (number, [*_parameters(op)[:-1], number_source(float(number), "javascript")])
        for number, _ in op.shortcuts
    ]
    return ", ".join(f"[{number}, {_function(op, args)}]" for number, args in found)


def _parameters(op: Op) -> list[str]:
    return [f"x{slot}" for slot in range(op.arity)]


def _function(op: Op, args: list[str]) -> str:
    return f"({', '.join(_parameters(op))}) => {op.source('javascript', args)}"


def rows() -> dict[str, dict]:
    """Return what the table says of each operation by its name, as JSON.

    `rule` has its derivative as steps after the result and the arguments; where there may be any number of
    these, after the result, one argument and their number.
    """
    found = {op.name: _row(op) for op in OPS.values()}
    return json.loads(json.dumps(found, allow_nan=False))


def _row(op: Op) -> dict:
    return {
        "symbol": op.symbol,
        "arity": op.arity,
        "text": op.text,
        "precedence": op.precedence,
        "neutral": op.neutral,
        "undefined": op.undefined,
        "pole": op.pole,
        "overflow": op.overflow,
        "convention": op.convention,
        "rule": _rule(rule_for_each(op) if op.arity is None else rule(op, op.arity)),
    }


def _rule(found: Rule) -> dict:
    """The steps of a rule: a number, or the name of an operation and its arguments."""
    start = next((at for at, node in enumerate(found.nodes) if node.kind != INPUT), len(found.nodes))
    return {
        "steps": [
            node.value if node.kind == CONSTANT else [node.op.name, *node.args]
            for node in found.nodes[start:]
        ],
        "partials": found.partials,
        "active": found.active,
        "kink": found.kink,
    }
