"""Lesson 6: forward layer by layer, a loss, and back again to every weight."""

from functools import reduce
from operator import add

from app.lesson import Input, Lesson, Setting
from app.pictures.drawings.classes import Classes
from app.pictures.plots.slice import Slice
from engine import Graph, Value, log
from engine.nn import MLP
from engine.nn.losses import softmax, squared_error
from engine.tape.recording import record
from engine.tape.toposort import toposort

SEED = 11
FEATURES = (0.8, -0.5, 0.3)


def cross_entropy(shares, truth):
    """−log of the probability of the right class."""
    return -reduce(add, [one * log(share) for share, one in zip(shares, truth, strict=True)])


def plain_difference(shares, truth):
    """What the right class lacks to a probability of 1 (over all classes, the differences add up to 0)."""
    return reduce(add, [one * (one - share) for share, one in zip(shares, truth, strict=True)])


LOSSES = {
    "cross-entropy": cross_entropy,
    "squared error": squared_error,
    "plain difference": plain_difference,
}


class Layers(Lesson):
    """Gradients go back the way the values came, layer by layer, and leave a nudge at every weight."""

    number = 6
    title = "Layers"
    question = "Which of all these weights should move, and which way?"
    hint = "Step forward to the loss, then back."
    network = True
    settings = {
        "sizes": Setting("Sizes", "3-4-4-3", ("2-3-2", "3-4-3", "2-3-3-2", "3-4-4-3")),
        "loss": Setting("Loss", "cross-entropy", tuple(LOSSES)),
    }
    asks = tuple((name, None) for name in ("w2_1_2", "b2_1", "x1", "w1_2_1"))
    pictures = (Classes(), Slice())

    @classmethod
    def build(cls, sizes: str, loss: str) -> Graph:
        """The graph from features, weights and truth to the loss of one example."""
        inputs, *layers = map(int, sizes.split("-"))
        network = MLP(inputs, layers, activation="tanh", seed=SEED)
        network.values = (1.6 * network.values).round(1)
        features = [Value(number, label=f"x{at}") for at, number in enumerate(FEATURES[:inputs], start=1)]
        shares = _softmax(network(features))
        right = _after_the_answer(shares)
        truth = [Value(at == right, f"target{at + 1}", "loss") for at in range(network.outputs)]
        output = LOSSES[loss](shares, truth)
        output.label, output.role = "loss", "loss"
        _group([output], "loss")
        return Graph(*_recorded([*features, *network.parameters(), *truth], output))

    @classmethod
    def input_for(cls, name: str, default: float) -> Input:
        """A feature within ±1, a weight or bias within ±3, or a class that is right (1) or not (0)."""
        if name.startswith("target"):
            return Input(default, bounds=(0, 1), role="target")
        return Input(default, bounds=(-1, 1)) if name.startswith("x") else Input(default, bounds=(-3, 3))

    @classmethod
    def stages(cls) -> dict[str, tuple[str, str]]:
        """What is said of each stage, forward and backward."""
        *hidden, last = range(1, cls.chosen["sizes"].count("-") + 1)
        return {
            "inputs": (
                "Forward. The inputs are the activations of the first column.",
                "Even the inputs have gradients: a layer before them would go on in the same way.",
            ),
            **{f"layer {number}": HIDDEN for number in hidden},
            f"layer {last}": (
                "Scores, one for each class: weighted sums plus a bias, and no tanh.",
                "What a score wants, it asks of its weights and bias and, along them, of the layer before.",
            ),
            "softmax": (
                "Softmax turns the scores into probabilities that add up to 1. The highest is the answer.",
                "The right class should rise and the others fall: this is how much each probability matters.",
            ),
            "loss": (
                "The loss is one number: how far the probabilities are from the truth.",
                "Now backward. The loss should fall: which way should each probability go?",
            ),
        }


HIDDEN = (
    "Each neuron: a weighted sum of the whole layer before, plus its bias, through tanh.",
    "A weight's nudge is what its neuron wants times the activation behind it. Then comes the layer before.",
)


def _after_the_answer(shares: list[Value]) -> int:
    """The number, from 0, of a class that is not the answer."""
    sizes = [share.data for share in shares]
    return (sizes.index(max(sizes)) + 1) % len(sizes)


def _softmax(scores: list[Value]) -> list[Value]:
    shares = softmax(scores)
    for number, share in enumerate(shares, start=1):
        share.label, share.role = f"p{number}", "probability"
        for value in (share, *share.args):
            value.group = f"softmax, class {number}"
        whole = share.args[0].args[1]
        whole.label, whole.group, whole.role = "whole", "softmax, whole", "plumbing"
    return shares


def _group(results: list[Value], name: str) -> None:
    """Puts all that has no group yet, and is no feature, into one."""
    for value in toposort(results):
        if not value.group and value.op is not None:
            value.group = name


def _recorded(inputs: list[Value], output: Value):
    nodes, (at,) = record(inputs, [output])
    return nodes, (("loss", at),)
