"""Groups that can be drawn as one box, and those that cannot."""

import random

from hypothesis import given
from hypothesis import strategies as st

from app.scene.groups import groups, in_order
from app.scene.layout import place
from engine import Graph, trace
from engine.tape.nodes import Node
from tests.app.scene.graphs import graphs, network


def regrouped(graph, names):
    nodes = tuple(
        Node(node.kind, node.op, node.args, node.label, node.value, name)
        for node, name in zip(graph.nodes, names, strict=True)
    )
    return Graph(nodes, graph.targets)


def test_a_neuron_is_a_group_whose_output_is_its_activation():
    graph = network(2, [2, 1])
    found = {group.name: group for group in groups(graph)}
    assert list(found) == ["layer 1, neuron 1", "layer 1, neuron 2", "layer 2, neuron 1"]
    assert graph.nodes[found["layer 1, neuron 2"].output].label == "a1_2"
    assert found["layer 2, neuron 1"].output == graph.output


def test_a_group_that_values_leave_and_come_back_into_is_not_closed():
    graph = trace(lambda x: x.tanh().exp().tanh())
    assert [group.name for group in groups(regrouped(graph, ["", "torn", "between", "torn"]))] == []
    assert [group.name for group in groups(regrouped(graph, ["", "", "whole", "whole"]))] == ["whole"]


def test_of_two_groups_that_feed_each_other_one_is_closed():
    graph = trace(lambda a, b: (a.tanh() * 1.5, b.exp() * 2.5)[0] + b.exp())
    two_ways = trace(lambda a, b: a.tanh().exp() + b.exp().tanh())
    names = ["", "", "one", "two", "two", "one", ""]
    assert len(two_ways.nodes) == len(names)
    assert len(groups(regrouped(two_ways, names))) == 1
    assert groups(graph) == ()


def test_a_constant_belongs_to_the_only_group_that_uses_it():
    graph = trace(lambda x: (x * 3).tanh() + 1)
    names = ["in" if node.label in ("x × 3", "tanh(x × 3)") else "" for node in graph.nodes]
    (group,) = groups(regrouped(graph, names))
    constants = [graph.nodes[index].value for index in group.members if graph.nodes[index].kind == "constant"]
    assert constants == [3.0]


@given(graphs(most=20), st.integers(0, 1000))
def test_whatever_the_groups_each_node_is_drawn_in_one_place(graph, seed):
    chance = random.Random(seed)
    grouped = regrouped(graph, [chance.choice(["", "one", "two", "three"]) for _ in graph.nodes])
    found = groups(grouped)
    assert in_order(grouped, found) is not None
    layout = place(grouped)
    inside = [node for _, sheet in layout.groups for node in sheet.boxes if node is not None]
    outside = [node for node in layout.sheet.boxes if isinstance(node, int)]
    assert sorted(inside + outside) == list(range(len(graph.nodes)))
    drawn = [edge for sheet in (layout.sheet, *(sheet for _, sheet in layout.groups)) for edge in sheet.edges]
    assert {edge for edge in drawn if edge is not None} == set(range(len(graph.edges)))
