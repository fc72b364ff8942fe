"""The table of operations for a page that makes graphs itself: JavaScript functions, and the rest as data.

An emitted program has its operations written into it. A page that reads what a learner types has no
program yet: it looks up operations here by name, builds nodes from them and runs these one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from engine.codegen.source import joined
from engine.ops.formulas import written
from engine.ops.languages import JAVASCRIPT
from engine.ops.row import Op
from engine.ops.table import OPS
from engine.tape.nodes import INPUT
from engine.tape.rules import Rule, rule, rule_for_each

FUNCTIONS = """\
(() => {{
{helpers}
return {{
{operations}
}};
}})()"""

# What formulas say of any number of arguments, for a function that takes them as `numbers`.
ANY_NUMBER = {
    "*numbers": "...numbers",
    "sum(numbers)": "numbers.reduce((sum, number) => sum + number)",
    "len(numbers)": "numbers.length",
}


def functions() -> str:
    """Return a JavaScript expression: an object with the functions of each operation by its name.

    `call` computes the result from the arguments; `shortcuts` are pairs of a constant and the function to use
    when the last argument is that constant.
    """
    helpers = dict.fromkeys(helper for op in OPS.values() for helper in op.helpers("javascript"))
    entries = [f"  {op.name}: {{ call: {_call(op)}, shortcuts: [{_shortcuts(op)}] }}," for op in OPS.values()]
    return FUNCTIONS.format(helpers="\n".join(helpers), operations="\n".join(entries))


def _call(op: Op) -> str:
    if op.arity is None:
        return f"(...numbers) => {written(op.formula, JAVASCRIPT, ANY_NUMBER)}"
    return _function(op, op.parameters)


def _shortcuts(op: Op) -> str:
    return joined(
        f"[{number}, {_function(op, [*op.parameters[:-1], number])}]"
        for number in map(JAVASCRIPT.number, op.shortcuts)
    )


def _function(op: Op, operands: Sequence[str]) -> str:
    return f"({joined(op.parameters)}) => {op.source('javascript', operands)}"


def rows() -> dict[str, dict[str, Any]]:
    """Return what the table says of each operation by its name, as JSON.

    `rule` has its derivative as steps that follow the result and the arguments. Where there may be any number
    of arguments, they follow the result, one argument and how many there are.
    """
    return {op.name: _row(op) for op in OPS.values()}


def _row(op: Op) -> dict[str, Any]:
    return {
        "symbol": op.symbol,
        "arity": op.arity,
        "text": op.text,
        "precedence": op.precedence,
        "chooses": op.chooses,
        "neutral": list(op.neutral),
        "undefined": op.undefined,
        "pole": op.pole,
        "overflow": op.overflow,
        "convention": op.convention,
        "rule": _rule(rule_for_each(op) if op.arity is None else rule(op, op.arity)),
    }


def _rule(found: Rule) -> dict[str, Any]:
    """The steps of a rule: a number, or the name of an operation and its arguments."""
    start = next((at for at, node in enumerate(found.nodes) if node.kind != INPUT), len(found.nodes))
    return {
        "steps": [
            node.value if node.op is None else [node.op.name, *node.args] for node in found.nodes[start:]
        ],
        "partials": list(found.partials),
        "active": list(found.active),
        "kink": found.kink,
    }
