"""What neurons, layers and networks share: parameters, and a graph of one example."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from engine.graph.graph import Graph
from engine.tape.recording import record
from engine.tape.value import Value


class Module:
    """What neurons, layers and networks share: a list of parameters."""

    inputs: int
    outputs: int

    def __call__(self, x: Sequence[Value | float]) -> Value | list[Value]:
        """Return the prediction for these inputs, or a list of several."""
        raise NotImplementedError

    def parameters(self) -> list[Value]:
        """Return the parameters in micrograd's order: neuron by neuron, weights before the bias."""
        raise NotImplementedError

    def zero_grad(self) -> None:
        """Set all gradients to 0; `backward` does so by itself, and micrograd's users expect the name."""
        for parameter in self.parameters():
            parameter.grad = 0.0

    @property
    def values(self) -> np.ndarray:
        """The numbers in the parameters now, as an array of shape (parameters,); set it to change them."""
        return np.array([parameter.data for parameter in self.parameters()])

    @values.setter
    def values(self, numbers: Sequence[float]) -> None:
        parameters = self.parameters()
        if len(numbers) != len(parameters):
            raise ValueError(f"There are {len(parameters)} parameters, not {len(numbers)}.")
        for parameter, number in zip(parameters, numbers, strict=True):
            parameter.data = float(number)

    def graph(self, loss: Callable[[Any, Any], Value] | None = None, features: Sequence[str] = ()) -> Graph:
        """Return the graph of one example, with the parameters as its first inputs.

        The outputs are the loss, where there is one, and the prediction or predictions.

        Args:
            loss: a function of (prediction, target), as in `engine.nn.losses`; it adds the targets as inputs.
            features: names of the network's inputs; x1, x2, … by default.

        >>> from engine.nn import MLP
        >>> MLP(2, [1], output="sigmoid").graph().inputs
        ('w1_1_1', 'w1_1_2', 'b1_1', 'x1', 'x2')
        """
        given = _named("x", self.inputs, features)
        predicted = self(given)
        several = predicted if isinstance(predicted, list) else [predicted]
        results = dict(zip(_names("prediction", len(several)), several, strict=True))
        if loss is not None:
            targets = _named("target", len(several), _names("target", len(several)), "target")
            results = {"loss": loss(predicted, targets if len(several) > 1 else targets[0]), **results}
            results["loss"].role = "loss"
            given = [*given, *targets]
        nodes, indices = record([*self.parameters(), *given], list(results.values()))
        return Graph(nodes, tuple(zip(results, indices, strict=True)))


def _names(name: str, count: int) -> list[str]:
    return [name] if count == 1 else [f"{name}{number}" for number in range(1, count + 1)]


def _named(letter: str, count: int, names: Sequence[str], role: str = "feature") -> list[Value]:
    chosen = names or [f"{letter}{number}" for number in range(1, count + 1)]
    if len(chosen) != count:
        raise ValueError(f"{count} names are needed, not {len(chosen)}: {', '.join(chosen)}.")
    return [Value(0.0, label=name, role=role) for name in chosen]
