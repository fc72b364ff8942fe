"""The groups of a graph that can be drawn as one box, such as a neuron."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from engine import Graph


@dataclass(frozen=True)
class Group:
    """A part of a graph: its name, its nodes, and the node whose numbers stand for all of it."""

    name: str
    members: tuple[int, ...]
    output: int


def groups(graph: Graph) -> tuple[Group, ...]:
    """The groups by the nodes' `group` in the order of their outputs.

    Left out are groups of one node, and those that values would leave and come back into.
    A constant that only one group uses belongs to it.
    """
    found: list[Group] = []
    for name, members in _by_name(graph).items():
        group = Group(name, members, _output(graph, set(members)))
        if len(members) > 1 and toposort(graph, [*found, group]) is not None:
            found.append(group)
    return tuple(sorted(found, key=lambda group: group.output))


def toposort(graph: Graph, closed: Iterable[Group]) -> list[int | str] | None:
    """What is drawn with these groups closed, in topological order: node indices and group names.

    None if there is no such order, because values would leave a group and come back.
    """
    owner = owners(graph, closed)
    sources: dict[int | str, list[int | str]] = {owner[index]: [] for index in range(len(graph.nodes))}
    for source, target, _ in graph.edges:
        if owner[source] != owner[target]:
            sources[owner[target]].append(owner[source])
    try:
        return list(TopologicalSorter(sources).static_order())
    except CycleError:
        return None


def owners(graph: Graph, closed: Iterable[Group]) -> list[int | str]:
    """Per node, what it is drawn in: the name of its closed group, or its own index."""
    inside = {index: group.name for group in closed for index in group.members}
    return [inside.get(index, index) for index in range(len(graph.nodes))]


def _by_name(graph: Graph) -> dict[str, tuple[int, ...]]:
    names = [node.group for node in graph.nodes]
    users: dict[int, set[str]] = {}
    for source, target, _ in graph.edges:
        users.setdefault(source, set()).add(names[target])
    for index, node in enumerate(graph.nodes):
        if node.kind == "constant" and not node.group and len(users.get(index, ())) == 1:
            names[index] = next(iter(users[index]))
    found: dict[str, list[int]] = {}
    for index, name in enumerate(names):
        if name:
            found.setdefault(name, []).append(index)
    return {name: tuple(members) for name, members in found.items()}


def _output(graph: Graph, members: set[int]) -> int:
    """The last node that others use, or the graph's output."""
    used = {source for source, target, _ in graph.edges if source in members and target not in members}
    return max(used | ({graph.output} & members), default=max(members))
