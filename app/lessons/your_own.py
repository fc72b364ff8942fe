"""Lesson 12: any function of your own."""

from app.lesson import Input, Lesson
from app.pictures.source import Source
from engine import exp, sin


class YourOwn(Lesson):
    """A Python function becomes a lesson: what stands beside the graph is all that was written for it."""

    number = 12
    title = "Your own"
    question = "What would you like to see from inside?"
    hint = "The graph and every number come from these lines of Python."
    presets = {"at a crest": {"x": 1.0, "w": 1.6, "c": 0.0}, "all flat": {"x": 4.0, "w": 1.0, "c": 2.0}}
    card = {"x": 1.0, "w": 2.0, "c": 0.5}

    x = Input(1.0, bounds=(-4, 4))
    w = Input(2.0, bounds=(-4, 4))
    c = Input(0.5, bounds=(0, 2))

    @staticmethod
    def function(x, w, c):
        """A wave that fades: change it to whatever you wonder about."""
        wave = sin(w * x)
        fading = exp(-c * x * x)
        return wave * fading

    pictures = (Source(function),)
