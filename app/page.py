"""The served page: which view an address asks for, in a frame without remote fonts or classic widgets."""

from __future__ import annotations

from pathlib import Path

import panel as pn
from panel.template import Template

from app.address import read
from app.course import UnknownLessonError, find, lesson_file
from app.explorer import Explorer
from app.home import Home
from app.lesson import Lesson
from app.validation import LessonClass, LessonError

SCRIPT = "bokeh_app_"  # how the module is called that a served file runs as

FRAME = """{% extends base %}
{% block title %}{{ heading }}{% endblock %}
{% block postamble %}
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>html { color-scheme: light dark } body { display: block; min-height: 100% }</style>
{% endblock %}
{% block contents %}{{ embed(roots.view) }}{% endblock %}
"""


def page(address: str, file: Path | None = None) -> Template:
    """The page for an address's query, such as `?lesson=multiply&a=2`; without a lesson, the home page.

    With a `file`, the lesson that this Python file defines.
    """
    name = read(address).get("lesson", "")
    if file is None and not name:
        return frame("Nudge", Home())
    try:
        lesson = _chosen(find(name) if file is None else lesson_file(file), address)
    except UnknownLessonError:
        return frame("Nudge", Home(error=name))
    except (LessonError, OSError) as mistake:
        return frame("Nudge", Home() if file is None else Home(fault=str(mistake)))
    return frame(f"{lesson.title} · Nudge", Explorer(lesson(), address=address))


def query() -> str:
    """The query of the address that this page was asked for, as it was written; "" where no server runs.

    Not Panel's own reading of it, which takes a number of thousands of digits amiss.
    """
    request = getattr(_context(), "request", None)
    return str(request.uri).partition("?")[2] if request else ""


def _context() -> object:
    """The session of the page that is being made; None where no server runs."""
    return pn.state.curdoc.session_context if pn.state.curdoc else None


def _is_served(module: str) -> bool:
    """Whether the module is the file that `panel serve` makes the page of."""
    return module.startswith(SCRIPT) and _context() is not None


def show(lesson: type[Lesson]) -> None:
    """Puts a lesson on the page that `panel serve` makes of a lesson's file; does nothing anywhere else."""
    if not _is_served(lesson.__module__):
        return
    pn.extension()
    frame(f"{lesson.title} · Nudge", Explorer(lesson(), address=query())).servable()


def _show_mistake(module: str, sentence: str) -> None:
    """Puts what is wrong with a lesson on the page that `panel serve` makes of its file."""
    if _is_served(module):
        pn.extension()
        frame("Nudge", Home(fault=sentence)).servable()


LessonClass.on_mistake = staticmethod(_show_mistake)


def frame(heading: str, view: pn.viewable.Viewable) -> Template:
    """The page around a view."""
    template = Template(FRAME)
    template.add_panel("view", view)
    template.add_variable("heading", heading)
    return template


def _chosen(lesson: type[Lesson], address: str) -> type[Lesson]:
    """The lesson for the settings in an address; as it is where they cannot be had, and the page says why."""
    asked = read(address)
    try:
        return lesson.choose(**{name: asked[name] for name in lesson.settings if name in asked})
    except ValueError:
        return lesson
