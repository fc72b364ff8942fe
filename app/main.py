"""What `panel serve app` runs: the home page, and a lesson at `?lesson=NAME`; or the lesson of a file."""

import sys
from pathlib import Path

import panel as pn

if (project := str(Path(__file__).parents[1])) not in sys.path:
    sys.path.append(project)  # `panel serve app` adds only app/ itself; an installed Nudge needs no help

from app.page import page, query

pn.extension()
file = next((Path(word) for word in sys.argv[1:]), None)  # `nudge serve my_lesson.py` passes it on
page(query(), file).servable()
