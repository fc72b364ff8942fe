"""The race of searches as an ES module, for the page to run.

The module exports what the training program does, and

    marks               the numbers of evaluations at which the best loss is noted
    race(stream, seed)  {entrants, mark, tries, over(), work(most)}; work(most) goes on for a while

`stream` is that of `engine.data.javascript`. An entrant has name, cost (of a try, in evaluations), spent,
best, over and trail (its best loss at each mark).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from engine.search.race import Race
from engine.training.text import literal

LOOPS = Path(__file__).with_name("loops.js")


def search_module(race: Race) -> str:
    """Return the text of an ES module that runs a race."""
    return "\n".join(
        [
            race.program.javascript(),
            f"const REACH = {literal(race.reach)}, ENOUGH = {literal(race.enough)}, COST = {race.cost!r};",
            f"const GRID = Float64Array.from({_list(race.ladder(race.values).tolist())});",
            f"const LINE = Float64Array.from({_list(race.ladder(race.line).tolist())});",
            f"export const marks = {list(race.marks)};",
            LOOPS.read_text(encoding="utf-8"),
        ]
    )


def _list(numbers: Iterable[float]) -> str:
    return f"[{', '.join(map(literal, numbers))}]"
