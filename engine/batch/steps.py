"""The steps of a plan as calls on the rows of a batch: matrix products and array operations, and back."""

from __future__ import annotations

from functools import partial

import numpy as np

from engine.batch import kernels as batch_kernels
from engine.batch.layers import Affine, Elementwise
from engine.batch.rows import Call, Rows
from engine.tape.rules import rule


class AffineStep:
    """Sums as one product: weights, biases in the last column, times sources, ones in the last row.

    Args:
        step: what to compute.
        scalars: the values of the scalars that it reads, which change from run to run.
        shares: where the gradients of these go.
        learning: the nodes that need a gradient.
    """

    def __init__(self, step: Affine, scalars: np.ndarray, shares: np.ndarray, learning: frozenset[int]):
        self.step = step
        self.nodes = step.nodes
        self.weights = scalars.reshape(len(step.nodes), -1)
        self.shares = shares.reshape(self.weights.shape)
        self.weights_learn = not learning.isdisjoint(step.scalars)
        self.sources_learn = not learning.isdisjoint(step.sources)

    def forward(self, rows: Rows) -> list[Call]:
        """Return what computes the rows."""
        sources, calls = rows.read((*self.step.sources, None))
        return [*calls, partial(np.dot, self.weights, sources, rows.values[rows.block(self.step.nodes)])]

    def backward(self, rows: Rows) -> list[Call]:
        """Return what passes the rows' gradients on to those of sources and scalars."""
        gradient = rows.gradients[rows.block(self.step.nodes)]
        calls = []
        if self.weights_learn:
            sources, _ = rows.read((*self.step.sources, None))
            calls.append(partial(np.dot, gradient, sources.T, self.shares))
        if self.sources_learn:
            share, arrival = rows.receive(self.step.sources)
            calls += [partial(np.dot, self.weights[:, :-1].T, gradient, share), *arrival]
        return calls


class ElementwiseStep:
    """One operation on blocks of rows, and on scalars that are the same for all examples.

    Args: as for an affine step.
    """

    def __init__(self, step: Elementwise, scalars: np.ndarray, shares: np.ndarray, learning: frozenset[int]):
        self.step = step
        self.nodes = step.nodes
        constants = [slot.constant for slot in step.slots]
        same = [number for number, slot in enumerate(step.slots) if not slot.varies and slot.constant is None]
        self.scalars = dict(zip(same, scalars.reshape(-1, len(step.nodes), 1), strict=True))
        self.shares = dict(zip(same, shares.reshape(-1, len(step.nodes)), strict=True))
        active = rule(step.op, len(constants)).active
        self.asked = [slot for slot in active if not learning.isdisjoint(step.slots[slot].nodes)]
        self.write = batch_kernels.forward(step.op, constants)
        self.write_shares = batch_kernels.backward(step.op, constants, self.asked)

    def forward(self, rows: Rows) -> list[Call]:
        """Return what computes the rows."""
        fills = [call for slot in self.step.slots if slot.varies for call in rows.read(slot.nodes)[1]]
        return [*fills, partial(self.write, rows.values[rows.block(self.step.nodes)], *self._arguments(rows))]

    def backward(self, rows: Rows) -> list[Call]:
        """Return what passes the rows' gradients on to those of arguments."""
        if not self.asked:
            return []
        block = rows.block(self.step.nodes)
        given = rows.gradients[block], *self._arguments(rows), rows.values[block]
        outs = [self._receive(rows, slot) for slot in self.asked]
        write = partial(self.write_shares, *given, *(share for share, _ in outs))
        return [write, *(call for _, arrival in outs for call in arrival)]

    def _arguments(self, rows: Rows) -> list[np.ndarray]:
        return [
            rows.read(slot.nodes)[0] if slot.varies else self.scalars[number]
            for number, slot in enumerate(self.step.slots)
            if slot.constant is None
        ]

    def _receive(self, rows: Rows, number: int) -> tuple[np.ndarray, list[Call]]:
        if number not in self.shares:
            return rows.receive(self.step.slots[number].nodes)
        share = np.empty((len(self.step.nodes), rows.size))
        return share, [partial(np.add.reduce, share, 1, None, self.shares[number])]
