"""What an address may ask of a lesson: one table for the page, the command line and the README.

The table is `parameters.json`; the page reads and writes addresses by it too (`assets/src/model/address.js`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote


@dataclass(frozen=True)
class Parameter:
    """A row of the table.

    Fields:
        name: its name in an address; "" for the rows that stand for all inputs and for all settings.
        kind: how its value is read: "text", "flag" (0 or 1), "choice", "list" (of choices, with commas),
            "whole" (a whole number), "role" (a value for the input that has the name as its role), "input" or
            "setting".
        example: a name and a value.
        says: what it does, in a few words.
        choices: what it may be; "inputs" or "languages" where the lesson or the page says so.
        low, high: the bounds of a whole number; "steps" is the number of a lesson's steps.
        default: what it is where an address has none; None where the lesson says so.
    """

    name: str
    kind: str
    example: str
    says: str
    choices: tuple[str, ...] | str = ()
    low: int = 0
    high: int | str = 0
    default: str | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.choices, str):
            object.__setattr__(self, "choices", tuple(self.choices))


TABLE = tuple(
    Parameter(**row) for row in json.loads(Path(__file__).with_name("parameters.json").read_text("utf-8"))
)
PARAMETERS = {row.name: row for row in TABLE if row.name}
OPTIONS = tuple(name for name, row in PARAMETERS.items() if row.kind not in ("text", "role"))

SEED = "seed"  # sets the input that has this role

INPUT = "in."  # before the name of an input that is a parameter's too

# What shows that a form wrote the address, with + for a blank: something encoded that browsers leave
# as it is, or + where no sum goes on.
FORM = re.compile(r"%(?:2[1468-9ABCF]|3[ABDF]|40|5[B-E]|60|7[B-D])|\+(?:[*/^),]|-\+|$)", re.IGNORECASE)


def read(address: str) -> dict[str, str]:
    """What an address's query asks for, by name; of a name that comes twice, the last. + means +.

    >>> read("?lesson=chain&expression=a+b")
    {'lesson': 'chain', 'expression': 'a+b'}
    """
    pairs = [pair.partition("=") for pair in address.lstrip("?").split("&") if pair]
    return {unquote(name): _decoded(text) for name, _, text in pairs}


def _decoded(text: str) -> str:
    return unquote(text.replace("+", " ") if FORM.search(text) else text)


def write(asked: Mapping[str, str]) -> str:
    """The query that asks for these values.

    >>> write({"expression": "a + b", "lock": "a,b"})
    'expression=a%20%2B%20b&lock=a,b'
    """
    return "&".join(f"{quote(name)}={quote(text, safe='/,*()^')}" for name, text in asked.items())


def checked(options: Mapping[str, object], scene: Mapping[str, Any]) -> dict[str, str]:
    """The options as an address writes them, if a lesson with this scene can take them.

    Raises `ValueError`, which names the option, its value and what it can be.
    """
    if strange := [name for name in options if name not in OPTIONS]:
        raise ValueError(f"There is no option “{strange[0]}”. There are {', '.join(OPTIONS)}.")
    texts = {name: str(value) for name, value in options.items()}
    for name, text in texts.items():
        if rule := RULES[PARAMETERS[name].kind](PARAMETERS[name], text, scene):
            raise ValueError(f"{name} cannot be “{text}”: {rule}")
    return texts


def _flag(_: Parameter, text: str, __: Mapping[str, Any]) -> str:
    return "" if text in ("0", "1") else "it can be 0 or 1."


def _choice(parameter: Parameter, text: str, _: Mapping[str, Any]) -> str:
    if isinstance(parameter.choices, str):  # the page knows its languages
        return "" if re.fullmatch(r"\w{2,3}(-\w+)*", text) else "it is a language's code, such as en."
    return "" if text in parameter.choices else f"it can be {', '.join(parameter.choices)}."


def _list(parameter: Parameter, text: str, scene: Mapping[str, Any]) -> str:
    names = parameter.choices
    known = [entry["name"] for entry in scene[names]] if isinstance(names, str) else names
    strange = [name for name in text.split(",") if name and name not in known]
    return f"there is no “{strange[0]}”, but {', '.join(known)}." if strange else ""


def steps(scene: Mapping[str, Any]) -> int:
    """The number of steps through a graph: each stage of a network, or each node that moves, both ways."""
    moving = [node for node in scene["nodes"] if node["kind"] != "constant"]
    return 2 * len(scene["stages"] if scene["network"] and moving else moving)


def _whole(parameter: Parameter, text: str, scene: Mapping[str, Any]) -> str:
    high = parameter.high
    last = steps(scene) if isinstance(high, str) else high
    fits = re.fullmatch(r"\d{1,9}", text) and parameter.low <= int(text) <= last
    return "" if fits else f"it can be a whole number from {parameter.low} to {last}."


RULES: dict[str, Callable[[Parameter, str, Mapping[str, Any]], str]] = {
    "flag": _flag,
    "choice": _choice,
    "list": _list,
    "whole": _whole,
}
