"""What a neuron does to its weighted sum."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from engine import ops

Activation = Callable[[Any], Any]


def identity(x: Any) -> Any:
    """Return x, as a neuron without an activation does."""
    return x


def activation_named(named: str | Activation) -> Activation:
    """Return the activation of this name: "identity" or any operation of one argument; functions pass.

    Raises:
        ValueError: where there is none of this name.
    """
    if callable(named):
        return named
    choice: dict[str, Activation] = {
        "identity": identity,
        **{name: op for name, op in ops.OPS.items() if op.arity == 1},
    }
    if named not in choice:
        raise ValueError(
            f"There is no activation {named!r}: choose identity, sigmoid, tanh, relu or another."
        )
    return choice[named]
