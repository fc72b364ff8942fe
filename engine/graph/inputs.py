"""What a graph is given: names that it knows, numbers that are finite, arrays of one length."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np

from engine.tape.nodes import Tape
from engine.tape.value import Value

# A float, or an array of shape (n,); no union, because who gives floats may count on floats.
Number: TypeAlias = Any


def unknown_input(tape: Tape, name: str) -> str:
    """Return the sentence for a name that is no input of the graph."""
    return f"The graph has no input {name!r}: its inputs are {', '.join(tape.inputs) or 'none'}."


def fit_for_inputs(values: Sequence[Value]) -> None:
    """Refuse values that cannot be inputs of one graph.

    Raises:
        ValueError: where one has no label, the label of another, or a number that is not finite.
    """
    times = Counter(value.label for value in values)
    for value in values:
        if not value.label:
            raise ValueError(f"The input {value!r} has no name: give it one, as in Value(2.0, label='a').")
        if times[value.label] > 1:
            raise ValueError(f"Two inputs are named {value.label!r}: give each a label of its own.")
        if not math.isfinite(value.data):
            raise ValueError(f"The input {value.label!r} starts at {value.data}: give it a finite default.")


def numbers_and_size(given: Mapping[str, Number]) -> tuple[list[Number], int | None]:
    """Return a float or an array for every input, and the length of the arrays; None where there are none.

    Raises:
        TypeError: where something is neither a number nor an array of numbers.
        ValueError: where arrays are not one-dimensional or differ in length.
    """
    numbers = {name: value if type(value) is float else _number(name, value) for name, value in given.items()}
    sizes = {name: len(value) for name, value in numbers.items() if isinstance(value, np.ndarray)}
    if len(set(sizes.values())) > 1:
        each = ", ".join(f"{name} has {size}" for name, size in sizes.items())
        raise ValueError(f"Batches must have one length, but {each}: give arrays of the same shape (n,).")
    return list(numbers.values()), next(iter(sizes.values()), None)


def _number(name: str, value: Any) -> Number:
    if isinstance(value, (float, int)):
        return float(value)
    array = np.asarray(value)
    if array.dtype.kind not in "fiub":
        raise TypeError(
            f"The input {name!r} is {value!r}, which is no number: give a float or an array of floats."
        )
    if array.ndim > 1:
        raise ValueError(
            f"The input {name!r} has shape {array.shape}: give a number or an array of shape (n,)."
        )
    return float(array) if array.ndim == 0 else array.astype(np.float64)
