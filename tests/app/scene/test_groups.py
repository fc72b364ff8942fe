"""Groups that can be drawn as one box, and those that cannot."""

from hypothesis import given

from app.scene.groups import groups, owners, toposort
from engine import trace
from tests.app.scene.graphs import graphs, grouped, network, regrouped


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


@given(graphs(most=20).flatmap(grouped))
def test_whatever_the_groups_they_can_all_be_closed(graph):
    found = groups(graph)
    order = toposort(graph, found)
    owner = owners(graph, found)
    assert sorted(map(str, order)) == sorted({str(box) for box in owner})
    row = {box: at for at, box in enumerate(order)}
    assert all(row[owner[source]] <= row[owner[target]] for source, target, _ in graph.edges)
