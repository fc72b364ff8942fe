"""What a page needs to read a typed expression by itself: the engine's and the drawing's tables as data.

An exported lesson has no Python to ask. Where the graph is a typed expression, the file carries these tables
and the front end's reader (`assets/src/offline`), which makes of a text what `parse` and `scene` would make
of it. The tables say everything that is particular; the reader only follows them.
"""

from __future__ import annotations

from typing import Any

from app.front_end import FRONT_END
from app.inputs import MANY, MOST_NODES, STILL, Input
from app.lesson import Lesson
from app.scene.explanation import WRITTEN, squashes
from app.scene.scene import LABEL as OUTPUT_LABEL
from app.scene.scene import described
from engine import ops
from engine.codegen.javascript_operations import functions, rows
from engine.expression.starts import candidates
from engine.expression.tables import tables
from engine.ops.row import ATOM, PRODUCT, SUM
from engine.tape.notation import EXPRESSION_LENGTH, LABEL_LENGTH

READER = "globalThis.nudge.operations = {operations};\n{reader}"


def typed(lesson: type[Lesson]) -> dict[str, Any] | None:
    """The tables for a lesson's typed expression; None for a lesson that only Python can build.

    That is one without a setting that is an expression, and one in which more than the expression decides
    what there is to see: other settings, inputs of its own, or questions about some of them.
    """
    settings = [
        (name, setting)
        for name, setting in lesson.settings.items()
        if setting.kind == "text" and setting.starts
    ]
    if len(settings) != 1 or len(lesson.settings) > 1 or lesson.network or lesson.asks or _declares(lesson):
        return None
    ((name, setting),) = settings
    return {
        "setting": name,
        "starts": [
            [described(lesson.input_for(name, value)) for value in candidates(start)]
            for start in setting.starts
        ],
        "still": STILL,
        "many": {"most": MOST_NODES, "sentence": MANY.replace("{most}", str(MOST_NODES))},
        "label": OUTPUT_LABEL,
        "grammar": tables(),
        "rows": {name: {**row, "squashes": squashes(ops.OPS[name])} for name, row in rows().items()},
        "notation": _notation(),
    }


def reader() -> str:
    """The script that follows the tables: the operations as JavaScript functions, then the reader."""
    return READER.format(operations=functions(), reader=(FRONT_END / "typing.js").read_text("utf-8"))


def _declares(lesson: type[Lesson]) -> bool:
    """Whether the lesson's file has inputs of its own."""
    written = lesson._source or lesson
    return any(isinstance(field, Input) for field in written.param.objects().values())


def _notation() -> dict[str, Any]:
    return {
        "sum": SUM,
        "product": PRODUCT,
        "atom": ATOM,
        "longest": LABEL_LENGTH,
        "whole": EXPRESSION_LENGTH,
        "signs": "".join(sorted(WRITTEN)),
    }
