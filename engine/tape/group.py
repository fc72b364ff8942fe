"""Naming what belongs together, such as the operations of one neuron."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_group: ContextVar[str] = ContextVar("group", default="")


def current_group() -> str:
    """Return the group that values get now, or "" outside all groups."""
    return _group.get()


@contextmanager
def group(name: str) -> Iterator[None]:
    """Return a context, or a decorator, in which every new value belongs to a group of this name.

    A group inside a group gets both names, as in "layer 1, neuron 2".

    >>> from engine import trace
    >>> def f(x):
    ...     with group("square"):
    ...         y = x * x
    ...     return y + 1
    >>> [node.group for node in trace(f).nodes]
    ['', 'square', '', '']
    """
    outer = _group.get()
    token = _group.set(f"{outer}, {name}" if outer else name)
    try:
        yield
    finally:
        _group.reset(token)
