"""Lesson 11: a small network learns to tell two classes of points apart, while you watch every weight."""

import numpy as np

from app.lesson import Input, Lesson, Setting
from app.pictures.plots.training import Training
from engine import Graph, Value, less, where
from engine.data.javascript import stream_module
from engine.nn import MLP, losses, optimisers
from engine.tape.recording import record
from engine.tape.toposort import toposort
from engine.training.program import Program

SEED = 1
DATA = {"moons": "moons", "circles": "circles", "xor": "XOR", "spiral": "spiral", "blobs": "blobs"}
OPTIMISERS = ("SGD", "momentum", "Adam")
REACH = 20.0  # weights have sliders from −20 to 20
FAR = 3.0  # how far out an example may be put
WINDOW = 2.5  # how far out the map goes


@optimisers.optimiser
def chosen(parameter, gradient, first, second, step, rate=0.05, kind=0.0):
    """The step of plain descent (kind 0), of momentum (1) or of Adam (2): one program has them all."""
    plain = optimisers.sgd.rule(parameter, gradient, rate=rate)
    heavy = optimisers.momentum.rule(parameter, gradient, first, rate=rate)
    adam = optimisers.adam.rule(parameter, gradient, first, second, step, rate=rate)
    return {
        "parameter": _of_kind(kind, plain["parameter"], heavy["parameter"], adam["parameter"]),
        "first": _of_kind(kind, 0.0, heavy["velocity"], adam["mean"]),
        "second": _of_kind(kind, 0.0, 0.0, adam["square"]),
    }


def _of_kind(kind, first, second, third):
    return where(less(kind, 0.5), first, where(less(kind, 1.5), second, third))


def price(parameter, strength=0.0):
    """What a large weight costs; nothing, unless decay is asked for."""
    return losses.l2(parameter, strength)


def network_of(layers: str, activation: str, seed=SEED) -> MLP:
    """The network with these hidden layers, such as "4-4", and one output of any size."""
    sizes = [int(size) for size in layers.split("-")]
    return MLP(2, [*sizes, 1], activation=activation.lower(), initialise="glorot", seed=seed)


def learning(layers: str, activation: str) -> Program:
    """The training step of that network; its settings are rate, kind (of optimiser) and strength."""
    network = network_of(layers, activation)
    example = network.graph(losses.squared_error)
    return Program(example, len(network.parameters()), chosen, penalty=price)


class Ends:
    """A stream that draws the upper end each time: it tells how far the first weights may lie from 0."""

    permutation = None

    def uniform(self, low: float, high: float, size: int) -> np.ndarray:
        """Return the upper end, over and over."""
        return np.full(size, high)


class Train(Lesson):
    """Each step moves every weight a little against its mean gradient; the boundary follows."""

    number = 11
    title = "Train"
    question = "How do all weights at once find a boundary?"
    hint = "Press Play. Then break it: a larger rate, fewer examples, more layers."
    network = True
    settings = {
        "layers": Setting("Hidden", "4-4", ("4", "4-4", "8-8", "4-4-4")),
        "activation": Setting("Activation", "tanh", ("tanh", "ReLU", "sigmoid")),
    }
    asks = tuple((name, None) for name in ("w2_1_1", "b2_1", "w1_1_1", "w1_2_2"))
    presets = {
        "overfit": {
            "data": 0.0,
            "n": 20.0,
            "noise": 0.4,
            "optimiser": 2.0,
            "rate": 0.05,
            "batch": 200.0,
            "decay": 0.0,
        },
        "too fast": {"optimiser": 0.0, "rate": 0.9, "batch": 200.0, "decay": 0.0},
    }
    pictures = (Training(tuple(DATA), WINDOW),)

    x1 = Input(0.5, bounds=(-FAR, FAR), role="feature", group="example")
    x2 = Input(-0.5, bounds=(-FAR, FAR), role="feature", group="example")
    data = Input(0.0, bounds=(0, len(DATA) - 1), step=1, choices=tuple(DATA.values()))
    n = Input(200.0, bounds=(10, 200), step=1, role="count", whole=True)
    noise = Input(0.1, bounds=(0, 0.5), step=0.01, role="noise")
    seed = Input(float(SEED), bounds=(0, 99), step=1, role="seed", whole=True)
    optimiser = Input(1.0, bounds=(0, len(OPTIMISERS) - 1), step=1, choices=OPTIMISERS)
    rate = Input(0.05, bounds=(0.001, 2), step=0.001, role="rate")
    batch = Input(200.0, bounds=(1, 200), step=1, role="batch", whole=True)
    decay = Input(0.0, bounds=(0, 0.05), step=0.001, role="decay")

    @classmethod
    def build(cls, layers: str, activation: str) -> Graph:
        """The graph from a point's features, the weights and its class to the loss of this one example."""
        network = network_of(layers, activation)
        features = [Value(cls.param[name].default, label=name) for name in ("x1", "x2")]
        output = network(features)
        output.label = "output"
        target = Value(1.0, label="target", group="loss")
        loss = losses.squared_error(output, target)
        for value in toposort([loss]):
            if not value.group and value.op is not None:
                value.group = "loss"
        loss.label, loss.role = "loss", "loss"
        nodes, (at,) = record([*features, *network.parameters(), target], [loss])
        return Graph(nodes, (("loss", at),))

    @classmethod
    def input_for(cls, name: str, default: float) -> Input:
        """The class of the example, −1 or 1, or a weight or bias."""
        if name == "target":
            return Input(default, bounds=(-1, 1), step=1, role="target")
        return Input(round(default, 10), bounds=(-REACH, REACH), role="parameter")

    @classmethod
    def programs(cls) -> dict[str, str]:
        """The training step of the chosen network with the reach of its first weights, and seeded data."""
        reaches = network_of(**cls.chosen, seed=Ends()).values.tolist()
        module = f"{learning(**cls.chosen).javascript()}\nexport const reaches = {reaches};\n"
        return {"learn": module, "chance": stream_module()}

    @classmethod
    def stages(cls) -> dict[str, tuple[str, str]]:
        """What is said of each stage, forward and backward."""
        *hidden, last = range(1, cls.chosen["layers"].count("-") + 3)
        return {
            "inputs": (
                "Forward. The example is a point: its two coordinates come in.",
                "All the way back: each weight knows its nudge. Training takes the mean over many examples.",
            ),
            **{
                f"layer {number}": (
                    "Each neuron: a weighted sum of the layer before, plus its bias, bent by the activation.",
                    "Each weight's gradient is what arrives at its neuron times the activation behind it.",
                )
                for number in hidden
            },
            f"layer {last}": (
                "The output is a plain weighted sum. Above 0 means one class, below 0 the other.",
                "The output's gradient goes to the last weights, and along them to the layer before.",
            ),
            "loss": (
                "The loss is the square of how far the output is from its target, 1 or −1.",
                "Now backward. The loss should fall: which way should the output go?",
            ),
        }
