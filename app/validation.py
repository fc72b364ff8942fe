"""What is wrong with a lesson as its author wrote it: found when it is made, said with file and line."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any, ClassVar

from param.parameterized import ParameterizedMetaclass

from app.address import PARAMETERS
from app.pictures.base import mistakes

Lesson = Any  # a class that comes from `app.lesson.Lesson`, which imports this module


class LessonError(ValueError):
    """A lesson cannot be made; the message says where, what is wrong with it and what to do."""


class LessonClass(ParameterizedMetaclass):
    """The class of lesson classes: each is checked as it is made.

    `on_mistake` takes the module and the sentence before the error is raised, so that a page can show it.
    """

    line: int = 0  # of its file, where the class is written
    on_mistake: ClassVar[Callable[[str, str], None]] = staticmethod(lambda module, sentence: None)

    def __init__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]):  # noqa: N805
        super().__init__(name, bases, body)
        cls.line = line_of(cls.__module__) or cls.line
        lessons = [each for each in cls.__mro__ if isinstance(each, LessonClass)]
        if len(lessons) == 1:
            return
        try:
            check(cls, lessons[-1])
        except LessonError as mistake:
            LessonClass.on_mistake(cls.__module__, str(mistake))
            raise


def check(lesson: Lesson, base: Lesson) -> None:
    """Raise `LessonError` for the first mistake in a lesson class; `base` is what all lessons come from."""
    for mistake in (*_inputs(lesson, base), *_settings(lesson), *mistakes(lesson.pictures)):
        raise LessonError(f"{_place(lesson, lesson.line)}{mistake}")
    if lesson.settings and not lesson.chosen:
        return  # `build` gives the function and its inputs, once the settings are chosen
    for mistake in _function(lesson, base):
        raise LessonError(f"{_place(lesson, _function_line(lesson))}{mistake}")
    for mistake in _values(lesson):
        raise LessonError(f"{_place(lesson, lesson.line)}{mistake}")


def _inputs(lesson: Lesson, base: Lesson) -> Iterator[str]:
    for name, field in lesson.declared().items():
        if hasattr(base, str(field.name)):
            yield f"every lesson has a “{name}” of its own: write {name}_ = Input(…, argument={name!r})."
        if mistake := field.mistake():
            yield f"the input {name}: {mistake}"


def _settings(lesson: Lesson) -> Iterator[str]:
    for name, setting in lesson.settings.items():
        if name in PARAMETERS:
            yield f"the setting {name}: an address has a parameter of that name. Choose another."
        if mistake := setting.mistake():
            yield f"the setting {name}: {mistake}"


def _function(lesson: Lesson, base: Lesson) -> Iterator[str]:
    """What is wrong with the function: it is static, has an input for each argument, and returns a number."""
    written = inspect.getattr_static(lesson, "function")
    if written is inspect.getattr_static(base, "function"):
        if lesson.title:
            yield "a lesson needs a function. Write a static method of its inputs that returns the output."
    elif inspect.isfunction(written) or isinstance(written, classmethod):
        yield "write @staticmethod above `function`, which takes the inputs and nothing else."
    elif missing := [name for name in lesson.arguments() if name not in lesson.declared()]:
        yield f"the argument {missing[0]} of `function` needs an Input: {missing[0]} = Input(1.0)"
    else:
        yield from _outputs(lesson)


def _outputs(lesson: Lesson) -> Iterator[str]:
    try:
        outputs = lesson.traced().outputs
    except Exception as error:  # whatever the author's own code raises
        yield f"`function` fails: {error}"
        return
    if len(outputs) != 1:
        yield f"`function` returns {len(outputs)} values. Return one number: the output."


def _values(lesson: Lesson) -> Iterator[str]:
    """What is wrong with presets, the card and the questions: each names inputs, and values within bounds."""
    fields = lesson.declared()
    named = [
        *((f"the preset “{name}”", values) for name, values in lesson.presets.items()),
        ("the card", lesson.card),
        ("asks", {name: None for name, _ in lesson.asks}),
    ]
    for what, values in named:
        for name, value in values.items():
            if name not in fields:
                yield f"{what}: there is no input “{name}”. The inputs are {', '.join(fields)}."
            elif value is not None and (refusal := fields[name].refusal(value)):
                yield f"{what}: {name} = {refusal}"


def _place(lesson: Lesson, line: int) -> str:
    """The file and the line as a sentence begins, "my_lesson.py, line 12: "; outside files the class."""
    file = getattr(sys.modules.get(lesson.__module__), "__file__", None)
    return f"{Path(file).name}, line {line}: " if file and line else f"{lesson.__name__}: "


def _function_line(lesson: Lesson) -> int:
    """The line where the function stands in the lesson's file; the class's own where it stands elsewhere."""
    written = inspect.getattr_static(lesson, "function")
    function = getattr(written, "__func__", written)
    if getattr(function, "__module__", None) != lesson.__module__ or not hasattr(function, "__code__"):
        return int(lesson.line)
    return int(function.__code__.co_firstlineno)


def line_of(module: str) -> int:
    """The line that the module has come to as it runs; 0 where it does not run now."""
    frame: FrameType | None = inspect.currentframe()
    while frame is not None and frame.f_globals.get("__name__") != module:
        frame = frame.f_back
    return 0 if frame is None else frame.f_lineno
