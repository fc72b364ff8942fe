"""The explorer: the Panel component around the front end, which keeps a page and its lesson in step."""

from __future__ import annotations

from collections.abc import Callable
from numbers import Real
from typing import Any

import param
from panel.custom import AnyWidgetComponent

from app.front_end import FRONT_END
from app.inputs import STEP, Input, around
from app.lesson import Lesson, lesson_of
from app.scene.scene import view, views
from engine import Graph, parse, trace

LONGEST = 40  # characters of a formula in a question

QUESTION = "What moves {asked}?"  # of a function that asks nothing itself


class Explorer(AnyWidgetComponent):
    """A lesson on a page. The page runs the lesson's program; this side follows it and answers it.

    Each parameter has one direction. The page writes `inputs` (all of them, a few times a second and on
    release) and counts its releases in `released`; Python writes what it changed into `changed`, and its own
    run of the released inputs into `confirmed`.
    """

    _esm = FRONT_END / "explorer.js"

    view = param.Dict(doc="The scene that the page draws, and its program as a JavaScript module.")
    views = param.Dict(default={}, doc="The views that the page may choose by itself, by their settings.")
    python = param.Boolean(default=True, constant=True, doc="That there is a Python to ask.")
    settings = param.Dict(default={}, doc="The settings that the page chose.")
    refused = param.Dict(default={}, doc="The setting that could not be had, why, and a count.")
    address = param.String(
        default=None,
        allow_None=True,
        doc="The query of the page's address; None on a page of someone else's.",
    )
    inputs = param.Dict(default={}, doc="The inputs' values as the page shows them.")
    released = param.Integer(default=0, doc="How often the learner has let go of something.")
    changed = param.Dict(default={}, doc="What Python changed last, by input name, and a count.")
    confirmed = param.Dict(default={}, doc="Python's run of the released inputs.")

    def __init__(self, lesson: Lesson, **settings: Any):
        super().__init__(  # type: ignore[no-untyped-call]
            views={} if lesson.network else views(lesson),  # all of a network's would take seconds
            settings=lesson.chosen,
            **{"sizing_mode": "stretch_width", "margin": 0, **settings},
        )
        self._follow(lesson, start=True)
        self.param.watch(self._choose, "settings")
        self.param.watch(self._hear, ["inputs", "released"])

    @property
    def lesson(self) -> Lesson:
        """The lesson on the page: its inputs can be read, set and watched."""
        return self._lesson

    def _choose(self, _: object) -> None:
        if self.settings == self._lesson.chosen:
            return
        try:
            lesson = self._lesson.choose(**self.settings)
            self._follow(
                lesson(**{name: value for name, value in self.inputs.items() if name in lesson.inputs()})
            )
        except ValueError as mistake:
            changed = [
                name for name, value in self.settings.items() if value != self._lesson.chosen.get(name)
            ]
            self.refused = {
                "setting": changed[0],
                "sentence": str(mistake),
                "count": self.refused.get("count", 0) + 1,
            }

    def _follow(self, lesson: Lesson, *, start: bool = False) -> None:
        """Takes a lesson; where it is the first, its inputs are what Reset goes back to."""
        self._lesson = lesson
        self._names = {lesson.attribute(name): name for name in lesson.inputs()}
        lesson.param.watch(self._tell, list(self._names))
        self.param.update(view=view(lesson if start else type(lesson)()), inputs=lesson.values)

    def _hear(self, *events: Any) -> None:
        known = self._lesson.inputs()
        self._lesson.update(**{name: value for name, value in self.inputs.items() if name in known})
        if any(event.name == "released" for event in events):
            run = self._lesson.run
            self.confirmed = {
                "released": self.released,
                "inputs": self._lesson.values,
                "values": list(run.values),
                "gradients": list(run.gradients),
            }

    def _tell(self, *events: Any) -> None:
        """Sends on what Python changed; what the page itself said is in `inputs` already."""
        values = {self._names[event.name]: event.new for event in events}
        changes = {name: value for name, value in values.items() if self.inputs.get(name) != value}
        if changes:
            changed = {"inputs": changes, "count": self.changed.get("count", 0) + 1}
            self.param.update(inputs={**self.inputs, **changes}, changed=changed)


def explore(
    function_or_text: Callable[..., Any] | Graph | str, /, **inputs: float | tuple[float, ...]
) -> Explorer:
    """An explorer of a Python function, a graph or a typed expression, for a notebook or a Panel app.

    Args:
        function_or_text: a function of numbers, written with operators and the functions of `engine`; its
            graph; or an expression such as "(a*b + c)*d".
        inputs: for each input its value at the start, or (low, high), (low, high, step) or
            (low, high, step, value). An input that is left out starts at the function's own default, or 0.

    Raises:
        engine.ExpressionError: where the text is no expression.
        TypeError: where an input has no such name, or is neither a number nor such a tuple.
        ValueError: where a value is not within its bounds, or what is shown has several outputs.

    >>> explorer = explore("a * b", a=(-5, 5, 1), b=2.0)
    >>> explorer.lesson.a = 3
    >>> explorer.lesson.gradient["b"]
    3.0
    """
    fields = {name: _input(name, asked) for name, asked in inputs.items()}
    starts = {name: field.default for name, field in fields.items()}
    if isinstance(function_or_text, str):
        graph = parse(function_or_text, **starts)
    else:
        graph = trace(function_or_text, **starts)
    title = _title(function_or_text, graph)
    asked = f"`{title}`" if len(title) <= LONGEST else "the output"
    lesson = lesson_of(
        graph, inputs=fields, title=title, question=QUESTION.format(asked=asked), __module__="explore"
    )
    return Explorer(lesson(), address="embed=1")


def _title(given: Callable[..., Any] | Graph | str, graph: Graph) -> str:
    """What people call it: a function by its name, and what has none by its formula."""
    function = getattr(given, "func", given)  # of a partial
    name = getattr(function, "__name__", type(function).__name__)
    if not isinstance(given, (Graph, str)) and name.isidentifier():
        return name.replace("_", " ").strip()
    return graph.text()


def _input(name: str, asked: float | tuple[float, ...]) -> Input:
    """The input that a number, or a tuple of up to four, stands for."""
    if isinstance(asked, Real):
        return Input(asked, bounds=around(float(asked)))
    if (
        not isinstance(asked, tuple)
        or not 2 <= len(asked) <= 4
        or not all(isinstance(x, Real) for x in asked)
    ):
        raise TypeError(
            f"{name} = {asked!r}: give a number, (low, high), (low, high, step) or (low, high, step, value)."
        )
    low, high, step, value = (*asked, *(STEP, (asked[0] + asked[1]) / 2)[len(asked) - 2 :])
    return Input(value, bounds=(low, high), step=step)
