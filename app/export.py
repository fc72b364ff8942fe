"""A lesson as one HTML file that needs no server, no Python and no network."""

from __future__ import annotations

import base64
import gzip
import json
import re
from html import escape
from string import Template
from urllib.parse import urlencode

from bokeh.resources import Resources

from app.front_end import FRONT_END
from app.lesson import Lesson
from app.scene.offline import reader, typed
from app.scene.scene import view, views

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


def export(lesson: Lesson, **options: str) -> str:
    """The HTML text of a file that holds the lesson as it stands.

    `options` are address parameters that the file starts with, such as `theme="dark"`, `lock="b"`,
    `embed="1"`; the address that a file is opened with comes on top of them.
    """
    shown = view(lesson, alone=True)
    modules = {"program": shown["program"], **shown["programs"]}
    data = {
        "view": {"scene": shown["scene"], "programs": dict.fromkeys(shown["programs"])},
        "views": views(lesson, alone=True),
        "inputs": lesson.values,
        "address": urlencode(options),
        "typed": typed(type(lesson)),
    }
    packed = {
        "scene": json.dumps(data, ensure_ascii=False, separators=(",", ":")),
        "host": (FRONT_END / "host.js").read_text("utf-8"),
    }
    if any("plot" in picture for picture in shown["scene"]["pictures"]):
        packed["bokeh"] = _bokeh()
    if data["typed"]:
        packed["typing"] = reader()
    return PAGE.substitute(
        title=escape(lesson.title),
        modules="".join(_module(name, text) for name, text in modules.items()),
        packed="".join(_packed(name, text) for name, text in packed.items()),
    )


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
