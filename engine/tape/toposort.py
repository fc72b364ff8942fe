"""Topological order, found without recursion: everything stands after its arguments."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Protocol, TypeVar


class Result(Protocol):
    """What has arguments, as a value has."""

    args: tuple[Any, ...]


R = TypeVar("R", bound=Result)


def toposort(outputs: Iterable[R], leaves: Collection[int] = ()) -> list[R]:
    """Return every value that the outputs depend on, the outputs included, each after its arguments.

    Args:
        outputs: values.
        leaves: the ids of values behind which nobody looks.

    Raises:
        ValueError: where a value depends on itself.

    >>> from engine import Value
    >>> a = Value(2.0)
    >>> [value.data for value in toposort([(a + 1) * a])]
    [2.0, 1.0, 3.0, 6.0]
    """
    order: list[R] = []
    done: set[int] = set()
    entered: set[int] = set()
    stack = [(value, False) for value in reversed(list(outputs))]
    while stack:
        value, args_are_done = stack.pop()
        if args_are_done:
            order.append(value)
            done.add(id(value))
        elif id(value) not in done:
            if id(value) in entered:
                raise ValueError(f"{value!r} depends on itself: a graph must not have a cycle.")
            entered.add(id(value))
            stack.append((value, True))
            if id(value) not in leaves:
                stack.extend((arg, False) for arg in reversed(value.args) if id(arg) not in done)
    return order
