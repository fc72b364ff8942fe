"""Pickling and copying values one after another: inside one another, a long chain would be too deep."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import Any

from engine.tape.toposort import Result, toposort

FIELDS = ("data", "grad", "label", "group", "role", "op", "args")

# The ids of the values whose arguments have their turn before them.
_in_turn: ContextVar[frozenset[int]] = ContextVar("in_turn", default=frozenset())


class Ancestors(list[Any]):
    """What a value depends on, in topological order, and pickled in that order."""

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return Ancestors, (), None, self._one_by_one()

    def _one_by_one(self) -> Iterator[Result]:
        token = _in_turn.set(frozenset(map(id, self)))
        try:
            yield from self
        finally:
            _in_turn.reset(token)


def reduced(value: Result) -> tuple[Callable[..., Any], tuple[type], tuple[Any, ...]]:
    """Return how to make a value again: an empty one, and its state with all that it depends on."""
    ancestors = Ancestors() if id(value) in _in_turn.get() else Ancestors(toposort([value])[:-1])
    fields = {name: getattr(value, name) for name in FIELDS}
    return object.__new__, (type(value),), (ancestors, fields, dict(vars(value)))


def restore(value: Result, state: tuple[Any, ...]) -> None:
    """Fill an empty value with its state."""
    _, fields, more = state
    for name, field in fields.items():
        setattr(value, name, field)
    vars(value).update(more)
