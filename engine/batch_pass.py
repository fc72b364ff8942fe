"""The mean of a graph over a batch, and its gradient by the parameters, layer by layer.

Running a graph on arrays gives every node's value and gradient for every example. Training needs the mean
only and gets it here from a few matrix products; results differ in the last bits, by the order of additions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from engine import kernels
from engine.batch_plan import Affine, Elementwise, plan
from engine.batch_scalars import Scalars
from engine.batch_steps import AffineStep, Batch, ElementwiseStep, Places, places
from engine.graph import Graph
from engine.rules import rule


def mean_and_gradient(graph: Graph, examples: Iterable[str]) -> Callable[..., tuple[float, np.ndarray]]:
    """Return fast(parameters, columns) -> (mean output, its gradient by each parameter), for many calls.

    The function takes the inputs that are not examples, an array of shape (p,), and the examples, arrays of
    shape (n,), both in the order of the graph's inputs; the gradient has shape (p,).

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
    return _Pass(graph, list(examples))


class _Pass:
    """A graph made ready for batches."""

    def __init__(self, graph: Graph, examples: Sequence[str]):
        unknown = [name for name in examples if name not in graph.places]
        if unknown:
            raise KeyError(
                f"The graph has no input {unknown[0]!r}: its inputs are {', '.join(graph.inputs)}."
            )
        varying = [index for name, index in graph.places.items() if name in examples]
        self.parameters = [index for index in graph.input_nodes if index not in varying]
        found = plan(graph, varying)
        order = [*varying, *(node for step in found.steps for node in step.nodes)]
        self.row = {node: row for row, node in enumerate(order)}
        self.output = self.row[graph.output]
        self.scalars = Scalars(graph, self.parameters, found.scalars)
        self.steps = [self._step(step) for step in found.steps]

    def __call__(
        self, parameters: Sequence[float], columns: Sequence[np.ndarray]
    ) -> tuple[float, np.ndarray]:
        parameters = np.asarray(parameters, dtype=float)
        size = len(columns[0])
        rows = np.empty((len(self.row), size))
        rows[: len(columns)] = columns
        scalars = self.scalars.values(parameters)
        batch = Batch(rows, np.zeros_like(rows), scalars, np.zeros_like(scalars))
        with np.errstate(all="ignore"):
            for step in self.steps:
                step.forward(batch)
            batch.row_gradients[self.output] = 1.0 / size
            for step in reversed(self.steps):
                step.backward(batch)
            gradient = self.scalars.pull(parameters, batch.scalar_gradients)
        return float(rows[self.output].mean()), gradient

    def _step(self, step: Affine | Elementwise) -> AffineStep | ElementwiseStep:
        start = self.row[step.nodes[0]]
        out = slice(start, start + len(step.nodes))
        if isinstance(step, Affine):
            weights = [[self.scalars.place(weight) for weight in row] for row in step.weights]
            return AffineStep(out, self._rows(step.sources), places(np.array(weights)), self._biases(step))
        args = tuple(
            (varies, self._rows(nodes) if varies else places(np.array([*map(self.scalars.place, nodes)])))
            for varies, nodes in step.args
        )
        active = rule(step.op, len(args)).active
        forms = kernels.FORWARD["numpy"][step.op], kernels.PARTIALS["numpy"][step.op]
        return ElementwiseStep(out, *forms, active, args)

    def _rows(self, nodes: Sequence[int]) -> Places:
        return places(np.array([self.row[node] for node in nodes]))

    def _biases(self, step: Affine) -> Places:
        longest = max(map(len, step.biases))
        padded = [[*map(self.scalars.place, biases)] for biases in step.biases]
        filled = [row + [self.scalars.zero] * (longest - len(row)) for row in padded]
        return places(np.array(filled, dtype=int).reshape(len(filled), longest))
