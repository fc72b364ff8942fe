"""The course: every lesson found in `app/lessons`, in order."""

from __future__ import annotations

import difflib
import functools
import importlib.util
import pkgutil
import sys
from pathlib import Path

from app import lessons as folder
from app.lesson import Lesson


class UnknownLessonError(LookupError):
    """There is no lesson of that name; the message says which there are."""


@functools.cache
def lessons() -> tuple[type[Lesson], ...]:
    """The lesson classes in the order of the course: one for each file in `app/lessons`."""
    modules = [
        importlib.import_module(f"{folder.__name__}.{found.name}")
        for found in pkgutil.iter_modules(folder.__path__)
    ]
    found = [lesson.choose() if lesson.settings else lesson for lesson in map(lesson_in, modules)]
    return tuple(sorted(found, key=lambda lesson: (lesson.number, lesson.slug())))


def lesson_file(path: Path) -> type[Lesson]:
    """The lesson that a Python file defines.

    Raises `FileNotFoundError` if there is no such file, `TypeError` if it does not define one lesson.
    """
    if not path.is_file():
        raise FileNotFoundError(f"There is no file {path}. `python -m app new {path}` makes one.")
    specification = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(specification)
    sys.modules[path.stem] = module
    specification.loader.exec_module(module)
    lesson = lesson_in(module)
    return lesson.choose() if lesson.settings else lesson


def lesson_in(module) -> type[Lesson]:
    """The lesson class that a module defines.

    Raises `TypeError` if the module defines none, or more than one.
    """
    found = [
        item
        for item in vars(module).values()
        if isinstance(item, type) and issubclass(item, Lesson) and item.__module__ == module.__name__
    ]
    if len(found) != 1:
        raise TypeError(
            f"{module.__name__} defines {len(found)} lessons; a lesson's file defines exactly one Lesson."
        )
    return found[0]


def find(name: str) -> type[Lesson]:
    """The lesson of that name or alias.

    Raises `UnknownLessonError`, with the likely intention, if there is none.

    >>> find("multiply").title
    'Multiply'
    """
    known = {alias: lesson for lesson in lessons() for alias in (lesson.slug(), *lesson.aliases)}
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        names = ", ".join(lesson.slug() for lesson in lessons())
        raise UnknownLessonError(f"There is no lesson “{name}”.{hint} There are: {names}.")
    return known[name]


def place(lesson: type[Lesson]) -> dict | None:
    """A lesson's number in the course, how many there are, and its neighbours; None outside the course."""
    course = lessons()
    at = next((at for at, other in enumerate(course) if other.__module__ == lesson.__module__), None)
    if at is None:
        return None
    before, after = course[at - 1] if at else None, course[at + 1] if at + 1 < len(course) else None
    return {"number": at + 1, "count": len(course), "previous": _link(before), "next": _link(after)}


def _link(lesson: type[Lesson] | None) -> dict | None:
    return lesson and {"name": lesson.slug(), "title": lesson.title}
