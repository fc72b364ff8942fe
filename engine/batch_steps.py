"""What a batch is computed by: matrix products and array operations, forward and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Places:
    """Where rows or scalars stand.

    Fields:
        index: a slice where they follow each other, which needs no copying, else an array of any shape.
        add: adds shares to an array at these places; a place that stands there twice receives both.
    """

    index: np.ndarray | slice
    add: Callable[[np.ndarray, np.ndarray | slice, np.ndarray], None]


def places(numbers: np.ndarray) -> Places:
    """Return places by their numbers."""
    flat = numbers.ravel()
    if numbers.ndim == 1 and len(flat) and (np.diff(flat) == 1).all():
        return Places(slice(flat[0], flat[0] + len(flat)), _add_once)
    return Places(numbers, _add_once if len(np.unique(flat)) == len(flat) else np.add.at)


def _add_once(numbers: np.ndarray, index: np.ndarray | slice, shares: np.ndarray) -> None:
    numbers[index] += shares


@dataclass(slots=True)
class Batch:
    """The numbers of one run: rows and their gradients (rows × examples), scalars and their gradients."""

    rows: np.ndarray
    row_gradients: np.ndarray
    scalars: np.ndarray
    scalar_gradients: np.ndarray


@dataclass(frozen=True, slots=True)
class AffineStep:
    """rows[out] = weights @ rows[sources] + sum of biases."""

    out: slice
    sources: Places
    weights: Places
    biases: Places

    def forward(self, batch: Batch) -> None:
        """Fill the rows."""
        out = batch.rows[self.out]
        np.matmul(batch.scalars[self.weights.index], batch.rows[self.sources.index], out=out)
        biases = batch.scalars[self.biases.index]
        out += biases if biases.shape[1] == 1 else biases.sum(axis=1, keepdims=True)

    def backward(self, batch: Batch) -> None:
        """Add what the rows' gradients pass on to the gradients of rows and scalars."""
        gradient = batch.row_gradients[self.out]
        self.sources.add(
            batch.row_gradients, self.sources.index, batch.scalars[self.weights.index].T @ gradient
        )
        self.weights.add(
            batch.scalar_gradients, self.weights.index, gradient @ batch.rows[self.sources.index].T
        )
        self.biases.add(batch.scalar_gradients, self.biases.index, gradient.sum(axis=1, keepdims=True))


@dataclass(frozen=True, slots=True)
class ElementwiseStep:
    """rows[out] = an operation on rows, and on scalars that are the same for all examples."""

    out: slice
    apply: Callable
    partials: Callable
    active: tuple[int, ...]
    args: tuple[tuple[bool, Places], ...]

    def forward(self, batch: Batch) -> None:
        """Fill the rows."""
        values = self._values(batch)
        batch.rows[self.out] = self.apply(values, range(len(values)))

    def backward(self, batch: Batch) -> None:
        """Add what the rows' gradients pass on to the gradients of rows and scalars."""
        values = [*self._values(batch), batch.rows[self.out]]
        partials = self.partials(values, -1, range(len(self.args)))
        gradient = batch.row_gradients[self.out]
        for slot in self.active:
            varies, at = self.args[slot]
            if varies:
                at.add(batch.row_gradients, at.index, gradient * partials[slot])
            else:
                at.add(batch.scalar_gradients, at.index, (gradient * partials[slot]).sum(axis=1))

    def _values(self, batch: Batch) -> list[np.ndarray]:
        return [batch.rows[at.index] if varies else batch.scalars[at.index, None] for varies, at in self.args]
