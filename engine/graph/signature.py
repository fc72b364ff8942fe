"""What a Python function takes, by name."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from inspect import Parameter
from typing import Any

BY_KEYWORD = (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD)


def parameters(function: Callable[..., Any]) -> dict[str, float]:
    """Return the names of a function's parameters, each with its default, or 0 where it has none.

    What a partial function has settled by keyword is no parameter any more, and neither is `**inputs`.

    Raises:
        TypeError: where the function takes `*inputs`, or Python cannot tell what it takes.
    """
    found = _signature(function).values()
    nameless = [each.name for each in found if each.kind is Parameter.VAR_POSITIONAL]
    if nameless:
        raise TypeError(
            f"The parameter '*{nameless[0]}' gives its inputs no names: name each input by itself."
        )
    named = [each for each in found if each.kind is not Parameter.VAR_KEYWORD]
    return {each.name: 0.0 if each.default is each.empty else each.default for each in named}


def takes_any_name(function: Callable[..., Any]) -> bool:
    """Return whether a function takes `**inputs`."""
    return any(each.kind is Parameter.VAR_KEYWORD for each in _signature(function).values())


def call_by_name(function: Callable[..., Any], inputs: Mapping[str, Any]) -> Any:
    """Return what a function returns for inputs by name."""
    in_order = [each.name for each in _signature(function).values() if each.kind not in BY_KEYWORD]
    others = {name: value for name, value in inputs.items() if name not in in_order}
    return function(*(inputs[name] for name in in_order), **others)


def _signature(function: Callable[..., Any]) -> Mapping[str, Parameter]:
    try:
        found = inspect.signature(function).parameters
    except ValueError:
        raise TypeError(
            f"Python cannot tell what {function!r} takes: wrap it, as in lambda x: f(x)."
        ) from None
    settled = function.keywords if isinstance(function, functools.partial) else {}
    return {name: parameter for name, parameter in found.items() if name not in settled}
