"""Lessons that are made only to be drawn, and an eye for how a page draws them."""

from app.inputs import Input
from app.lesson import Lesson
from engine import log, maximum, relu, sqrt, tanh
from tests.app.scene.graphs import network_function

LINES = """root => [...root.querySelectorAll("svg.graph .edge")].map((line) => {
  const part = line.getTotalLength() / 59;
  return Array.from({length: 60}, (_, at) => line.getPointAtLength(part * at)).map(({x, y}) => [x, y]);
})"""
RECTANGLES = """(root, within) => [...root.querySelectorAll(within)].map((part) => {
  const {x, y, width, height} = part.getBBox();
  const {e, f} = part.closest("[transform]").transform.baseVal.consolidate().matrix;
  return [x + e, y + f, x + e + width, y + f + height];
})"""


def lesson(name: str, function, **inputs) -> Lesson:
    """A lesson of this function, outside the course."""
    body = {
        "__module__": f"drawn.{name}",
        "title": name,
        "question": "What is drawn?",
        "function": staticmethod(function),
        **{given: Input(value) for given, value in inputs.items()},
    }
    return type(name, (Lesson,), body)()


def net(inputs: int, sizes: list[int]) -> Lesson:
    """A lesson of a network, each neuron of which is a group."""
    function, names = network_function(inputs, sizes)
    return lesson("net", function, **dict.fromkeys(names, 0.5))


def wide(a, b, c, d):
    """A graph of about 150 nodes, eight to a column, all of which move with each input."""
    row = [a, b, c, d, a + b, b + c, c + d, d + a]
    for column in range(16):
        row = [
            row[at] * row[(at + 1) % 8] + row[(at + 3) % 8]
            if at == column % 8
            else (row[at] + row[(at + 1) % 8]).tanh()
            if at % 4 == column % 4
            else row[at] * row[(at + 5) % 8]
            for at in range(8)
        ]
    return sum(row[1:], row[0])


DRAWN = {
    "square": lambda: lesson("square", lambda x: x * x, x=3.0),
    "net": lambda: net(3, [4, 4, 3]),
    "small-net": lambda: net(2, [1]),
    "huge": lambda: net(2, [16, 16, 1]),
    "wide": lambda: lesson("wide", wide, a=0.5, b=0.6, c=0.7, d=0.8),
    "log": lambda: lesson("log", lambda a, b: log(a) * b + 1, a=1.0, b=2.0),
    "ratio": lambda: lesson("ratio", lambda a, b: a / b, a=1.0, b=2.0),
    "root": lambda: lesson("root", lambda x: sqrt(x) + 1, x=1.0),
    "kinks": lambda: lesson("kinks", lambda a, b: maximum(a, b) + relu(a) * 2, a=1.0, b=2.0),
    "squash": lambda: lesson("squash", lambda a: tanh(a) + 1, a=1.0),
}
