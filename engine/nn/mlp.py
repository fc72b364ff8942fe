"""Networks of layers, with the manners and the parameter order of micrograd."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.data.stream import Seed, stream_of
from engine.nn.activations import Activation
from engine.nn.layers import Layer, Number
from engine.nn.module import Module
from engine.tape.value import Value


class MLP(Module):
    """A network of layers, each reading the one before: a multi-layer perceptron.

    Args:
        inputs: how many numbers the network takes.
        sizes: the number of neurons of each layer, the last being the outputs.
        activation: the activation of all layers but the last.
        output: the activation of the last layer; the identity, as in micrograd, unless you say otherwise.
        seed: a seed or a NumPy generator for all weights; the same seed gives the same network,
            none another each time.
        settings: what else a neuron takes, such as `initialise`.

    >>> network = MLP(2, [16, 16, 1])
    >>> len(network.parameters())
    337
    >>> type(network([1.0, 2.0])).__name__
    'Value'
    """

    def __init__(
        self,
        inputs: int,
        sizes: Sequence[int],
        *,
        activation: str | Activation = "relu",
        output: str | Activation = "identity",
        seed: Seed = None,
        **settings: Any,
    ) -> None:
        if not sizes:
            raise ValueError("A network needs at least one layer: give a size for each, as in [16, 16, 1].")
        stream = stream_of(seed)
        activations = [*[activation] * (len(sizes) - 1), output]
        self.inputs = inputs
        self.outputs = sizes[-1]
        self.layers = tuple(
            Layer(before, size, place=(number,), activation=chosen, seed=stream, **settings)
            for number, (before, size, chosen) in enumerate(
                zip([inputs, *sizes], sizes, activations, strict=False), start=1
            )
        )

    def __call__(self, x: Sequence[Number]) -> Value | list[Value]:
        """Return the activations of the last layer as a list; a single one comes back bare."""
        activations: Any = x if isinstance(x, Sequence | np.ndarray) else [x]
        for layer in self.layers:
            result = layer(activations)
            activations = result if isinstance(result, list) else [result]
        for output in activations:
            output.role = "output"
        return result

    def parameters(self) -> list[Value]:
        """Return the parameters layer by layer."""
        return [parameter for layer in self.layers for parameter in layer.parameters()]

    def __repr__(self) -> str:
        return f"MLP of [{', '.join(map(repr, self.layers))}]"
