"""A lesson as one HTML file that needs no server, no Python and no network."""

from __future__ import annotations

import base64
import gzip
import json
import re
from string import Template
from urllib.parse import urlencode

from bokeh.resources import Resources

from app.explorer import FRONT_END
from app.lesson import Lesson
from app.scene import view, views

PAGE = Template("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title · Nudge</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 }</style>
</head>
<body>
<div id="nudge"></div>
<noscript>This lesson is a small program: please allow JavaScript in this page.</noscript>
<script type="text/plain" id="nudge-scene">$data</script>
$bokeh$modules<script type="module">$host</script>
</body>
</html>
""")


# The kinds of picture that the smaller of the two hosts draws: those of assets/src/pictures/small.js.
SIMPLEST = frozenset({"bars", "difference", "rectangle"})


def export(lesson: Lesson, **options: str) -> str:
    """The HTML text of a file that holds the lesson as it stands.

    `options` are address parameters that the file starts with, such as `theme="dark"`, `lock="b"`,
    `embed="1"`; the address that a file is opened with comes on top of them.
    """
    shown = view(lesson, alone=True)
    pictures = shown["scene"]["pictures"]
    plots = any("plot" in picture for picture in pictures)
    small = SIMPLEST.issuperset(picture["kind"] for picture in pictures)
    modules = {"program": shown["program"], **shown["programs"]}
    data = {
        "view": {"scene": shown["scene"], "programs": dict.fromkeys(shown["programs"])},
        "views": views(lesson, alone=True),
        "inputs": lesson.values,
        "address": urlencode(options),
    }
    return PAGE.substitute(
        title=lesson.title,
        bokeh=f'<script type="text/plain" id="nudge-bokeh">{_packed(_bokeh())}</script>\n' if plots else "",
        data=_packed(json.dumps(data, ensure_ascii=False, separators=(",", ":"))),
        modules="".join(_module(name, text) for name, text in modules.items()),
        host=(FRONT_END / ("host.js" if small else "host-all.js")).read_text("utf-8"),
    )


def _packed(text: str) -> str:
    """A text compressed: the views of a lesson with many settings repeat each other, and plots take a long library."""
    return base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()


def _module(name: str, text: str) -> str:
    """A script that runs a module where it stands, without a request, and leaves its exports to the page."""
    exported = ", ".join(re.findall(r"^export (?:const|function) (\w+)", text, re.MULTILINE))
    return (
        f'<script type="module">{text}\n(globalThis.nudge ??= {{}})[{name!r}] = {{ {exported} }};</script>\n'
    )


def _bokeh() -> str:
    """The library that draws plots."""
    library, *_ = Resources(mode="inline", components=["bokeh"]).js_raw
    return library
