"""How a lesson is walked through, worked out without the page: what is found at each step, and when."""

from graphlib import TopologicalSorter
from typing import NamedTuple


class Walk(NamedTuple):
    """The nodes found at each step forward and backward; per node, the numbers of those two steps."""

    forward: list[list[int]]
    backward: list[list[int]]
    value: list[int]
    gradient: list[int]

    @property
    def count(self) -> int:
        return len(self.forward) + len(self.backward)


def walk(lesson) -> Walk:
    """The walk through a lesson of this class: stage by stage in a network, else node by node."""
    graph = lesson().graph
    forward, backward = (by_stage if lesson.network else by_node)(graph)
    value, gradient = [0] * len(graph.nodes), [len(forward) + len(backward) - 1] * len(graph.nodes)
    for number, nodes in enumerate(forward):
        for node in nodes:
            value[node] = 0 if graph.nodes[node].kind == "constant" else number
    for number, nodes in enumerate(backward, start=len(forward)):
        for node in nodes:
            gradient[node] = number
    return Walk(forward, backward, value, gradient)


def by_node(graph):
    moving = [index for index, node in enumerate(graph.nodes) if node.kind != "constant"]
    back = sorted(moving, key=lambda index: (index != graph.output, -index))
    return [[index] for index in moving], [[index] for index in back]


def by_stage(graph):
    """Stages follow one another as their nodes' groups do; a constant belongs where it is used."""
    stage_of = [node.group.split(",")[0] or "inputs" for node in graph.nodes]
    for source, target, _ in graph.edges:
        if graph.nodes[source].kind == "constant":
            stage_of[source] = stage_of[target]
    before = {stage: set() for stage in stage_of}
    for source, target, _ in graph.edges:
        if stage_of[source] != stage_of[target]:
            before[stage_of[target]].add(stage_of[source])
    stages = [
        [node for node, own in enumerate(stage_of) if own == stage]
        for stage in TopologicalSorter(before).static_order()
    ]
    return stages, stages[::-1]
