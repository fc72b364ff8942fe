"""What people call a value: its label, what it belongs to, and what it is for."""

import math

import pytest

from engine import Value, greater, group, named, trace


def carried(graph):
    return {node.label: (node.group, node.role) for node in graph.nodes if node.group or node.role}


def squared_error(x, target):
    return named((x - target) ** 2, "loss", group="error", role="loss")


def test_a_name_leaves_alone_what_it_does_not_say():
    value = Value(1.0, "w", group="layer 1", role="parameter")
    named(value, role="weight")
    assert (value.label, value.group, value.role) == ("w", "layer 1", "weight")
    assert named(2.0, "two", role="constant") == 2.0


def test_group_and_role_stay_with_a_node_whatever_becomes_of_its_graph():
    graph = trace(lambda x, target: {"loss": squared_error(x, target), "other": x + target})
    pruned = graph.of("loss").pruned()
    again = trace(lambda x, target: {"twice": 2 * graph.of("loss")(x, target)})
    assert carried(graph) == carried(pruned) == {"loss": ("error", "loss")}
    assert carried(again) == {}


def test_an_input_may_be_given_a_role_where_it_is_used():
    graph = trace(lambda rate, w: named(rate, role="setting") * named(w, role="parameter"))
    assert [node.role for node in graph.nodes] == ["setting", "parameter", ""]


def test_nodes_have_no_role_until_somebody_says_so():
    assert {node.role for node in trace(lambda a, b: a * b + 1).nodes} == {""}


def test_a_group_names_what_is_made_inside_it_and_nothing_else():
    def neuron(w, x):
        with group("layer 1"), group("neuron 2"):
            z = w * x
            a = z.tanh()
        return a + 1

    groups = [node.group for node in trace(neuron).nodes]
    assert groups == ["", "", "layer 1, neuron 2", "layer 1, neuron 2", "", ""]


def test_a_group_may_be_a_decorator_and_ends_with_an_error():
    @group("loss")
    def wrong(x):
        assert Value(1.0).group == "loss"
        return math.sin(x)

    with pytest.raises(TypeError):
        wrong(Value(1.0))
    assert Value(1.0).group == ""


def test_what_a_value_is_told_itself_outweighs_the_group_around_it():
    with group("layer 1"):
        assert Value(1.0, group="layer 2").group == "layer 2"


def test_a_group_changes_no_gradient():
    with group("anything"):
        inside = trace(lambda x: x.softplus() * greater(x, 0.0))
    outside = trace(lambda x: x.softplus() * greater(x, 0.0))
    assert inside.run(x=0.3).gradients == outside.run(x=0.3).gradients
