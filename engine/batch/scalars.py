"""The part of a graph that is the same for all examples: parameters and what comes from them alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine import ops
from engine.codegen.straight_line import straight_line
from engine.tape.adjoint import adjoint
from engine.tape.nodes import CONSTANT, INPUT, OPERATION, Node, Tape, pruned


class Scalars:
    """The nodes that are the same for all examples: parameters, constants, and what is computed from them.

    Args:
        tape: the nodes.
        parameters: the nodes whose values are given.
        wanted: the nodes to be read, each as often as it is.

    Fields:
        values: the value of each wanted node.
        shares: where each wanted node's share of the gradient is to be put.
    """

    def __init__(self, tape: Tape, parameters: Sequence[int], wanted: Sequence[int]):
        kinds = {node: tape.nodes[node].kind for node in wanted}
        self.computed = [node for node, kind in kinds.items() if kind == OPERATION]
        constants = [node for node, kind in kinds.items() if kind == CONSTANT]
        order = [*parameters, *self.computed, *constants]
        place = {node: number for number, node in enumerate(order)}
        self.each = np.array([tape.nodes[node].value or 0.0 for node in order], dtype=float)
        self.given = self.each[: len(parameters)]
        self.found = self.each[len(parameters) :][: len(self.computed)]
        self.places = np.array([place[node] for node in wanted], dtype=np.intp)
        self.values = np.zeros(len(wanted))
        self.shares = np.zeros(len(wanted))
        self.forward = straight_line(*pruned(tape.nodes, self.computed, parameters)).of_floats
        self.reverse = straight_line(*_pull(tape, self.computed, parameters)).of_floats

    def load(self, parameters: np.ndarray) -> None:
        """Fill the values.

        Raises:
            ValueError: where it is not one number for each parameter.
        """
        if parameters.shape != self.given.shape:
            raise ValueError(
                f"Parameters have the shape {parameters.shape}: give {len(self.given)} numbers, one for each."
            )
        self.given[:] = parameters
        if self.computed:
            (self.found[:],) = self.forward(*parameters.tolist())
        self.each.take(self.places, 0, self.values, "clip")

    def gradient(self, parameters: np.ndarray) -> np.ndarray:
        """Return the gradient of the parameters, gathered from the shares."""
        sums = np.bincount(self.places, self.shares, len(self.each))
        gradient = sums[: len(self.given)]
        if not self.computed:
            return gradient
        weights = sums[len(gradient) :][: len(self.computed)]
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
