"""What graphs say about themselves, and graphs made from graphs."""

import copy
import math
import pickle

import numpy as np
import pytest

from engine import Graph, exp, log, relu, sqrt, substitute, tanh, trace


def test_local_derivatives_read_like_the_rules_in_a_book():
    said = {
        "a × b": ("b", "a"),
        "a ÷ b": ("1 ÷ b", "−(a ÷ b ÷ b)"),
        "a − b": ("1", "−1"),
        "a^3": ("3 × a^2", "a^3 × log(a)"),
        "exp(a)": ("exp(a)",),
        "tanh(a)": ("(1 ÷ cosh(a))^2",),
        "relu(a)": ("[a > 0]",),
        "sum(a, b)": ("1", "1"),
    }
    functions = [
        lambda a, b: a * b,
        lambda a, b: a / b,
        lambda a, b: a - b,
        lambda a: a**3,
        lambda a: exp(a),
        lambda a: tanh(a),
        lambda a: relu(a),
        lambda a, b: a.total(b),
    ]
    assert {trace(function).text(): trace(function).local_derivatives() for function in functions} == said


def test_local_derivatives_come_as_latex_too():
    assert trace(lambda a, b: a / b).local_derivatives("latex")[0] == r"\frac{1}{b}"


def test_the_reason_stands_where_nan_first_arises():
    run = trace(lambda a, b: log(a) * b + sqrt(b)).run(a=-2.0, b=4.0)
    assert run.reasons == {2: "the logarithm of −2 is not a real number"}


def test_a_kink_says_its_convention_only_when_it_is_hit():
    graph = trace(lambda x: relu(x) + abs(x - 1))
    assert list(graph.run(x=0.0).conventions.values()) == [
        "ReLU has no slope at 0; the gradient there is taken as 0."
    ]
    assert graph.run(x=0.5).conventions == {}
    assert graph.kinks == (1, 4)


def test_any_node_can_be_the_output():
    graph = trace(lambda a, b: {"sum": a + b, "product": (a + b) * b}, a=2, b=3)
    assert graph.of("product").run().gradient == {"a": 3.0, "b": 8.0}
    assert graph.of(2).run().gradient == {"a": 1.0, "b": 1.0}
    with pytest.raises(KeyError, match="no node 'difference'"):
        graph.of("difference")


def test_several_derivatives_make_one_graph():
    gradient = trace(lambda a, b: a * b * b).gradient()
    assert gradient.run(a=2, b=3).outputs == {"d output / d a": 9.0, "d output / d b": 12.0}
    with pytest.raises(KeyError, match="no input 'c'"):
        gradient.gradient("c")


def test_a_hessian_vector_product_is_a_gradient_taken_twice():
    gradient = trace(lambda a, b: a**3 * b).gradient()

    def along(a, b, u, v):
        slopes = gradient(a, b)
        return slopes["d output / d a"] * u + slopes["d output / d b"] * v

    product = trace(along).gradient("a", "b").run(a=2.0, b=5.0, u=1.0, v=10.0).outputs
    assert list(product.values()) == pytest.approx([6 * 2 * 5 + 3 * 4 * 10, 3 * 4])


def test_a_graph_can_be_part_of_another():
    inner = trace(lambda x: tanh(x))
    outer = trace(lambda a: inner(a * 2) + 1)
    assert outer.text() == "tanh(a × 2) + 1"
    assert inner(0.5) == math.tanh(0.5)
    assert inner(np.array([0.5])).tolist() == [np.tanh(0.5)]
    with pytest.raises(TypeError, match="takes x, not 2 inputs"):
        inner(1, 2)


def test_graphs_are_equal_by_what_they_compute_and_survive_copying():
    first, second = (trace(lambda a, b: exp(a * b), a=1.0) for _ in range(2))
    first.run()
    assert first == second
    assert hash(first) == hash(second)
    assert copy.deepcopy(first) == pickle.loads(pickle.dumps(first)) == second
    assert first != trace(lambda a, b: exp(a * b), a=2.0)


def test_a_graph_cannot_be_changed():
    graph = trace(lambda a: a + 1)
    with pytest.raises(AttributeError):
        graph.nodes = ()
    with pytest.raises(TypeError):
        graph.defaults["a"] = 2.0


def test_a_name_from_a_learner_never_reaches_the_source():
    graph = Graph(trace(lambda a: a * 2).nodes, (("x'; import os #", 2),))
    assert "import os" not in graph.javascript()


def test_inputs_can_be_replaced_by_numbers_and_by_graphs():
    graph = trace(lambda a, b: a * b + a, a=2.0)
    assert substitute(graph, b=3.0).text() == "a × 3 + a"
    assert substitute(graph, a=trace(lambda b, c: b - c, c=1.0)).text() == "(b − c) × b + (b − c)"
    assert substitute(graph, b=3.0).run().gradient == {"a": 4.0}
    with pytest.raises(TypeError, match="no input 'c'"):
        substitute(graph, c=1.0)


def test_pruning_leaves_what_the_outputs_need_and_all_inputs():
    graph = trace(lambda a, b: {"sum": a + b, "product": a * b}).of("product").pruned()
    assert [node.label for node in graph.nodes] == ["a", "b", "a × b"]
    assert graph.run(a=2.0, b=3.0).gradient == {"a": 3.0, "b": 2.0}
