"""The checker passes right rules, and names the node of each wrong one."""

import dataclasses

import pytest

from engine import OPS, Graph, checks, exp, relu, tanh, trace

WRONG_RULES = {
    "power": lambda y, a, b: (b * a, 0),
    "tanh": lambda y, x: (1 - y,),
    "exp": lambda y, x: (y * 1.0001,),
    "multiply": lambda y, a, b: (a, b),
    "divide": lambda y, a, b: (1 / b, y / b),
    "sin": lambda y, x: (1.0,),
}


def with_rule(graph, name, partials):
    """The same graph with one operation's partials replaced."""
    wrong = dataclasses.replace(OPS[name], partials=partials)
    nodes = tuple(
        dataclasses.replace(node, op=wrong) if node.op is OPS[name] else node for node in graph.nodes
    )
    return Graph(nodes, graph.targets)


def test_right_rules_pass():
    graph = trace(lambda a, b, c: tanh(a * b) / exp(c) + a**3)
    assert checks.gradients(graph, a=0.3, b=-1.2, c=0.7) is None


@pytest.mark.parametrize("name", WRONG_RULES)
def test_a_wrong_rule_is_found_and_its_node_named(name):
    op = OPS[name]
    graph = trace(lambda a, b: op(*[a, b][: op.arity]) + a * 2 - b)
    wrong = with_rule(graph, name, WRONG_RULES[name])
    label = next(node.label for node in graph.nodes if node.op is op)
    found = checks.faults(wrong, a=0.3, b=1.7)
    assert label in {fault.where for fault in found}
    with pytest.raises(checks.GradientError, match=name):
        checks.gradients(wrong, a=0.3, b=1.7)


def test_only_the_wrong_node_and_what_depends_on_it_are_named():
    graph = trace(lambda a, b: tanh(a) + exp(b))
    wrong = with_rule(graph, "tanh", lambda y, x: (x,))
    assert [fault.where for fault in checks.faults(wrong, a=0.3, b=0.2)] == ["tanh(a)", "a"]


def test_kinks_are_left_out():
    assert checks.faults(trace(lambda x: relu(x)), x=0.0) == []


@pytest.mark.parametrize("x", [-1e-4, 1e-4])
def test_points_near_a_kink_raise_no_false_alarm(x):
    assert checks.faults(trace(lambda x: relu(x) + abs(x)), x=x) == []


def test_the_complex_step_sees_errors_that_differences_cannot():
    graph = trace(lambda x: exp(x))
    wrong = with_rule(graph, "exp", lambda y, x: (y * (1 + 1e-12),))
    assert checks.faults(graph, 1e-14, x=0.5)[1:] == []
    assert checks.faults(wrong, 1e-13, x=0.5)[0].where == "exp(x)"


@pytest.mark.parametrize("slot", [0, 1])
def test_the_numerical_derivative_has_nine_digits(slot):
    expected = [3 * 1.3**2 * 2.0, 1.3**3][slot]
    assert checks.derivative(lambda a, b: a**3 * b, [1.3, 2.0], slot) == pytest.approx(expected, rel=1e-10)
