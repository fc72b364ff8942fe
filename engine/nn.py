"""Neurons, layers and networks, with the manners and the parameter order of micrograd.

A weight is named by where it sits: `w1_2_3` leads from input 3 to neuron 2 of layer 1, `b1_2` is that
neuron's bias, `z1_2` its weighted sum and `a1_2` its activation. What a neuron computes carries its group,
"layer 1, neuron 2", so that a network can be drawn neuron by neuron and any neuron opened.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from engine import ops
from engine.graph import Graph
from engine.initialisers import Initialiser, initialiser
from engine.recording import record
from engine.value import Value

Number = Value | float
Activation = Callable[[Value], Value]


def activation(named: str | Activation) -> Activation:
    """Return the activation of this name: "identity" or any operation of one argument; functions pass.

    Raises:
        ValueError: where there is none of this name.
    """
    if callable(named):
        return named
    if named == "identity":
        return lambda x: x
    if named not in ops.OPS or ops.OPS[named].arity != 1:
        raise ValueError(
            f"There is no activation {named!r}: choose identity, sigmoid, tanh, relu or another."
        )
    return ops.OPS[named]


class Module:
    """What neurons, layers and networks share: a list of parameters."""

    inputs: int
    outputs: int

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
        for parameter, number in zip(self.parameters(), numbers, strict=True):
            parameter.data = float(number)

    def graph(self, loss: Callable | None = None, features: Sequence[str] = ()) -> Graph:
        """Return the graph of one example, with the parameters as its first inputs.

        The outputs are the loss, where there is one, and the prediction or predictions.

        Args:
            loss: a function of (prediction, target), as in `engine.losses`; it adds the targets as inputs.
            features: names of the network's inputs; x1, x2, … by default.

        >>> MLP(2, [1], output="sigmoid").graph().inputs
        ('w1_1_1', 'w1_1_2', 'b1_1', 'x1', 'x2')
        """
        given = _named("x", self.inputs, features)
        predicted = self(given)
        several = predicted if isinstance(predicted, list) else [predicted]
        results = dict(zip(_names("prediction", len(several)), several, strict=True))
        if loss is not None:
            targets = _named("target", len(several), _names("target", len(several)))
            results = {"loss": loss(predicted, targets if len(several) > 1 else targets[0]), **results}
            given = [*given, *targets]
        nodes, indices = record([*self.parameters(), *given], list(results.values()))
        return Graph(nodes, tuple(zip(results, indices, strict=True)))


@dataclass(frozen=True, eq=False, repr=False)
class Neuron(Module):
    """The activation of a weighted sum plus a bias.

    Args:
        inputs: how many numbers it takes, at least 1.
        nonlin: micrograd's switch; False makes the activation the identity.
        activation: "identity", "sigmoid", "tanh", "relu", another operation of one argument, or a function.
        initialise: "uniform" (±1, as micrograd), "glorot", "he", "zeros", "ones", or a function as in
            `engine.initialisers`; biases start at 0.
        seed: a seed or a NumPy generator for the weights; the same seed gives the same neuron.
        place: its layer and number, as in (1, 2); () for a neuron alone.
        outputs: the number of neurons in its layer.

    >>> neuron = Neuron(2, activation="identity", initialise="ones")
    >>> neuron([2.0, 3.0])
    Value(5, grad=0, label='a')
    >>> [parameter.label for parameter in neuron.parameters()]
    ['w_1', 'w_2', 'b']
    """

    inputs: int
    nonlin: bool = True
    activation: str | Activation = "relu"
    initialise: str | Initialiser = "uniform"
    seed: int | np.random.Generator = 0
    place: tuple[int, ...] = ()
    outputs: int = 1
    w: tuple[Value, ...] = field(init=False)
    b: Value = field(init=False)

    def __post_init__(self):
        """Draw the weights."""
        if self.inputs < 1:
            raise ValueError(f"A neuron needs at least one input, not {self.inputs}.")
        drawn = initialiser(self.initialise)(self.inputs, self.outputs, np.random.default_rng(self.seed))
        weights = tuple(
            Value(number, label=self.label("w", slot), group=self.group)
            for slot, number in enumerate(drawn, start=1)
        )
        object.__setattr__(self, "w", weights)
        object.__setattr__(self, "b", Value(0.0, label=self.label("b"), group=self.group))
        object.__setattr__(self, "outputs", 1)
        activation(self.activation)

    @property
    def group(self) -> str:
        """Where it sits, for people: "layer 1, neuron 2"; "" for a neuron alone."""
        kinds = ("layer", "neuron")[-len(self.place) :]
        return ", ".join(f"{kind} {number}" for kind, number in zip(kinds, self.place, strict=False))

    def label(self, letter: str, *more: int) -> str:
        """Return the name of one of its parts, such as w1_2_3."""
        return letter + "_".join(map(str, self.place)) + "".join(f"_{number}" for number in more)

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
        sums = [terms[0]]
        for term in [*terms[1:], self.b]:
            sums.append(sums[-1] + term)
        sums[-1].label = self.label("z")
        result = activation(self.activation)(sums[-1]) if self.nonlin else sums[-1]
        result.label = self.label("a")
        for value in [*terms, *sums, result]:
            value.group = self.group
        return result

    def parameters(self) -> list[Value]:
        """Return the weights, then the bias."""
        return [*self.w, self.b]

    def __repr__(self):
        name = getattr(self.activation, "__name__", self.activation) if self.nonlin else "identity"
        return f"Neuron({self.inputs}, {name})"


class Layer(Module):
    """Neurons side by side that read the same inputs.

    Args:
        inputs: how many numbers each neuron takes.
        outputs: how many neurons there are.
        place: the number of the layer in its network, as in (1,); () for a layer alone.
        seed: a seed or a NumPy generator for all its weights.
        settings: what else a neuron takes.

    >>> Layer(2, 3, activation="tanh")
    Layer of [Neuron(2, tanh), Neuron(2, tanh), Neuron(2, tanh)]
    """

    def __init__(self, inputs: int, outputs: int, *, place: tuple[int, ...] = (), seed=0, **settings):
        if outputs < 1:
            raise ValueError(f"A layer needs at least one neuron, not {outputs}.")
        generator = np.random.default_rng(seed)
        self.inputs = inputs
        self.outputs = outputs
        self.neurons = tuple(
            Neuron(inputs, place=(*place, number), outputs=outputs, seed=generator, **settings)
            for number in range(1, outputs + 1)
        )

    def __call__(self, x: Sequence[Number]) -> Value | list[Value]:
        """Return one activation for each neuron as a list; a single one comes back bare."""
        activations = [neuron(x) for neuron in self.neurons]
        return activations[0] if len(activations) == 1 else activations

    def parameters(self) -> list[Value]:
        """Return the parameters neuron by neuron."""
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]

    def __repr__(self):
        return f"Layer of [{', '.join(map(repr, self.neurons))}]"


class MLP(Module):
    """A network of layers, each reading the one before: a multi-layer perceptron.

    Args:
        inputs: how many numbers the network takes.
        sizes: the number of neurons of each layer, the last being the outputs.
        activation: the activation of all layers but the last.
        output: the activation of the last layer; the identity, as in micrograd, unless you say otherwise.
        seed: a seed or a NumPy generator for all weights; the same seed gives the same network.
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
        seed: int | np.random.Generator = 0,
        **settings,
    ):
        if not sizes:
            raise ValueError("A network needs at least one layer: give a size for each, as in [16, 16, 1].")
        generator = np.random.default_rng(seed)
        activations = [*[activation] * (len(sizes) - 1), output]
        self.inputs = inputs
        self.outputs = sizes[-1]
        self.layers = tuple(
            Layer(before, size, place=(number,), activation=chosen, seed=generator, **settings)
            for number, (before, size, chosen) in enumerate(
                zip([inputs, *sizes], sizes, activations, strict=False), start=1
            )
        )

    def __call__(self, x: Sequence[Number]) -> Value | list[Value]:
        """Return the activations of the last layer as a list; a single one comes back bare."""
        for layer in self.layers:
            x = layer(x if isinstance(x, Sequence | np.ndarray) else [x])
        return x

    def parameters(self) -> list[Value]:
        """Return the parameters layer by layer."""
        return [parameter for layer in self.layers for parameter in layer.parameters()]

    def __repr__(self):
        return f"MLP of [{', '.join(map(repr, self.layers))}]"


def _names(name: str, count: int) -> list[str]:
    return [name] if count == 1 else [f"{name}{number}" for number in range(1, count + 1)]


def _named(letter: str, count: int, names: Sequence[str]) -> list[Value]:
    chosen = names or [f"{letter}{number}" for number in range(1, count + 1)]
    if len(chosen) != count:
        raise ValueError(f"{count} names are needed, not {len(chosen)}: {', '.join(chosen)}.")
    return [Value(0.0, label=name) for name in chosen]
