"""The home page: a card for each lesson of the course."""

from __future__ import annotations

import inspect
from typing import Any

import param
from panel.custom import AnyWidgetComponent

from app.course import faults, lessons
from app.front_end import FRONT_END
from app.lesson import Lesson
from app.scene.scene import scene

# What a card shows nothing of.
UNSEEN = {"why", "asks"}


class Home(AnyWidgetComponent):
    """The course as cards, each with its lesson's own picture, drawn by the same front end as the lesson."""

    _esm = FRONT_END / "explorer.js"

    home = param.Dict(
        doc="The cards' scenes and numbers; the name of a lesson that was asked for in vain; lessons' faults."
    )

    def __init__(self, error: str = "", fault: str = "", **settings: Any):
        """The home page.

        Args:
            error: the name of a lesson that was asked for and is none.
            fault: what is wrong with the one lesson that there is to see; then the course is left out.
            settings: what every Panel component takes.
        """
        cards = [] if fault else [_card(lesson(**lesson.card)) for lesson in lessons()]
        known = {"": fault} if fault else faults()
        wrong = [{"name": name, "sentence": sentence} for name, sentence in known.items()]
        super().__init__(  # type: ignore[no-untyped-call]
            home={"lessons": cards, "error": error, "faults": wrong},
            **{"sizing_mode": "stretch_width", "margin": 0, **settings},
        )


def _card(lesson: Lesson) -> dict[str, Any]:
    run, full = lesson.run, scene(lesson)
    return {
        "scene": {
            **{name: value for name, value in full.items() if name not in UNSEEN},
            "pictures": [picture for picture in full["pictures"] if picture.get("still")],
        },
        "teaches": inspect.getdoc(lesson),
        "inputs": lesson.values,
        "result": {"values": list(run.values), "gradients": list(run.gradients)},
    }
