"""What a learner may set in a lesson: numbers by slider, and settings that choose the graph."""

from __future__ import annotations

import math
from dataclasses import dataclass
from numbers import Real
from typing import TYPE_CHECKING, Any

import param

from engine import Graph
from engine.expression import graph_of, read, understood, with_starts

if TYPE_CHECKING:
    Number = param.Number[float]
else:
    Number = param.Number

BOUNDS = (-10.0, 10.0)
STEP = 0.1
LARGEST = 1e308
ROLES = ("", "feature", "parameter", "rate", "target", "seed", "count", "noise", "batch", "decay")
KINDS = ("list", "text")  # of settings
MOST_NODES = 400  # of a graph that is drawn; larger ones run, but not on a page
MANY = (
    "This expression has {count} nodes; at most {most} are drawn. "
    "Shorten it, or run it in Python: engine.parse reads it as it is."
)
STILL = "This expression has no input to nudge. Write a letter, such as x, for a number that a slider sets."


class Input(Number):
    """A number that the learner sets with a slider.

    Args:
        default: the value at the start. It is kept exactly, as is every value that is typed or set.
        bounds: the lowest and the highest value.
        step: how far one press of an arrow key moves it; by default 0.1, or 1 for whole numbers.
        role: what it is, where that matters: one of `ROLES`.
        unit: what it is measured in.
        group: inputs of one group have their sliders together, where the graph does not say so.
        choices: the names of the whole numbers from 0, where each stands for a thing.
        whole: whether it takes whole numbers only; with `choices` it does.
        argument: the argument of the function that it sets, where a lesson uses that name itself:
            `title_ = Input(1.0, argument="title")`.

    What is wrong with it is said by `ValueError` when the lesson is made, and names the input.

    >>> Input(0.12345678901234).default
    0.12345678901234
    """

    __slots__ = ("argument", "choices", "group", "role", "unit", "whole")

    def __init__(
        self,
        default: float = 0.0,
        bounds: tuple[float, float] = BOUNDS,
        step: float | None = None,
        *,
        role: str = "",
        unit: str = "",
        group: str = "",
        choices: tuple[str, ...] = (),
        whole: bool = False,
        argument: str = "",
        **settings: Any,
    ):
        limits = tuple(map(number, bounds)) if isinstance(bounds, (tuple, list)) else bounds
        self.whole = whole or bool(choices)
        usual = 1.0 if self.whole else STEP
        super().__init__(
            number(default), bounds=limits, step=usual if step is None else number(step), **settings
        )
        self.role = role
        self.unit = unit
        self.group = group
        self.choices = choices
        self.argument = argument

    def __set__(self, obj: Any, val: Any) -> None:
        super().__set__(obj, number(val))

    def _validate(self, val: Any) -> None:
        """What `param` calls with each new value; before the lesson is made there is no name to speak of."""
        if self.name is not None and (broken := self.refusal(val)):
            raise ValueError(f"{self.argument or self.name} = {broken}")

    @property
    def range(self) -> tuple[float, float]:
        """The lowest and the highest value."""
        low, high = self.bounds or (-math.inf, math.inf)
        return -math.inf if low is None else float(low), math.inf if high is None else float(high)

    def refusal(self, value: Any) -> str:
        """The value and why the input cannot take it; "" where it can."""
        low, high = self.range
        value = number(value)
        if not isinstance(value, float) or not math.isfinite(value):
            return f"{value!r}: an input is a finite number. Give one from {low:g} to {high:g}."
        if not low <= value <= high:
            return f"{value!r} is out of bounds. Give a number from {low:g} to {high:g}."
        if self.whole and not value.is_integer():
            return f"{value!r}: this input is a whole number. Give one from {low:g} to {high:g}."
        return ""

    def mistake(self) -> str:
        """What is wrong with how the input is declared; "" where nothing is."""
        if not _is_range(self.bounds):
            return f"bounds={self.bounds!r}: give two finite numbers, the lower one first, such as (-5, 5)."
        if not isinstance(self.step, float) or not 0 < self.step < math.inf:
            return f"step={self.step!r}: give a number above 0, such as {STEP}."
        if self.whole and not all(end.is_integer() for end in (*self.range, self.step)):
            return f"bounds={self.bounds}, step={self.step}: those of a whole number are whole numbers."
        if self.role not in ROLES:
            return f"role={self.role!r} is none. The roles are {', '.join(filter(None, ROLES))}."
        return self.refusal(self.default)


def number(value: Any) -> Any:
    """A real number of any kind, NumPy's too, as a plain float, and −0 as 0; anything else as it is."""
    return float(value) + 0.0 if isinstance(value, Real) else value


def _is_range(bounds: Any) -> bool:
    """Whether these are two finite numbers, the lower one first."""
    if not isinstance(bounds, tuple) or len(bounds) != 2 or not all(isinstance(end, float) for end in bounds):
        return False
    low, high = bounds
    return bool(-math.inf < low < high < math.inf)


def around(value: float) -> tuple[float, float]:
    """Bounds that hold a value: the usual ones, or ten times as far as often as it takes.

    >>> around(3.0), around(-250.0)
    ((-10.0, 10.0), (-1000.0, 1000.0))
    """
    if not abs(value) <= LARGEST:
        return BOUNDS  # there is no number to go around: what it stands for is refused
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

    def mistake(self) -> str:
        """What is wrong with how the setting is declared; "" where nothing is."""
        if self.kind not in KINDS:
            return f"kind={self.kind!r} is none. The kinds are {', '.join(KINDS)}."
        if self.kind == "list" and self.value not in self.options:
            return f"it starts as “{self.value}”, which is none of its options: {', '.join(self.options)}."
        return ""

    def check(self, value: str) -> str:
        """The value, if it may be chosen; else raises `ValueError`."""
        if self.kind == "list" and value not in self.options:
            raise ValueError(f"{self.label} cannot be “{value}”. It can be {', '.join(self.options)}.")
        return value

    def read(self, text: str) -> Graph:
        """The graph of a typed expression.

        Raises `engine.ExpressionError` where it is none, and `ValueError` where it has nothing to move or
        more nodes than are drawn.
        """
        reading = read(text)
        if not reading.inputs:
            raise ValueError(STILL)
        if (count := len(reading.instructions)) > MOST_NODES:
            raise ValueError(MANY.format(count=count, most=MOST_NODES))
        return with_starts(graph_of(reading, {}), self.starts)

    def describe(self, value: str) -> dict[str, Any]:
        """The setting as the page needs it, with how its value was read where that is not as written."""
        return {
            "label": self.label,
            "options": list(self.options),
            "kind": self.kind,
            "value": value,
            "understood": understood(value) if self.starts else "",
        }
