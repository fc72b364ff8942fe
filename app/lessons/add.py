"""Lesson 1: a sum passes every nudge on unchanged."""

from app.lesson import Input, Lesson
from app.pictures.bars import Bars


class Add(Lesson):
    """Both gradients of a + b are 1, wherever the sliders stand."""

    number = 1
    title = "Add"
    question = "If `a` goes up by 1, what happens to `a + b`?"
    hint = "And down by 1? And what of `b`?"
    aliases = ("sum",)
    pictures = (Bars("a", "b"),)
    asks = (("a", 1), ("a", -1), ("b", 1), ("b", -1))
    card = {"a": 6.0, "b": 4.0}
    presets = {"they cancel": {"a": 6.0, "b": -6.0}, "both below zero": {"a": -4.0, "b": -3.0}}

    a = Input(0.0)
    b = Input(0.0)

    @staticmethod
    def function(a, b):
        """The sum."""
        return a + b
