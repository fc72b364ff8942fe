"""What people call a number: its label, what it belongs to, and what it is for."""

from __future__ import annotations

from typing import TypeVar

from engine.tape.value import Value

T = TypeVar("T")


def named(number: T, label: str = "", *, group: str = "", role: str = "") -> T:
    """Return the same number; where it is a value, it now carries these names.

    Args:
        number: a value; floats and arrays, which carry no names, come back as they are.
        label: what people read instead of the expression.
        group: the part of a network it belongs to, such as "layer 1, neuron 2".
        role: what it is for, such as "hidden", "output" or "loss".

    >>> from engine import trace
    >>> node = trace(lambda x: named(3 * x, "z", role="hidden").tanh()).nodes[2]
    >>> node.label, node.role
    ('z', 'hidden')
    """
    if isinstance(number, Value):
        number.label = label or number.label
        number.group = group or number.group
        number.role = role or number.role
    return number
