"""What `panel serve app` runs: the home page, and a lesson at `?lesson=NAME`."""

import sys
from pathlib import Path

import panel as pn

if (project := str(Path(__file__).parents[1])) not in sys.path:
    sys.path.append(project)  # `panel serve app` adds only app/ itself; an installed Nudge needs no help

from app.page import page

pn.extension()
page(pn.state.location.search if pn.state.location else "").servable()
