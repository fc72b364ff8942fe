"""A lesson: what it asks, its inputs, the function it shows, and the pictures beside the graph."""

from __future__ import annotations

import functools
import inspect
import itertools
import math
from dataclasses import dataclass
from typing import ClassVar

import param

from engine import Graph, trace


class Input(param.Number):
    """A number that the learner sets with a slider: its value at the start, bounds and step.

    Values are kept free of the dust of decimal steps:

    >>> Input(0.1 + 0.2).default
    0.3
    """

    def __init__(self, default=0.0, bounds=(-10.0, 10.0), step=0.1, **settings):
        super().__init__(tidy(default), bounds=bounds, step=step, **settings)

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


@dataclass(frozen=True)
class Setting:
    """What chooses a lesson's graph, rather than a number in it.

    Fields:
        label: what people read.
        value: what is chosen at the start.
        options: what the page offers; all there is to choose from, unless `kind` is "text".
        kind: "list", or "text" where anything may be typed and the options are examples.
    """

    label: str
    value: str
    options: tuple[str, ...]
    kind: str = "list"

    def check(self, value: str) -> str:
        """The value, if it may be chosen; else raises `ValueError`."""
        if self.kind == "list" and value not in self.options:
            raise ValueError(f"{self.label} cannot be “{value}”. It can be {', '.join(self.options)}.")
        return value

    def describe(self) -> dict:
        """The setting as the page needs it."""
        return {"label": self.label, "options": list(self.options), "kind": self.kind}


class Lesson(param.Parameterized):
    """A lesson's base class. A subclass in a file of its own in `app/lessons` is a lesson of the course.

    A subclass sets `title`, `question`, `function` and one `Input` for each argument of the function;
    where it wants them, `hint`, `number` (its place in the course), `aliases` (further addresses), `parts`
    (pictures beside the graph) and `card` (inputs for its picture on the home page).

    >>> class Double(Lesson):
    ...     title = "Double"
    ...     question = "What does one more of x do?"
    ...     x = Input(3)
    ...     function = staticmethod(lambda x: x + x)
    >>> lesson = Double(x=4)
    >>> lesson.output, lesson.gradient["x"]
    (8.0, 2.0)
    """

    title: ClassVar[str] = ""
    question: ClassVar[str] = ""
    hint: ClassVar[str] = ""
    number: ClassVar[float] = math.inf
    aliases: ClassVar[tuple[str, ...]] = ()
    parts: ClassVar[tuple] = ()
    card: ClassVar[dict[str, float]] = {}
    settings: ClassVar[dict[str, Setting]] = {}
    chosen: ClassVar[dict[str, str]] = {}

    @staticmethod
    def function(**inputs):
        """The output, computed from the inputs with operators and the functions of `engine`."""
        raise NotImplementedError("A lesson needs a function: a static method of its inputs, like `a * b`.")

    @classmethod
    def build(cls, **settings: str):
        """The function for these settings; a lesson with `settings` has this instead of `function`."""
        return cls.function

    @classmethod
    def choose(cls, **settings: str) -> type[Lesson]:
        """The same lesson for other settings: a class with another function.

        Raises `ValueError` for a setting that the lesson does not have or a value that it cannot take.
        """
        if strange := [name for name in settings if name not in cls.settings]:
            raise ValueError(
                f"{cls.title} has no setting “{strange[0]}”. It has {', '.join(cls.settings) or 'none'}."
            )
        chosen = {
            name: setting.check(settings.get(name, setting.value)) for name, setting in cls.settings.items()
        }
        return _chosen(cls, tuple(chosen.items()))

    @classmethod
    def alternatives(cls) -> list[dict[str, str]]:
        """The settings that a page offers ready-made: every combination of the options."""
        options = [[(name, option) for option in setting.options] for name, setting in cls.settings.items()]
        return [dict(combination) for combination in itertools.product(*options)] if options else []

    @classmethod
    def slug(cls) -> str:
        """The lesson's name in addresses and on the command line: its file's, with hyphens."""
        return cls.__module__.rpartition(".")[2].replace("_", "-")

    @classmethod
    def inputs(cls) -> dict[str, Input]:
        """The inputs by name, in the order of the function's arguments.

        Raises `TypeError` if an argument of the function has no `Input`.
        """
        names = list(inspect.signature(cls.function).parameters)
        if missing := [name for name in names if not isinstance(cls.param.objects().get(name), Input)]:
            raise TypeError(
                f"{cls.__name__} needs an Input for {', '.join(missing)}: {missing[0]} = Input(1.0)"
            )
        return {name: cls.param[name] for name in names}

    @property
    def values(self) -> dict[str, float]:
        """The inputs' values now, by name."""
        return {name: getattr(self, name) for name in self.inputs()}

    @property
    def graph(self) -> Graph:
        """The traced function."""
        return _traced(type(self))

    @property
    def run(self):
        """The graph's run at the inputs' values: `output`, `gradient`, `values`, `gradients`, `partials`."""
        return self.graph.run(**self.values)

    @property
    def output(self) -> float:
        """The function's output now."""
        return self.run.output

    @property
    def gradient(self) -> dict[str, float]:
        """The output's gradient by input name."""
        return self.run.gradient


@functools.lru_cache(maxsize=256)
def _traced(lesson: type[Lesson]) -> Graph:
    return trace(lesson.function, **{name: field.default for name, field in lesson.inputs().items()})


@functools.lru_cache(maxsize=256)
def _chosen(lesson: type[Lesson], chosen: tuple[tuple[str, str], ...]) -> type[Lesson]:
    function = lesson.build(**dict(chosen))
    body = {
        "__module__": lesson.__module__,
        "__doc__": lesson.__doc__,
        "chosen": dict(chosen),
        "function": staticmethod(function),
    }
    return type(lesson.__name__, (lesson,), body)
