"""Lesson 2: in a product, the effect of one factor is the size of the other."""

from app.lesson import Input, Lesson
from app.pictures.rectangle import Rectangle
from app.pictures.tangent import Tangent


class Multiply(Lesson):
    """The gradient of a is the value of b, and the gradient of b the value of a."""

    number = 2
    title = "Multiply"
    question = "If `a` goes up a little, how much does `a × b` move?"
    hint = "Now put `b` below zero."
    aliases = ("product",)
    pictures = (Rectangle("a", "b"), Tangent())
    card = {"a": 6.0, "b": 4.0}
    presets = {"b = 0": {"a": 3.0, "b": 0.0}, "both below zero": {"a": -4.0, "b": -2.0}}

    a = Input(1.0)
    b = Input(1.0)

    @staticmethod
    def function(a, b):
        """The product."""
        return a * b
