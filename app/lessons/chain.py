"""Lesson 4: a long chain of additions and multiplications, and a few operations more."""

from app.lesson import Lesson, Setting
from app.pictures.slice import Slice
from engine import Graph, parse

# Each expression with where its inputs start. The first is from the micrograd lecture, the second and the
# fourth from the CS231n notes on backpropagation: their published gradients are tests.
EXAMPLES = {
    "(a * b + c) * d": {"a": 2, "b": -3, "c": 10, "d": -2},
    "(x + y) * z": {"x": -2, "y": 5, "z": -4},
    "x * x": {"x": 3},
    "1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))": {"w0": 2, "x0": -1, "w1": -3, "x1": -2, "w2": -3},
    "a*b + max(c, d)": {"a": 3, "b": -4, "c": 2, "d": -1},
    "tanh(x*w + b)": {"x": 2, "w": -0.5, "b": 0.4},
    "log(x) / x": {"x": 2},
}

# Where the inputs of any other expression start: different numbers, so that it shows which is which.
STARTS = (2, -3, 4, 1, 5, -1, 3, -2)


class Chain(Lesson):
    """A deep network is a long chain of these; each node needs its local derivative and what arrives."""

    number = 4
    title = "Chain"
    question = "How far does a nudge travel?"
    hint = "Choose a node, or step backward from the output."
    pictures = (Slice(),)
    settings = {
        "expression": Setting("Expression", next(iter(EXAMPLES)), tuple(EXAMPLES), kind="text", starts=STARTS)
    }

    @classmethod
    def build(cls, expression: str) -> Graph:
        """The graph of the typed expression; raises `engine.ExpressionError` where it is none."""
        if expression in EXAMPLES:
            return parse(expression, **EXAMPLES[expression])
        return cls.settings["expression"].read(expression)
