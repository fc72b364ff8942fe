"""What a learner may set in a lesson: numbers by slider, and settings that choose the graph."""

from __future__ import annotations

import math
from dataclasses import dataclass

import param

from engine import Graph, parse

BOUNDS = (-10.0, 10.0)
STEP = 0.1
STILL = "This expression has no input to nudge. Write a letter, such as x, for a number that a slider sets."


class Input(param.Number):
    """A number that the learner sets with a slider: its value at the start, bounds and step.

    `role` says what it is where that matters: "feature" (given by an example), "parameter" (ours to adjust),
    "rate" or "goal"; `unit` is what it is measured in; `group` names the inputs whose sliders come together,
    where the graph does not say so; `choices` are the names of the whole numbers from 0, where each stands
    for a thing; `argument` is the argument of the function that it sets, where a lesson uses that name itself
    (`title_ = Input(1.0, argument="title")`). Values are kept free of the dust of decimal steps:

    >>> Input(0.1 + 0.2).default
    0.3
    """

    __slots__ = ("argument", "choices", "group", "role", "unit")

    def __init__(
        self,
        default=0.0,
        bounds=BOUNDS,
        step=STEP,
        role="",
        unit="",
        group="",
        choices=(),
        argument="",
        **settings,
    ):
        super().__init__(tidy(default), bounds=bounds, step=step, **settings)
        self.role = role
        self.unit = unit
        self.group = group
        self.choices = choices
        self.argument = argument

    def __set__(self, obj, val):
        super().__set__(obj, tidy(val))

    def _validate_value(self, val, allow_None):  # noqa: N803  param's name
        super()._validate_value(val, allow_None)
        if isinstance(val, float) and not math.isfinite(val):
            raise ValueError(
                f"{self.name} = {val}: an input is a finite number. Give one within {self.bounds}."
            )


def tidy(value):
    """The value without what binary fractions leave of decimal steps: 0.1 + 0.2 is 0.3."""
    return round(float(value), 10) + 0.0 if isinstance(value, (int, float)) else value


def around(value: float) -> tuple[float, float]:
    """Bounds that hold a value: the usual ones, or ten times as far as often as it takes.

    >>> around(3.0), around(-250.0)
    ((-10.0, 10.0), (-1000.0, 1000.0))
    """
    reach = 10.0 ** max(1, math.ceil(math.log10(abs(value) or 1)))
    return -reach, reach


@dataclass(frozen=True)
class Setting:
    """What chooses a lesson's graph, rather than a number in it.

    Fields:
        label: what people read.
        value: what is chosen at the start.
        options: what the page offers; all there is to choose from, unless `kind` is "text".
        kind: "list", or "text" where anything may be typed and the options are examples.
        starts: for a text that is an expression, where its inputs start, in turn. An exported file then reads
            it without Python (see `app.scene.offline`).
    """

    label: str
    value: str
    options: tuple[str, ...]
    kind: str = "list"
    starts: tuple[float, ...] = ()

    def check(self, value: str) -> str:
        """The value, if it may be chosen; else raises `ValueError`."""
        if self.kind == "list" and value not in self.options:
            raise ValueError(f"{self.label} cannot be “{value}”. It can be {', '.join(self.options)}.")
        return value

    def read(self, text: str) -> Graph:
        """The graph of a typed expression.

        Raises `engine.ExpressionError` where it is none, and `ValueError` where it has nothing to move.
        """
        names = parse(text).inputs
        if not names:
            raise ValueError(STILL)
        return parse(text, **{name: self.starts[at % len(self.starts)] for at, name in enumerate(names)})

    def describe(self) -> dict:
        """The setting as the page needs it."""
        return {"label": self.label, "options": list(self.options), "kind": self.kind}
