"""What a page can explain about a graph, as data: the order of its steps, and why each gradient is what it is."""

from __future__ import annotations

from engine import Graph


def steps(graph: Graph) -> list[dict]:
    """The steps through a graph: the value of each node, then the gradients from the output back.

    Constants have no steps of their own: they are known from the start.

    >>> from engine import trace
    >>> [(step["pass"], step["node"]) for step in steps(trace(lambda a, b: a * b))][2:]
    [('forward', 2), ('backward', 2), ('backward', 1), ('backward', 0)]
    """
    moving = [index for index, node in enumerate(graph.nodes) if node.kind != "constant"]
    back = [graph.output, *(index for index in reversed(moving) if index != graph.output)]
    return [{"pass": "forward", "node": index} for index in moving] + [
        {"pass": "backward", "node": index} for index in back
    ]


def known(graph: Graph) -> list[dict]:
    """Per node, the steps from which its value and its gradient are known.

    A constant's value is known from the start, its gradient with the last one.
    """
    order = steps(graph)
    at = {(step["pass"], step["node"]): number for number, step in enumerate(order)}
    return [
        {"value": at.get(("forward", index), 0), "gradient": at.get(("backward", index), len(order) - 1)}
        for index in range(len(graph.nodes))
    ]
