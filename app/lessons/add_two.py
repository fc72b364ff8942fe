"""Lesson 3: a parameter learns from examples, one by one, that the function is "add 2"."""

from app.lesson import Input, Lesson
from app.pictures.one_by_one import OneByOne
from engine import named, trace
from engine.data.stream import Stream
from engine.nn import optimisers
from engine.training.program import Program

FIRST = 3.0  # when a is 3 the answer is 5
SEED = 3
REACH = 6  # examples are whole numbers from −6 to 6


def examples() -> tuple[float, ...]:
    """The features of the examples: the first, then all whole numbers of the reach in a seeded order."""
    order = Stream(SEED).permutation(2 * REACH + 1) - float(REACH)
    return (FIRST, *(number for number in order.tolist() if number != FIRST))


def answers(b, a) -> dict:
    """What is said of one example: the loss, our prediction and the truth."""
    prediction, truth = named(a + b, "prediction"), named(a + 2.0, "truth")
    error = named(prediction - truth, "error")
    return {"loss": named(error * error, "loss"), "prediction": prediction, "truth": truth}


class AddTwo(Lesson):
    """The gradient of the loss says which way to turn b and how far; at b = 2 nothing is left to do."""

    number = 3
    title = "Add two"
    question = "What must `b` be, so that `a + b` gives every right answer?"
    hint = "First turn `b` by hand. Then let the gradient turn it."
    asks = (("b", None), ("a", None))
    card = {"b": 0.0}
    presets = {"rate 0.75": {"b": 0.0, "rate": 0.75}, "rate 1.1": {"b": 0.0, "rate": 1.1}}
    pictures = (OneByOne("a", "b", "rate", examples()),)

    a = Input(FIRST, role="feature")
    b = Input(0.0, role="parameter")
    rate = Input(0.25, bounds=(0.01, 1.5), step=0.01, role="rate")

    @staticmethod
    def function(a, b):
        """The squared error of a + b, where a + 2 is right."""
        return answers(b, a)["loss"]

    @classmethod
    def programs(cls) -> dict[str, str]:
        """The gradient step on b."""
        return {"learn": learning().javascript()}


def learning() -> Program:
    """A gradient step on b for one example."""
    return Program(trace(answers), 1, optimisers.sgd(rate=AddTwo.param.rate.default))
