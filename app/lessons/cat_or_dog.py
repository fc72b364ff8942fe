"""Lesson 8: what one training example wants of every weight and bias, and what becomes of the others."""

from app.lesson import Input, Lesson
from app.pictures.drawings.animals import Animals
from engine import Graph, Value
from engine.data import datasets
from engine.nn import MLP, optimisers
from engine.tape.recording import record
from engine.training.program import Program

DATA = datasets.cats_and_dogs()
CAT = {"pupil": 8.9, "ears": 1.9, "whiskers": 66.4}  # a cat of the data set
DOG = {"pupil": 5.9, "ears": 5.1, "whiskers": 45.6}

# A typical value and a typical spread of each measurement, in round numbers.
SCALES = {"pupil": (8.0, 2.0), "ears": (4.0, 3.0), "whiskers": (50.0, 15.0)}

# Where the parameters start: for the cat above the last layer then says 0.2, to within 0.0002.
START = (0.7, -0.7, 0.1, -0.3, -0.6, -0.2, -0.1, 0.2, 0.5, -1.0, -1.22)


def graph_of(features_first: bool = True) -> Graph:
    """The graph from an animal to the loss and the network's output; programs take the parameters first."""
    layers = MLP(len(SCALES), [2, 1], activation="sigmoid", output="sigmoid")
    layers.values = START
    features = [Value(number, name) for name, number in CAT.items()]
    target = Value(1.0, "target", "loss")
    output = layers([_scaled(feature) for feature in features])
    output.label = "output"
    error = output - target
    loss = error * error
    loss.label, loss.role, error.group, loss.group = "loss", "loss", "loss", "loss"
    parameters = layers.parameters()
    given = [*features, *parameters] if features_first else [*parameters, *features]
    nodes, (at_loss, at_output) = record([*given, target], [loss, output])
    return Graph(nodes, (("loss", at_loss), ("output", at_output)))


def _scaled(feature: Value) -> Value:
    """A measurement in spreads from its middle, so that none is loud only for its unit."""
    middle, spread = SCALES[feature.label]
    moved = feature - middle
    scaled = moved / spread
    scaled.label = f"{feature.label} in spreads"
    moved.group = scaled.group = f"in spreads, {feature.label}"
    return scaled


def learning() -> Program:
    """A gradient step on all parameters, for one animal or the mean of several."""
    return Program(graph_of(features_first=False), len(START), optimisers.sgd(rate=0.5))


class CatOrDog(Lesson):
    """One example nudges every weight its own way; taught alone it is right, and others are wrong."""

    number = 8
    title = "Cat or dog"
    question = "It says 0.20, but it is a cat: which weights should move?"
    hint = "Above 0.5 means cat. Step back from the loss."
    network = True
    function = graph_of().of("loss")
    asks = (("w2_1_1", None), ("w2_1_2", None), ("b2_1", None), ("w1_1_1", None))
    presets = {"a cat": {**CAT, "target": 1.0}, "a dog": {**DOG, "target": 0.0}}
    pictures = (Animals(DATA, tuple(SCALES), "target", "rate"),)

    pupil = Input(CAT["pupil"], bounds=(3, 13), role="feature", unit="mm")
    ears = Input(CAT["ears"], bounds=(0, 10), role="feature", unit="index")
    whiskers = Input(CAT["whiskers"], bounds=(20, 90), step=1, role="feature", unit="mm")
    vars().update(
        {name: Input(learning().example.defaults[name], role="parameter") for name in learning().parameters}
    )
    target = Input(1.0, bounds=(0, 1), step=1, role="target")
    rate = Input(0.5, bounds=(0.1, 4), role="rate")

    @classmethod
    def programs(cls) -> dict[str, str]:
        """The gradient step."""
        return {"learn": learning().javascript()}

    @classmethod
    def stages(cls) -> dict[str, tuple[str, str]]:
        """What is said of each stage, forward and backward."""
        return {
            "inputs": (
                "Three measurements of one animal.",
                "The animal is as it is: its measurements are given, not ours to adjust.",
            ),
            "in spreads": (
                "Each measurement in spreads from its middle, so that no unit makes one count for more.",
                "Nothing to adjust here: these numbers only pass on what is given.",
            ),
            "layer 1": (
                "Each neuron: a weighted sum of all measurements, plus its bias, through a sigmoid.",
                "One layer back, the same: a weight's nudge is what its neuron wants times what comes in.",
            ),
            "layer 2": (
                "The last layer does the same with the layer before: its output is the answer.",
                "The last layer: the larger the activation behind it, the more a weight should move. "
                "And the activations themselves: each should move in proportion to its weight.",
            ),
            "loss": (
                "The loss: how far the output is from the target, squared.",
                "Now backward. For a cat the output should rise to 1, for a dog fall to 0.",
            ),
        }
