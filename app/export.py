"""A lesson as one HTML file that needs no server, no Python and no network."""

from __future__ import annotations

import base64
import gzip
import json
import re
from html import escape
from pathlib import Path
from string import Template

from bokeh.resources import Resources

from app import __version__
from app.address import checked, write
from app.front_end import FRONT_END
from app.lesson import Lesson
from app.scene.offline import reader, typed
from app.scene.scene import view, views

# What an exported file has near its beginning.
MARK = b'<div id="nudge"></div>'
NEAR = 2000

PAGE = Template("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Nudge $version">
<title>$title · Nudge</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 }</style>
</head>
<body>
<div id="nudge"></div>
<noscript>This lesson is a small program: please allow JavaScript in this page.</noscript>
<script>globalThis.nudge = { programs: {} };</script>
$modules$packed<script type="module">
const unpacked = async (id) => {
  const packed = document.getElementById(id).textContent;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
};
const run = async (id, type) => {
  const script = Object.assign(document.createElement("script"), { type, textContent: await unpacked(id) });
  document.head.append(script);
};
globalThis.nudge.scene = await unpacked("nudge-scene");
for (const id of ["nudge-bokeh", "nudge-typing"]) {
  if (document.getElementById(id)) await run(id, "text/javascript");
}
await run("nudge-host", "module");
</script>
</body>
</html>
""")


def export(lesson: Lesson, **options: object) -> str:
    """The HTML text of a file that holds the lesson as it stands.

    Args:
        lesson: with the inputs and settings that the file starts with.
        options: address parameters that the file starts with, such as `theme="dark"`, `lock="b"`, `embed=1`;
            the address that a file is opened with comes on top of them.

    Raises:
        ValueError: for an option that there is not, or a value that it cannot take.
    """
    shown = view(lesson, alone=True)
    modules = {"program": shown["program"], **shown["programs"]}
    data = {
        "view": {"scene": shown["scene"], "programs": dict.fromkeys(shown["programs"])},
        "views": views(lesson, alone=True),
        "inputs": lesson.values,
        "address": write(checked(options, shown["scene"])),
        "typed": typed(type(lesson)),
    }
    has_plots = any("plot" in picture for picture in shown["scene"]["pictures"])
    host = "host_with_plots.js" if has_plots else "host.js"
    packed = {
        "scene": json.dumps(data, ensure_ascii=False, separators=(",", ":")),
        "host": (FRONT_END / host).read_text("utf-8"),
    }
    if has_plots:
        packed["bokeh"] = _bokeh()
    if data["typed"]:
        packed["typing"] = reader()
    return PAGE.substitute(
        title=escape(lesson.title),
        version=__version__,
        modules="".join(_module(name, text) for name, text in modules.items()),
        packed="".join(_packed(name, text) for name, text in packed.items()),
    )


def is_export(file: Path) -> bool:
    """Whether a file is a lesson that was exported before, by this version or another."""
    with file.open("rb") as opened:
        return MARK in opened.read(NEAR)


def _packed(name: str, text: str) -> str:
    """A text in the file, compressed: settings make a lesson repeat itself, and plots take a long library."""
    data = base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()
    return f'<script type="text/plain" id="nudge-{name}">{data}</script>\n'


def _module(name: str, text: str) -> str:
    """A script that runs a module where it stands, without a request, and leaves its exports to the page."""
    exported = ", ".join(re.findall(r"^export (?:const|function) (\w+)", text, re.MULTILINE))
    return f'<script type="module">{text}\nglobalThis.nudge.programs[{name!r}] = {{ {exported} }};</script>\n'


def _bokeh() -> str:
    """The library that draws plots."""
    library, *_ = Resources(mode="inline", components=["bokeh"]).js_raw
    return library
