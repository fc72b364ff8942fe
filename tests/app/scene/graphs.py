"""Graphs to lay out: random ones, and networks whose neurons are groups."""

from dataclasses import replace

from hypothesis import strategies as st

from engine import Graph, trace
from engine.nn import MLP


@st.composite
def graphs(draw, most=40):
    """A graph of up to four inputs and `most` operations, in which many nodes are used more than once."""
    names = ["a", "b", "c", "d"][: draw(st.integers(1, 4))]
    picks = st.integers(0, 10_000)
    recipe = draw(st.lists(st.tuples(st.sampled_from("+*t"), picks, picks), min_size=1, max_size=most))

    def function(**inputs):
        values = list(inputs.values())
        for kind, one, two in recipe:
            left, right = values[-1 - one % len(values)], values[-1 - two % len(values)]
            values.append({"+": left + right, "*": left * right, "t": left.tanh()}[kind])
        return values[-1]

    return trace(_named(function, names), **dict.fromkeys(names, 0.5))


def network(inputs: int, sizes: list[int]):
    """The graph of a network; its neurons are groups."""
    function, names = network_function(inputs, sizes)
    return trace(function, **dict.fromkeys(names, 0.5))


def network_function(inputs: int, sizes: list[int]):
    """A network's function of its inputs, with a single output, and the names of the inputs."""
    net = MLP(inputs, sizes, activation="tanh", seed=0)
    names = [f"x{number}" for number in range(1, inputs + 1)]

    def total(**given):
        outputs = net(list(given.values()))
        return sum(outputs[1:], outputs[0]) if isinstance(outputs, list) else outputs

    return _named(total, names), names


def _named(function, names):
    """The function with these parameters in its signature."""
    return eval(
        f"lambda {', '.join(names)}: function({', '.join(f'{n}={n}' for n in names)})", {"function": function}
    )


def regrouped(graph: Graph, names) -> Graph:
    """The same graph with its nodes in these groups."""
    nodes = tuple(replace(node, group=name) for node, name in zip(graph.nodes, names, strict=True))
    return Graph(nodes, graph.targets)


@st.composite
def grouped(draw, graph: Graph):
    """The same graph with its nodes in up to three groups, wherever."""
    return regrouped(graph, [draw(st.sampled_from(["", "one", "two", "three"])) for _ in graph.nodes])
