"""What people call a value: its label, what it belongs to, and what it is for."""

from engine import Value, named, trace


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
