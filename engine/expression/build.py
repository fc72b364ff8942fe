"""From the text that a learner types to a graph, by a parser that knows nothing but its tables.

    >>> parse("2x^2 - 3(a + b)").text()
    '2 × x^2 − 3 × (a + b)'

The tokens pass once over two stacks: operands that are finished, and operators and brackets whose right-hand
sides are still to come. What comes out is a list of instructions, each naming an operation and the
instructions whose results it uses; nothing that was typed is ever executed. How expressions are read:

- `^` and `**` are powers and group from the right; a sign binds tighter than × and looser than a power.
- Things that touch are multiplied, as tightly as by ×: `1/2x` is (1/2)x, and `x^2y` is (x^2)y. A number is
  never multiplied onto what stands before it: `x 2` is refused. Letters that touch are one name: `xy`; but a
  lowered letter or digit ends a name, `x₁w₁` and `w_{12} x`, and so do π and τ: `2πr`.
- A name before a bracket is a function of the table. Short names (a letter, with digits) that are no
  function multiply: `x(a + b)`. A longer one is refused, because it is more often a slip, and so is a
  function run together with its argument: `sinx`.
- `pi`, `tau` and `e` are constants, and `2e-3` is a number. A name that is given a default is always an
  input, even `e`. `pi` and `π` are one name: where one is given, both are that input.
- A decimal has a point. A comma separates arguments and nothing else: `max(1,5)` has two arguments.
- `|x|` is the absolute value, `√x` binds as tightly as a function, and `x²` reads as `x^2`. Comparisons,
  `>` and `<`, bind loosest and give 1 or 0; two in a row are refused.
- A sign before a number is part of the number, as in `a + -2`: it makes no node of its own.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from engine.expression.errors import ExpressionError
from engine.expression.instructions import Reading
from engine.expression.names import input_of
from engine.expression.parser import read
from engine.graph.graph import Graph
from engine.ops.table import OPS
from engine.tape.nodes import CONSTANT, INPUT
from engine.tape.recording import record
from engine.tape.value import Value

__all__ = ["ExpressionError", "graph_of", "parse", "understood"]


def parse(text: str, /, **defaults: float) -> Graph:
    """Return the graph of a typed expression; its inputs are in the order of their first appearance.

    Args:
        text: the expression, of at most 10,000 characters and 1,000 nested brackets, signs and powers.
        defaults: the value of each input where a run gives none; by default 0.

    Raises:
        ExpressionError: where the text is no expression, with the position, the reason and a hint.
        TypeError: where a default names no input or is no number.
        ValueError: where a default is not finite.

    >>> parse("(a*b + c)*d", a=2, b=-3, c=10, d=-2).run().output
    -8.0
    >>> parse("exo(x)")
    Traceback (most recent call last):
    engine.expression.errors.ExpressionError: There is no function exo. Did you mean exp? ...
        exo(x)
        ^^^
    """
    reading = read(text, defaults)
    for name, default in defaults.items():
        if name not in reading.inputs:
            known = ", ".join(reading.inputs) or "none"
            raise TypeError(f"The expression has no input {name!r}: its inputs are {known}.")
        if same := input_of(name, defaults.keys() - {name}):
            raise TypeError(f"{name!r} and {same!r} are one name: give one of them a default.")
        if not math.isfinite(Value(default, name).data):
            raise ValueError(f"The input {name!r} starts at {default}: give it a finite default.")
    return graph_of(reading, defaults)


def graph_of(reading: Reading, defaults: Mapping[str, float]) -> Graph:
    """Return the graph of what was read, with these defaults of its inputs; 0 where none is given."""
    values: list[Value] = []
    for line in reading.instructions:
        if line.op in (INPUT, CONSTANT):
            values.append(Value(defaults.get(line.label, line.value), line.label))
        else:
            values.append(OPS[line.op](*[values[arg] for arg in line.args]))
    inputs = [value for line, value in zip(reading.instructions, values, strict=True) if line.op == INPUT]
    nodes, (output,) = record(inputs, [values[-1]])
    return Graph(nodes, (("output", output),))


def understood(text: str) -> str:
    """Return how an expression was read, where that differs from how it was written, else "".

    >>> understood("2x² - πr"), understood("a*b + sin(c)")
    ('2 × x^2 − π × r', '')
    """
    reading = read(text)
    return graph_of(reading, {}).text() if reading.differs else ""
