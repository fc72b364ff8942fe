"""Lesson 5: one neuron, and the three kinds of lever that move its output."""

from app.lesson import Input, Lesson, Setting
from app.pictures.levers import Levers
from app.pictures.slice import Slice
from engine import named, relu, sigmoid, tanh

ACTIVATIONS = {"sigmoid": sigmoid, "tanh": tanh, "ReLU": relu, "identity": lambda total: total}


class Neuron(Lesson):
    """A weight's lever is as long as the activation behind it, an activation's as the weight in front."""

    number = 5
    title = "Neuron"
    question = "Which lever moves this neuron most?"
    hint = "Put `x1` at 0: which weight goes dead?"
    settings = {"activation": Setting("Activation", "sigmoid", tuple(ACTIVATIONS))}
    pictures = (
        Levers(target="target", bias=("b",), weights=("w1", "w2"), activations=("x1", "x2")),
        Slice(),
    )
    card = {"w1": 1.5, "b": 0.5}

    x1 = Input(1.0, bounds=(-3, 3))
    x2 = Input(-0.5, bounds=(-3, 3))
    w1 = Input(0.8, bounds=(-3, 3))
    w2 = Input(-1.2, bounds=(-3, 3))
    b = Input(0.2, bounds=(-3, 3))
    target = Input(1.0, bounds=(-3, 3))

    @classmethod
    def build(cls, activation: str):
        """The neuron with that activation."""

        def neuron(x1, x2, w1, w2, b):
            total = named(w1 * x1 + w2 * x2 + b, "z")
            return named(ACTIVATIONS[activation](total), "output")

        return neuron
