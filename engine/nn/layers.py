"""Neurons and layers of them, with the manners and the parameter order of micrograd.

A weight is named by where it sits: `w1_2_3` leads from input 3 to neuron 2 of layer 1, `b1_2` is that
neuron's bias, `z1_2` its weighted sum and `a1_2` its activation. What a neuron computes carries its group,
"layer 1, neuron 2", so that a network can be drawn neuron by neuron and any neuron opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import add
from typing import Any

from engine.data.stream import Seed, stream_of
from engine.nn.activations import Activation, activation_named
from engine.nn.initialisers import Initialiser, initialiser
from engine.nn.module import Module
from engine.tape.value import Value

Number = Value | float


class Neuron(Module):
    """The activation of a weighted sum plus a bias.

    Args:
        inputs: how many numbers it takes, at least 1.
        nonlin: micrograd's switch; False makes the activation the identity.
        activation: "identity", "sigmoid", "tanh", "relu", another operation of one argument, or a function.
        initialise: "uniform" (±1, as micrograd), "glorot", "he", "zeros", "ones", or a function as in
            `engine.nn.initialisers`; biases start at 0.
        seed: a seed or a NumPy generator for the weights; the same seed gives the same neuron, none another
            each time.
        place: its layer and number, as in (1, 2); () for a neuron alone.
        beside: the number of neurons in its layer, which some initialisers ask for.

    >>> neuron = Neuron(2, activation="identity", initialise="ones")
    >>> neuron([2.0, 3.0])
    Value(5, grad=0, label='a')
    >>> [parameter.label for parameter in neuron.parameters()]
    ['w_1', 'w_2', 'b']
    """

    outputs = 1

    def __init__(
        self,
        inputs: int,
        nonlin: bool = True,
        *,
        activation: str | Activation = "relu",
        initialise: str | Initialiser = "uniform",
        seed: Seed = None,
        place: tuple[int, ...] = (),
        beside: int = 1,
    ) -> None:
        if inputs < 1:
            raise ValueError(f"A neuron needs at least one input, not {inputs}.")
        self.inputs = inputs
        self.place = place
        self.activation = activation_named(activation if nonlin else "identity")
        drawn = initialiser(initialise)(inputs, beside, stream_of(seed))
        self.w = tuple(self._parameter(number, "w", slot) for slot, number in enumerate(drawn, start=1))
        self.b = self._parameter(0.0, "b")

    @property
    def group(self) -> str:
        """Where it sits, for people: "layer 1, neuron 2"; "" for a neuron alone."""
        kinds = ("layer", "neuron")[-len(self.place) :]
        return ", ".join(f"{kind} {number}" for kind, number in zip(kinds, self.place, strict=False))

    def label(self, letter: str, *more: int) -> str:
        """Return the name of one of its parts, such as w1_2_3."""
        return letter + "_".join(map(str, self.place)) + "".join(f"_{number}" for number in more)

    def _parameter(self, number: float, letter: str, *slot: int) -> Value:
        return Value(number, label=self.label(letter, *slot), group=self.group, role="parameter")

    def __call__(self, x: Sequence[Number]) -> Value:
        """Return the neuron's activation.

        Args:
            x: as many values or floats as it has inputs.

        Raises:
            ValueError: where there are more or fewer.
        """
        if len(x) != self.inputs:
            raise ValueError(f"The neuron takes {self.inputs} inputs, not {len(x)}.")
        terms = [weight * number for weight, number in zip(self.w, x, strict=True)]
        sums = list(accumulate([*terms, self.b], add))
        sums[-1].label = self.label("z")
        result: Value = self.activation(sums[-1])
        result.label, result.role = self.label("a"), "hidden"
        for value in [*terms, *sums, result]:
            value.group = self.group
        return result

    def parameters(self) -> list[Value]:
        """Return the weights, then the bias."""
        return [*self.w, self.b]

    def __repr__(self) -> str:
        name = getattr(self.activation, "name", getattr(self.activation, "__name__", "activation"))
        return f"Neuron({self.inputs}, {name})"


class Layer(Module):
    """Neurons side by side that read the same inputs.

    Args:
        inputs: how many numbers each neuron takes.
        outputs: how many neurons there are.
        place: the number of the layer in its network, as in (1,); () for a layer alone.
        seed: a seed or a NumPy generator for all its weights; without one they differ each time.
        settings: what else a neuron takes.

    >>> Layer(2, 3, activation="tanh")
    Layer of [Neuron(2, tanh), Neuron(2, tanh), Neuron(2, tanh)]
    """

    def __init__(
        self, inputs: int, outputs: int, *, place: tuple[int, ...] = (), seed: Seed = None, **settings: Any
    ) -> None:
        if outputs < 1:
            raise ValueError(f"A layer needs at least one neuron, not {outputs}.")
        stream = stream_of(seed)
        self.inputs = inputs
        self.outputs = outputs
        self.neurons = tuple(
            Neuron(inputs, place=(*place, number), beside=outputs, seed=stream, **settings)
            for number in range(1, outputs + 1)
        )

    def __call__(self, x: Sequence[Number]) -> Value | list[Value]:
        """Return one activation for each neuron as a list; a single one comes back bare."""
        activations = [neuron(x) for neuron in self.neurons]
        return activations[0] if len(activations) == 1 else activations

    def parameters(self) -> list[Value]:
        """Return the parameters neuron by neuron."""
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]

    def __repr__(self) -> str:
        return f"Layer of [{', '.join(map(repr, self.neurons))}]"
