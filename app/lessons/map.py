"""Lesson 9: the loss over two parameters as a landscape: where you stand, and which way is down."""

from app.lesson import Input, Lesson
from app.pictures.plots.landscape import Landscape
from engine import Graph, Value
from engine.data import datasets
from engine.nn import MLP, optimisers
from engine.nn.losses import squared_error
from engine.tape.recording import record
from engine.training.program import Program

# Two moons, to three decimals: x1, x2, and 1 or −1 for the moon a point belongs to.
ROWS = datasets.moons(n=200, noise=0.15, seed=1).rows("signs").round(3)

NETWORK = MLP(2, [4, 1], activation="tanh", seed=0)

# Weights and bias of each neuron: where 150 steps of Adam (rate 0.1) end from the weights of seed 3.
NEURONS = (
    (-2.1, 1.8, -1.0),
    (0.6, -0.9, 0.1),
    (2.2, 0.0, -1.2),
    (-1.7, 1.4, 1.8),
    (-1.5, -0.3, -1.9, -1.8, 0.1),
)
NUMBERS = [number for neuron in NEURONS for number in neuron]
TRAINED = {value.label: number for value, number in zip(NETWORK.parameters(), NUMBERS, strict=True)}
REACH = 6.0


def example_loss() -> Graph:
    """The loss of a 2-4-1 network on one example, from its parameters and the example."""
    target = Value(1.0, "target", "loss")
    features = [Value(0.0, name) for name in ("x1", "x2")]
    prediction = NETWORK(features)
    loss = squared_error(prediction, target)
    loss.label = "loss"
    for value in (loss, *loss.args):
        value.group = "loss"
    nodes, (at,) = record([*NETWORK.parameters(), *features, target], [loss])
    return Graph(nodes, (("loss", at),))


GRAPH = example_loss()


class Map(Lesson):
    """Two weights move: the map shows the loss anywhere, and the gradient says which way is up."""

    number = 9
    title = "Map"
    question = "Standing here, which way is down?"
    hint = "Click the map to move. It is the mean of 200 examples; the graph shows one of them."
    network = True
    function = GRAPH
    pictures = (Landscape(("w1_3_1", "w1_4_1"), ROWS, tuple(TRAINED), REACH, rate="rate"),)
    presets = {
        "side valley": {"w1_3_1": -3.5, "w1_4_1": 3.0},
        "plateau": {"w1_3_1": 5.5, "w1_4_1": 5.5},
    }

    # One Input for each of the network's parameters, as if each were written out here.
    vars().update({name: Input(at, bounds=(-REACH, REACH), role="parameter") for name, at in TRAINED.items()})
    w1_3_1 = Input(0.5, bounds=(-REACH, REACH), role="parameter")
    w1_4_1 = Input(3.5, bounds=(-REACH, REACH), role="parameter")
    x1 = Input(float(ROWS[0, 0]), bounds=(-3, 3), role="feature")
    x2 = Input(float(ROWS[0, 1]), bounds=(-3, 3), role="feature")
    target = Input(float(ROWS[0, 2]), bounds=(-1, 1), step=1, role="feature")
    rate = Input(0.2, bounds=(0.05, 1), step=0.05, role="rate")

    @classmethod
    def stages(cls) -> dict[str, tuple[str, str]]:
        """What is said of each stage of one example, forward and backward."""
        return {
            "inputs": (
                "Forward. One example comes in.",
                "Now every weight has its gradient.",
            ),
            "layer 1": (
                "Four neurons, each a weighted sum through tanh.",
                "Each neuron tells its weights.",
            ),
            "layer 2": (
                "One number: above 0 means one moon, below 0 the other.",
                "The answer tells the neurons.",
            ),
            "loss": ("How far from the truth, squared.", "Backward: which way should the answer go?"),
        }

    @classmethod
    def programs(cls) -> dict[str, str]:
        """A training step by each of three optimisers; the first also computes the map."""
        ways = {"plain": optimisers.sgd, "momentum": optimisers.momentum, "adam": optimisers.adam}
        return {name: Program(GRAPH, len(TRAINED), way).javascript() for name, way in ways.items()}
