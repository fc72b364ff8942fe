"""The course: every lesson found in `app/lessons`, in order."""

from __future__ import annotations

import difflib
import functools
import importlib
import importlib.util
import pkgutil
import sys
import traceback
from pathlib import Path
from types import ModuleType
from typing import Any

from app import lessons as folder
from app.lesson import Lesson, slug_of
from app.validation import LessonError


class UnknownLessonError(LookupError):
    """There is no lesson of that name; the message says which there are."""


@functools.cache
def _course() -> tuple[tuple[type[Lesson], ...], dict[str, str]]:
    """The lessons in their order, and by name what is wrong with each file that gives none."""
    found = {slug_of(module.name): _found(module.name) for module in pkgutil.iter_modules(folder.__path__)}
    good = [lesson for lesson in found.values() if not isinstance(lesson, str)]
    faults = {name: lesson for name, lesson in found.items() if isinstance(lesson, str)}
    return tuple(sorted(good, key=lambda lesson: (lesson.number, lesson.slug()))), faults


def _found(module: str) -> type[Lesson] | str:
    """The lesson of a file in the course, or what is wrong with the file."""
    try:
        return _ready(lesson_in(importlib.import_module(f"{folder.__name__}.{module}")))
    except Exception as error:  # whatever an author's file raises: the other lessons are served
        return fault(error, f"{module}.py")


def lessons() -> tuple[type[Lesson], ...]:
    """The lesson classes in the order of the course: one for each file in `app/lessons`."""
    return _course()[0]


def faults() -> dict[str, str]:
    """What is wrong with those files in `app/lessons` that give no lesson: a sentence by name."""
    return _course()[1]


def lesson_file(path: Path) -> type[Lesson]:
    """The lesson that a Python file defines.

    Raises `FileNotFoundError` if there is no such file, `LessonError` if it does not define one lesson.
    """
    if not path.is_file():
        raise FileNotFoundError(f"There is no file {path}. `nudge new {path}` makes one.")
    name = f"lesson_file.{path.stem}"  # a name of its own: a file called random.py hides no other module
    specification = importlib.util.spec_from_file_location(name, path)
    if specification is None or specification.loader is None:
        raise LessonError(f"{path} is no Python file: its name must end in .py.")
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module
    try:
        specification.loader.exec_module(module)
        return _ready(lesson_in(module))
    except LessonError:
        raise
    except Exception as error:  # whatever the author's file raises
        raise LessonError(fault(error, path.name)) from error


def _ready(lesson: type[Lesson]) -> type[Lesson]:
    """The lesson as its page starts: with the settings that are chosen first."""
    return lesson.choose() if lesson.settings else lesson


def fault(error: Exception, file: str) -> str:
    """What is wrong with a lesson's file, in one sentence with file and line."""
    if isinstance(error, LessonError):
        return str(error)
    if isinstance(error, SyntaxError):
        line, said = error.lineno, error.msg
    else:
        calls = traceback.extract_tb(error.__traceback__)
        line = next((call.lineno for call in reversed(calls) if Path(call.filename).name == file), None)
        said = f"{type(error).__name__}: {error}"
    return f"{file}, line {line}: {said}" if line else f"{file}: {said}"


def lesson_in(module: ModuleType) -> type[Lesson]:
    """The lesson class that a module defines.

    Raises `LessonError` if the module defines none, or more than one.
    """
    found = [
        item
        for item in vars(module).values()
        if isinstance(item, type) and issubclass(item, Lesson) and item.__module__ == module.__name__
    ]
    if len(found) != 1:
        name = module.__name__.rpartition(".")[2]
        raise LessonError(f"{name}.py defines {len(found)} lessons; a lesson's file defines exactly one.")
    return found[0]


def find(name: str) -> type[Lesson]:
    """The lesson of that name or alias.

    Raises `UnknownLessonError`, with the likely intention, if there is none, and `LessonError` if its file
    has a mistake.

    >>> find("multiply").title
    'Multiply'
    """
    known = {alias: lesson for lesson in lessons() for alias in (lesson.slug(), *lesson.aliases)}
    if name in faults():
        raise LessonError(faults()[name])
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        names = ", ".join(lesson.slug() for lesson in lessons())
        raise UnknownLessonError(f"There is no lesson “{name}”.{hint} There are: {names}.")
    return known[name]


def place(lesson: type[Lesson]) -> dict[str, Any] | None:
    """A lesson's number in the course, how many there are, and its neighbours; None outside the course."""
    course = lessons()
    at = next((at for at, other in enumerate(course) if other.__module__ == lesson.__module__), None)
    if at is None:
        return None
    before, after = course[at - 1] if at else None, course[at + 1] if at + 1 < len(course) else None
    return {"number": at + 1, "count": len(course), "previous": _link(before), "next": _link(after)}


def _link(lesson: type[Lesson] | None) -> dict[str, str] | None:
    return None if lesson is None else {"name": lesson.slug(), "title": lesson.title}
