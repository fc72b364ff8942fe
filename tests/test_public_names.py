"""The names that courses and other people's checks rely on, as the design writes them."""

import math

import numpy as np
import pytest


def test_a_value_works_as_in_micrograd():
    from engine import Value

    a = Value(2.0, label="a")
    y = (a * 3 + 1).tanh()
    y.backward()
    first = a.grad
    y.backward()
    assert a.data == 2.0
    assert a.grad == first == pytest.approx(3 * (1 - math.tanh(7) ** 2))
    assert (2 ** (1 - Value(3.0)) / 4).data == 0.0625


def test_a_graph_runs_floats_and_batches_and_differentiates():
    from engine import Graph, trace

    graph = trace(lambda a, b: a * b, a=1.0, b=1.0)
    assert isinstance(graph, Graph)
    run = graph.run(a=2.0, b=3.0)
    assert run.output == 6.0
    assert run.gradient["a"] == 3.0
    assert len(run.values) == len(run.gradients) == len(graph.nodes)
    assert dict(run.partials) == {(0, 2, 0): 3.0, (1, 2, 1): 2.0}
    assert len(trace(lambda x: x * x, x=3.0).run().partials) == 2
    batch = graph.run(a=np.array([1.0, 2.0]), b=3.0)
    assert batch.output.tolist() == [3.0, 6.0]
    assert batch.gradient["b"].tolist() == [1.0, 2.0]
    values, gradients = graph.compile()(2.0, 3.0)
    assert (list(values), list(gradients)) == ([2, 3, 6], [3, 2, 1])
    assert graph.gradient("a").gradient("b").run(a=2.0, b=3.0).output == 1.0


def test_inputs_may_be_named_by_keyword_alone():
    from engine import trace

    graph = trace(lambda **inputs: inputs["x"] * inputs["y"], x=1.0, y=2.0)
    assert graph.inputs == ("x", "y")
    assert graph.run().gradient == {"x": 2.0, "y": 1.0}


def test_a_program_makes_a_graph_of_its_own_values_and_names_what_belongs_together():
    from engine import Graph, Value, group, named

    w, x = Value(3.0, label="w", role="parameter"), Value(2.0, label="x")
    with group("error"):
        loss = named((w * x - 1) ** 2, "loss", role="loss")
    graph = Graph.from_values([w, x], {"loss": loss, "prediction": w * x})
    assert graph.run(x=np.array([1.0, 2.0])).outputs["loss"].tolist() == [4.0, 25.0]
    assert graph.nodes[graph.outputs["loss"]].group == "error"
    assert [node.role for node in graph.nodes if node.role] == ["parameter", "loss"]


def test_a_graph_writes_itself():
    from engine import trace

    graph = trace(lambda a, b: a * b, a=1.0, b=1.0)
    assert "export" in graph.javascript()
    assert "a" in graph.latex()
    assert graph.text() == "a × b"


def test_an_expression_is_parsed_or_refused_with_its_place():
    from engine import ExpressionError, parse

    assert parse("(a*b + c)*d").run(a=1.0, b=2.0, c=3.0, d=4.0).output == 20.0
    with pytest.raises(ExpressionError) as caught:
        parse("a + * b")
    assert caught.value.position == 4
    assert caught.value.reason


def test_networks_are_built_from_neurons_layers_and_mlps():
    from engine import Value, checks
    from engine.data import datasets
    from engine.nn import MLP, Layer, Neuron, losses, optimisers

    net = MLP(2, [3, 1])
    assert len(net.parameters()) == 3 * 3 + 4
    assert isinstance(net([Value(1.0), 2.0]), Value)
    assert Neuron
    assert Layer
    assert all([checks, datasets, losses, optimisers])


def test_explore_shows_a_function_or_a_text():
    from app.explorer import explore

    for what in ("a * b", lambda a, b: a * b):
        explorer = explore(what, a=(-5, 5, 1), b=2.0)
        lesson = explorer.lesson
        assert lesson.inputs()["a"].bounds == (-5, 5)
        assert lesson.b == 2
        lesson.a = 3
        assert lesson.gradient["a"] == 2
        assert lesson.output == 6
