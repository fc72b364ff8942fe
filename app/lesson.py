"""A lesson: what it asks, its inputs, the function it shows, and the pictures beside the graph."""

from __future__ import annotations

import functools
import inspect
import itertools
import math
import sys
from collections.abc import Callable, Container, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

import param

from app.inputs import Input, Setting, around
from app.validation import LessonClass
from engine import Graph, Run, trace

__all__ = ["Input", "Lesson", "Setting", "lesson_of"]

EMPTY: Mapping[str, Any] = MappingProxyType({})
OWN = {"self", "self_"}  # what the methods of `param` call the lesson itself


class Lesson(param.Parameterized, metaclass=LessonClass):
    """A lesson's base class. A subclass in a file of its own in `app/lessons` is a lesson of the course.

    A subclass sets `title`, `question`, `function` and one `Input` for each argument of the function;
    where it wants them, `hint`, `number` (its place in the course), `aliases` (further addresses), `pictures`
    (beside the graph), `presets` (inputs worth looking at, by name), `card` (inputs for its picture
    on the home page) and `asks` (what to predict: the change when an input moves so much; by default the
    gradients). An `Input` that is no argument of the function is a mark: the page shows it as a slider, and
    pictures may use it. A lesson with `settings` has `build` instead of `function`. With `network` the graph
    is drawn neuron by neuron, and `stages` says what there is to say of each step.

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
    pictures: ClassVar[tuple[Any, ...]] = ()
    presets: ClassVar[dict[str, dict[str, float]]] = {}
    card: ClassVar[dict[str, float]] = {}
    asks: ClassVar[tuple[tuple[str, float | None], ...]] = ()
    network: ClassVar[bool] = False
    settings: ClassVar[dict[str, Setting]] = {}
    chosen: ClassVar[dict[str, str]] = {}
    _source: ClassVar[type[Lesson] | None] = None  # the class as it was written, where settings were chosen

    def __init__(self, /, **values: float):
        super().__init__(**self._by_attribute(values))  # type: ignore[no-untyped-call]

    @staticmethod
    def function(**inputs: Any) -> Any:
        """The output, computed from the inputs with operators and the functions of `engine`."""
        raise NotImplementedError("A lesson needs a function: a static method of its inputs, like `a * b`.")

    @classmethod
    def build(cls, **settings: str) -> Callable[..., Any] | Graph:
        """The function for these settings, or its graph."""
        return cls.function

    @classmethod
    def choose(cls, **settings: str) -> type[Lesson]:
        """The same lesson for other settings: a class with another function.

        Raises `ValueError` for a setting that the lesson does not have or a value that it cannot take.
        """
        if strange := [name for name in settings if name not in cls.settings]:
            known = ", ".join(cls.settings) or "none"
            raise ValueError(f"{cls.title} has no setting “{strange[0]}”. It has {known}.")
        chosen = {
            name: setting.check(settings.get(name, setting.value)) for name, setting in cls.settings.items()
        }
        return _chosen(cls._source or cls, tuple(chosen.items()))

    @classmethod
    def input_for(cls, name: str, default: float) -> Input:
        """The Input of an argument that has none: it starts at the function's or graph's own default."""
        return Input(default, bounds=around(default))

    @classmethod
    def stages(cls) -> dict[str, tuple[str, str]]:
        """What is said of each stage of a network, forward and backward."""
        return {}

    @classmethod
    def alternatives(cls) -> list[dict[str, str]]:
        """The settings that a page offers ready-made: every combination of the options."""
        options = [[(name, option) for option in setting.options] for name, setting in cls.settings.items()]
        return [dict(combination) for combination in itertools.product(*options)] if options else []

    @classmethod
    def programs(cls) -> dict[str, str]:
        """Further programs that the lesson's pictures run, by name: texts of JavaScript modules."""
        return {}

    @classmethod
    def slug(cls) -> str:
        """The lesson's name in addresses and on the command line: its file's, with hyphens."""
        file = getattr(sys.modules.get(cls.__module__), "__file__", None) or cls.__module__
        return slug_of(Path(file).stem)

    @classmethod
    def arguments(cls) -> tuple[str, ...]:
        """The names of the function's arguments."""
        function = cls.function
        return (
            function.inputs if isinstance(function, Graph) else tuple(inspect.signature(function).parameters)
        )

    @classmethod
    def declared(cls) -> dict[str, Input]:
        """The inputs by name, as the class declares them."""
        fields = cls.param.objects().items()
        return {field.argument or name: field for name, field in fields if isinstance(field, Input)}

    @classmethod
    def inputs(cls) -> dict[str, Input]:
        """The inputs by name: the function's arguments in their order, then the marks."""
        declared = cls.declared()
        return {name: declared[name] for name in dict.fromkeys([*cls.arguments(), *declared])}

    @classmethod
    def attribute(cls, name: str) -> str:
        """The attribute that holds an input's value: its name, or another where a lesson uses that itself."""
        return str(cls.inputs()[name].name)

    @classmethod
    def _by_attribute(cls, values: Mapping[str, float]) -> dict[str, float]:
        """The same values by attribute; a name that is no input's stays, for `param` to judge."""
        known = cls.inputs()
        return {cls.attribute(name) if name in known else name: value for name, value in values.items()}

    def update(self, /, **values: float) -> None:
        """Set some inputs by name, all at once; those who watch hear of it once.

        Raises `ValueError` for a value that an input cannot take; then none of them is set.
        """
        for name, value in values.items():
            if broken := name in self.inputs() and self.inputs()[name].refusal(value):
                raise ValueError(f"{name} = {broken}")
        self.param.update(self._by_attribute(values))

    @classmethod
    def traced(cls) -> Graph:
        """The graph of the function, which is traced once."""
        return _traced(cls)

    @property
    def values(self) -> dict[str, float]:
        """The inputs' values now, by name."""
        return {name: getattr(self, str(field.name)) for name, field in self.inputs().items()}

    @property
    def graph(self) -> Graph:
        """The traced function."""
        return self.traced()

    @property
    def run(self) -> Run:
        """The graph's run at the inputs' values: `output`, `gradient`, `values`, `gradients`, `partials`."""
        values = self.values
        return self.graph.run(**{name: values[name] for name in self.arguments()})

    @property
    def output(self) -> float:
        """The function's output now."""
        return float(self.run.output)

    @property
    def gradient(self) -> dict[str, float]:
        """The output's gradient by input name."""
        return self.run.gradient


def slug_of(stem: str) -> str:
    """The name of a lesson whose file has this stem."""
    return stem.replace("_", "-")


def lesson_of(
    function: Callable[..., Any] | Graph,
    base: type[Lesson] = Lesson,
    /,
    inputs: Mapping[str, Input] = EMPTY,
    **body: Any,
) -> type[Lesson]:
    """A lesson class for a function or graph, made while the program runs.

    Args:
        function: what the lesson shows.
        base: the lesson that it goes on from; its inputs stay.
        inputs: further inputs by name. An argument without one gets that of `input_for`. An input may be
            called anything, `title` and `self` too (see `Lesson.attribute`).
        body: what else the body of the class would say, such as `title`.
    """
    graph = function if isinstance(function, Graph) else trace(function)
    declared = {**base.declared(), **inputs}
    missing = {
        name: base.input_for(name, graph.defaults[name]) for name in graph.inputs if name not in declared
    }
    fields = {}
    for name, field in {**missing, **inputs}.items():
        field.argument = name
        fields[_attribute(name, {**declared, **missing})] = field
    kept = function if isinstance(function, Graph) else staticmethod(function)
    return type(base.__name__, (base,), {"__doc__": base.__doc__, **fields, **body, "function": kept})


def _attribute(name: str, others: Container[str]) -> str:
    """An attribute for an input: its name, unless a lesson uses that itself."""
    attribute = name
    while hasattr(Lesson, attribute) or attribute in OWN or (attribute != name and attribute in others):
        attribute = f"input_{attribute}"
    return attribute


@functools.lru_cache(maxsize=256)
def _traced(lesson: type[Lesson]) -> Graph:
    if isinstance(lesson.function, Graph):
        return lesson.function
    fields = lesson.inputs()
    return trace(lesson.function, **{name: fields[name].default for name in lesson.arguments()})


@functools.lru_cache(maxsize=256)
def _chosen(lesson: type[Lesson], chosen: tuple[tuple[str, str], ...]) -> type[Lesson]:
    built = lesson.build(**dict(chosen))
    return lesson_of(built, lesson, __module__=lesson.__module__, _source=lesson, chosen=dict(chosen))
