"""The mean of a graph over a batch, and its gradient by the parameters, layer by layer.

Running a graph on arrays gives every node's value and gradient for every example. Training needs the mean
only and gets it here from a few matrix products; results differ in the last bits, by the order of additions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, chain, pairwise

import numpy as np

from engine.batch.layers import Affine, Elementwise, Plan
from engine.batch.plan import plan
from engine.batch.rows import Call, Rows, row_order
from engine.batch.scalars import Scalars
from engine.batch.steps import AffineStep, ElementwiseStep
from engine.graph.graph import Graph

STEPS = {Affine: AffineStep, Elementwise: ElementwiseStep}


def mean_and_gradient(graph: Graph, examples: Iterable[str]) -> Callable[..., tuple[float, np.ndarray]]:
    """Return fast(parameters, columns) -> (mean output, its gradient by each parameter), for many calls.

    The function takes the inputs that are not examples, an array of shape (p,), and the examples, arrays of
    shape (n,), both in the order of the graph's inputs; the gradient has shape (p,). It keeps its work arrays
    from call to call, so two calls must not run at the same time.

    Args:
        graph: computes the loss of one example.
        examples: the inputs that vary by example.

    Raises:
        KeyError: where an example is no input.
        ValueError: where the output does not depend on the examples.

    >>> from engine import trace
    >>> fast = mean_and_gradient(trace(lambda w, x: (w * x) ** 2), ["x"])
    >>> fast([3.0], [np.array([1.0, 2.0])])
    (22.5, array([15.]))
    """
    varying = list(examples)
    unknown = [name for name in varying if name not in graph.places]
    if unknown:
        raise KeyError(f"The graph has no input {unknown[0]!r}: its inputs are {', '.join(graph.inputs)}.")
    return _Pass(plan(graph, [index for name, index in graph.places.items() if name in varying]))


class _Pass:
    """A plan made ready for batches."""

    def __init__(self, plan: Plan):
        self.plan = plan
        read = [step.scalars for step in plan.steps]
        parameters = [index for index in plan.tape.input_nodes if index not in plan.inputs]
        self.scalars = Scalars(plan.tape, parameters, list(chain(*read)))
        parts = pairwise(accumulate(map(len, read), initial=0))
        self.steps = [self._step(step, slice(*part)) for step, part in zip(plan.steps, parts, strict=True)]
        # Two sizes, because the last batch of a round is often smaller than the others.
        self.ready = lru_cache(maxsize=2)(self._ready)

    def __call__(
        self, parameters: Sequence[float], columns: Sequence[np.ndarray]
    ) -> tuple[float, np.ndarray]:
        parameters = np.asarray(parameters, dtype=float)
        rows, calls = self.ready(len(columns[0]))
        rows.fill(columns)
        self.scalars.load(parameters)
        with np.errstate(all="ignore"):
            for call in calls:
                call()
            return rows.mean(), self.scalars.gradient(parameters)

    def _step(self, step: Affine | Elementwise, part: slice) -> AffineStep | ElementwiseStep:
        return STEPS[type(step)](
            step, self.scalars.values[part], self.scalars.shares[part], self.plan.learning
        )

    def _ready(self, size: int) -> tuple[Rows, list[Call]]:
        """Return the rows for a number of examples, and what computes everything in them."""
        rows = Rows(row_order(self.plan), self.plan.inputs, self.plan.tape.output, size)
        there = [step.forward(rows) for step in self.steps]
        # Only where a gradient came to, which the steps after it have settled by then.
        back = [step.backward(rows) for step in reversed(self.steps) if rows.reaches(step.nodes)]
        return rows, list(chain(*there, *back))
