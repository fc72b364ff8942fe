"""What may be traced: every kind of function, and values that a program built by itself."""

import functools
import math

import numpy as np
import pytest

from engine import Graph, Value, named, substitute, trace
from engine.nn import MLP


def weighted(a, b=2.0, /, c=3.0, *, d=4.0):
    return a * b + c * d


class Doubled:
    factor = 2

    def __call__(self, x, y=1.0):
        return self.factor * x + y

    def method(self, x):
        return self.factor * x


FUNCTIONS = {
    "positions and keywords": (weighted, {"a": 0.0, "b": 2.0, "c": 3.0, "d": 4.0}),
    "a partial function": (functools.partial(weighted, 1.0), {"b": 2.0, "c": 3.0, "d": 4.0}),
    "settled by keyword": (functools.partial(weighted, c=5.0), {"a": 0.0, "b": 2.0, "d": 4.0}),
    "a partial of a partial": (
        functools.partial(functools.partial(weighted, 1.0), d=2.0),
        {"b": 2.0, "c": 3.0},
    ),
    "an object": (Doubled(), {"x": 0.0, "y": 1.0}),
    "a method": (Doubled().method, {"x": 0.0}),
    "a graph": (trace(lambda x, y: x - y, x=3.0), {"x": 3.0, "y": 0.0}),
    "names that others have": (
        lambda self, function, graph, given, inputs, tape: self + function + graph + given + inputs + tape,
        dict.fromkeys(["self", "function", "graph", "given", "inputs", "tape"], 0.0),
    ),
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_kind_of_function_can_be_traced(name):
    function, defaults = FUNCTIONS[name]
    graph = trace(function)
    assert graph.defaults == defaults
    moved = {name: number + 1 for number, name in enumerate(defaults)}
    again = trace(function, **moved)
    assert again.defaults == moved
    assert again.run().output == graph.run(**moved).output


def test_a_partial_function_is_the_function_with_what_it_settles():
    expected = weighted(7.0, 2.0, 5.0)
    assert trace(functools.partial(weighted, 7.0, c=5.0)).run().output == expected


def test_names_before_other_inputs_come_first():
    graph = trace(lambda a, **others: a - others["b"] * others["c"], c=3.0, b=2.0)
    assert graph.inputs == ("a", "c", "b")
    assert graph.run(a=1.0).output == -5.0


def test_a_traced_graph_keeps_the_names_of_its_nodes():
    graph = trace(lambda x: named(3 * x, "z", role="hidden") + 1)
    assert trace(graph, x=2.0).nodes[1:] == graph.nodes[1:]
    with pytest.raises(TypeError, match="no input 'y'"):
        trace(graph, y=2.0)
    with pytest.raises(ValueError, match="'x' starts at inf"):
        trace(graph, x=math.inf)


@pytest.mark.parametrize("name", ["self", "graph", "given", "name", "default"])
def test_an_input_may_have_any_name(name):
    graph = trace(lambda **inputs: 2 * inputs[name], **{name: 1.0})
    assert graph.run(**{name: 3.0}).gradient == {name: 2.0}
    assert graph.compile()(3.0)[0][graph.output] == 6.0
    assert substitute(graph, **{name: 4.0}).run().output == 8.0


def test_a_function_that_python_cannot_look_into_is_refused():
    with pytest.raises(TypeError, match="wrap it, as in lambda"):
        trace(max)


def test_a_wrong_name_is_told_what_there_is():
    with pytest.raises(TypeError, match="no parameter 'b': its parameters are a"):
        trace(lambda a: a, b=1.0)
    with pytest.raises(TypeError, match="no parameter 'b': it has none"):
        trace(lambda: 1.0, b=1.0)


def test_values_of_a_program_become_a_graph_with_their_numbers_as_defaults():
    network = MLP(2, [2, 1], activation="tanh", seed=1)
    x = [Value(0.3, label="x1"), Value(-0.2, label="x2")]
    loss = (network(x) - 1) ** 2
    loss.backward()
    graph = Graph.from_values([*network.parameters(), *x], {"loss": loss})
    assert graph.run().output == loss.data
    expected = [value.grad for value in [*network.parameters(), *x]]
    assert list(graph.run().gradient.values()) == pytest.approx(expected, rel=1e-14)


def test_a_value_halfway_may_be_an_input_and_hides_what_it_came_from():
    x = Value(2.0, label="x")
    hidden = named(x * 3, "hidden")
    graph = Graph.from_values([hidden], hidden + 1)
    assert [node.label for node in graph.nodes] == ["hidden", "1", "hidden + 1"]
    assert graph.defaults == {"hidden": 6.0}


UNFIT = {
    "no name": ([Value(1.0)], "has no name"),
    "one name twice": ([Value(1.0, "a"), Value(2.0, "a")], "Two inputs are named 'a'"),
    "nan": ([Value(math.nan, "a")], "'a' starts at nan"),
}


@pytest.mark.parametrize("name", UNFIT)
def test_values_that_cannot_be_inputs_are_refused(name):
    inputs, reason = UNFIT[name]
    with pytest.raises(ValueError, match=reason):
        Graph.from_values(inputs, sum(inputs))


def test_an_output_that_is_no_number_is_refused():
    with pytest.raises(TypeError, match="'loss' is 'one'"):
        Graph.from_values([Value(1.0, "a")], {"loss": "one"})


def test_floats_and_arrays_may_be_mixed():
    graph = trace(lambda a, b, c: a * b + c, c=1.0)
    b = np.array([1.0, 2.0, 3.0])
    for given in ({"a": 2.0, "b": b}, {"a": np.float32(2), "b": b.tolist(), "c": 1}):
        run = graph.run(**given)
        assert run.output.tolist() == [3.0, 5.0, 7.0]
        assert {name: each.tolist() for name, each in run.gradient.items()} == {
            "a": [1.0, 2.0, 3.0],
            "b": [2.0, 2.0, 2.0],
            "c": [1.0, 1.0, 1.0],
        }
