"""A network drawn neuron by neuron: a column of circles for each layer, a line for each weight.

Its groups are what engine.nn gives them, "layer 1, neuron 2"; the part before the comma names the stage of a
box. Stages are also the steps: forward from the inputs to the loss, and backward again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from app.scene.groups import groups, in_order, owners
from engine import Graph
from engine.tape.nodes import CONSTANT, OPERATION

# By what a box is: its width, its height, and the room left of it.
SIZES = {
    "input": (98.0, 40.0, 0.0),
    "neuron": (52.0, 52.0, 92.0),
    "plain": (66.0, 40.0, 22.0),
    "sum": (70.0, 32.0, 28.0),
    "example": (140.0, 38.0, 96.0),
    "output": (100.0, 42.0, 28.0),
    "loss": (92.0, 54.0, 28.0),
}
LOOKS = {"neuron": "neuron", "softmax": "output", "examples": "example"}  # by a word in a group's name
LETTER = 9.0  # of an input's name, from its third letter on
APART = 18.0  # the room between a box and the next below it
HEAD = 30.0  # room for the headings
MARGIN = 10.0
INPUTS = "inputs"

Box = int | str  # a node's index, or a group's name
Said = Mapping[str, tuple[str, str]]  # what is said of a stage, forward and backward


@dataclass(frozen=True)
class Network:
    """A graph as a network.

    Fields:
        graph: the graph.
        owner: per node, the box it is drawn in.
        outputs: per box, the node whose numbers it shows.
        columns: the boxes of each column from left to right.
    """

    graph: Graph
    owner: tuple[Box, ...]
    outputs: dict[Box, int]
    columns: tuple[tuple[Box, ...], ...]

    def stage(self, box: Box) -> str:
        """The stage that a box belongs to: the first word of its group, or the inputs."""
        return self.graph.nodes[self.outputs[box]].group.partition(",")[0] or INPUTS

    def look(self, box: Box) -> str:
        """What a box is drawn as: a key of `SIZES`."""
        if self.outputs[box] == self.graph.output:
            return "loss"
        if isinstance(box, str):
            return next((look for word, look in LOOKS.items() if word in box), "plain")
        return "input" if self.graph.nodes[box].kind != OPERATION else "sum"


def network(graph: Graph) -> Network:
    """The network that a graph's groups make of it."""
    found = groups(graph)
    owner = tuple(owners(graph, found))
    outputs: dict[Box, int] = {index: index for index in range(len(graph.nodes))}
    outputs |= {group.name: group.output for group in found}
    return Network(graph, owner, outputs, _columns(graph, in_order(graph, found), owner))


def _columns(graph: Graph, boxes: list[Box], owner: tuple[Box, ...]) -> tuple[tuple[Box, ...], ...]:
    """The boxes by how many others lie before them, each column in the order of the graph."""
    before: dict[Box, set[Box]] = {box: set() for box in boxes}
    for source, target, _ in graph.edges:
        if owner[source] != owner[target]:
            before[owner[target]].add(owner[source])
    depth: dict[Box, int] = {}
    for box in boxes:
        depth[box] = max((depth[other] + 1 for other in before[box]), default=0)
    first = {box: owner.index(box) for box in boxes}
    ordered = sorted(boxes, key=first.__getitem__)
    return tuple(
        tuple(box for box in ordered if depth[box] == column) for column in range(max(depth.values()) + 1)
    )


def sheet(drawn: Network) -> dict:
    """The network as the front end draws it.

    `boxes` are (node or group, x, y, width, height, look); `wires` are (edge, the weight's node or None,
    whether it is an example's use of a weight, x, y, x, y); `heads` are (stage, x).
    """
    looks = [drawn.look(column[0]) for column in drawn.columns]
    widths = [_width(drawn, column) for column in drawn.columns]
    gaps = [SIZES[look][2] for look in looks[1:]]
    lefts = accumulate(width + gap for width, gap in zip(widths, gaps, strict=False))
    rows = [(SIZES[look][1] + APART, len(column)) for look, column in zip(looks, drawn.columns, strict=True)]
    pitch = max((pitch for pitch, count in rows if count > 1), default=rows[0][0])
    middle = HEAD + pitch * max(count for _, count in rows) / 2
    places = {}
    for column, look, width, left in zip(drawn.columns, looks, widths, [0.0, *lefts], strict=True):
        height = SIZES[look][1]
        for row, box in enumerate(column):
            down = middle + pitch * (row - (len(column) - 1) / 2)
            places[box] = (left + MARGIN, down - height / 2, width, height)
    right = max(x + width for x, _, width, _ in places.values())
    return {
        "network": True,
        "boxes": [[box, *place, drawn.look(box)] for box, place in places.items()],
        "wires": _wires(drawn, places),
        "heads": _heads(drawn, places),
        "size": [right + MARGIN, 2 * middle - HEAD],
    }


def _width(drawn: Network, column: tuple[Box, ...]) -> float:
    """The width of a column's boxes: for inputs, as their names need it."""
    look = drawn.look(column[0])
    longest = max(len(drawn.graph.nodes[drawn.outputs[box]].label) for box in column)
    return SIZES[look][0] + (LETTER * max(0, longest - 2) if look == "input" else 0.0)


def _wires(drawn: Network, places: dict[Box, tuple[float, ...]]) -> list[list]:
    wires = []
    for edge, (source, target, _) in enumerate(drawn.graph.edges):
        here, there = drawn.owner[source], drawn.owner[target]
        if here != there:
            x, y, width, height = places[here]
            left, top, _, tall = places[there]
            weight, own = _weight(drawn, target, here), drawn.look(there) == "example"
            wires.append([edge, weight, own, x + width, y + height / 2, left, top + tall / 2])
    return wires


def _weight(drawn: Network, product: int, source: Box) -> int | None:
    """The weight that a product takes an activation by; None where nothing of the kind happens."""
    graph = drawn.graph
    inside = [arg for arg in graph.nodes[product].args if graph.nodes[arg].kind == "input"]
    return next((arg for arg in inside if drawn.owner[arg] == drawn.owner[product] != source), None)


def _heads(drawn: Network, places: dict[Box, tuple[float, ...]]) -> list[list]:
    """Each stage's name over the middle of what belongs to it."""
    spans: dict[str, list[float]] = {}
    for box, (x, _, width, _) in places.items():
        spans.setdefault(drawn.stage(box), []).extend([x, x + width])
    return [[stage, (min(ends) + max(ends)) / 2] for stage, ends in spans.items()]


def steps(drawn: Network, said: Said) -> list[dict]:
    """The steps stage by stage: forward from the inputs, then backward from the loss."""
    stages: dict[str, list[int]] = {}
    for column in drawn.columns:
        for box in column:
            stages.setdefault(drawn.stage(box), []).extend(
                index for index, owner in enumerate(drawn.owner) if owner == box
            )
    forward = [
        {"pass": "forward", "node": None, "nodes": nodes, "said": said[stage][0]}
        for stage, nodes in stages.items()
    ]
    backward = [
        {"pass": "backward", "node": None, "nodes": nodes, "said": said[stage][1]}
        for stage, nodes in stages.items()
    ]
    return forward + backward[::-1]


def known(drawn: Network, order: list[dict]) -> list[dict]:
    """Per node, the steps from which its value and its gradient are known; as in `explanation`."""
    at = {(step["pass"], node): number for number, step in enumerate(order) for node in step["nodes"]}
    return [
        {"value": 0 if node.kind == CONSTANT else at["forward", index], "gradient": at["backward", index]}
        for index, node in enumerate(drawn.graph.nodes)
    ]
