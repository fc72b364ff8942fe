"""The part of a graph that is the same for all examples: parameters and what comes from them alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine import ops
from engine.adjoint import adjoint
from engine.compiling import straight_line
from engine.nodes import CONSTANT, INPUT, OPERATION, Node, Tape, pruned


class Scalars:
    """The nodes that are the same for all examples: parameters, constants, and what is computed from them."""

    def __init__(self, tape: Tape, parameters: Sequence[int], wanted: Sequence[int]):
        self.order = list(dict.fromkeys([*parameters, *wanted]))
        self.places = {node: place for place, node in enumerate(self.order)}
        self.one, self.zero = len(self.order), len(self.order) + 1
        self.computed = [node for node in self.order if tape.nodes[node].kind == OPERATION]
        self.count = len(parameters)
        constants = [tape.nodes[node].value for node in self.order if tape.nodes[node].kind != OPERATION]
        self.start = np.zeros(len(self.order) + 2)
        self.start[[self.places[node] for node in self.order if node not in self.computed]] = constants
        self.start[self.one] = 1.0
        self.forward = straight_line(*pruned(tape.nodes, self.computed, parameters)).of_floats
        self.reverse = straight_line(*_pull(tape, self.computed, parameters)).of_floats

    def place(self, node: int | None) -> int:
        """Return the place of a node's value; None means the constant 1."""
        return self.one if node is None else self.places[node]

    def values(self, parameters: np.ndarray) -> np.ndarray:
        """Return the value at each place."""
        values = self.start.copy()
        values[: self.count] = parameters
        if self.computed:
            (found,) = self.forward(*parameters.tolist())
            values[[self.places[node] for node in self.computed]] = found
        return values

    def pull(self, parameters: np.ndarray, gradients: np.ndarray) -> np.ndarray:
        """Return the gradient of the parameters, given that of each place."""
        gradient = gradients[: self.count]
        if not self.computed:
            return gradient
        weights = gradients[[self.places[node] for node in self.computed]]
        (pulled,) = self.reverse(*parameters.tolist(), *weights.tolist())
        return gradient + pulled


def _pull(
    tape: Tape, wanted: Sequence[int], parameters: Sequence[int]
) -> tuple[tuple[Node, ...], Sequence[int]]:
    """Return nodes, and those of the parameters' gradients among them, given weights of the wanted nodes."""
    nodes, wanted = pruned(tape.nodes, wanted, parameters)
    nodes = list(nodes)
    terms = []
    for index in wanted:
        nodes += [Node(INPUT, label=f"weight of {index}"), Node(OPERATION, ops.multiply, (index, len(nodes)))]
        terms.append(len(nodes) - 1)
    nodes.append(Node(OPERATION, ops.total, tuple(terms)) if terms else Node(CONSTANT, value=0.0))
    whole = Tape(tuple(nodes), (("weighted", len(nodes) - 1),))
    found = adjoint(whole)
    gradients = [found.gradients[index] for index in whole.input_nodes[: len(parameters)]]
    return pruned(found.nodes, gradients, whole.input_nodes)
