"""The served page: which view an address asks for, in a frame without remote fonts or classic widgets."""

from __future__ import annotations

from urllib.parse import parse_qs

import panel as pn
from panel.template import Template

from app.course import UnknownLessonError, find
from app.explorer import Explorer
from app.home import Home

FRAME = """{% extends base %}
{% block title %}{{ heading }}{% endblock %}
{% block postamble %}
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>html { color-scheme: light dark } body { display: block; min-height: 100% }</style>
{% endblock %}
{% block contents %}{{ embed(roots.view) }}{% endblock %}
"""


def page(address: str) -> Template:
    """The page for an address's query, such as `?lesson=multiply&a=2`; without a lesson, the home page."""
    name = parse_qs(address.lstrip("?")).get("lesson", [""])[-1]
    heading, view = _home() if not name else _lesson(name, address)
    frame = Template(FRAME)
    frame.add_panel("view", view)
    frame.add_variable("heading", heading)
    return frame


def _home(error: str = "") -> tuple[str, pn.viewable.Viewable]:
    return "Nudge", Home(error)


def _lesson(name: str, address: str) -> tuple[str, pn.viewable.Viewable]:
    try:
        lesson = find(name)()
    except UnknownLessonError:
        return _home(error=name)
    return f"{lesson.title} · Nudge", Explorer(lesson, address=address)
