"""What a lesson's page should show, worked out without our engine's rules: by autograd and by hand.

Only the shape of the graph (which node takes which) comes from the engine. Values come from formulas
written here, or from the row's NumPy form under autograd's NumPy; derivatives always from autograd.
"""

import math
from typing import NamedTuple

import autograd
import autograd.numpy as np

FORMULAS = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / b,
    "power": lambda a, b: a**b,
    "negate": lambda a: -a,
    "exp": np.exp,
    "log": np.log,
    "sqrt": np.sqrt,
    "tanh": np.tanh,
    "sigmoid": lambda a: 1 / (1 + np.exp(-a)),
    "sin": np.sin,
    "cos": np.cos,
    "log_sum_exp": lambda *numbers: np.log(sum(np.exp(number) for number in numbers)),
}

# Output and gradients of lessons, by hand: the last word where a lesson has one.
BY_HAND = {
    "add": (lambda a, b: a + b, {"a": lambda a, b: 1.0, "b": lambda a, b: 1.0}),
    "multiply": (lambda a, b: a * b, {"a": lambda a, b: b, "b": lambda a, b: a}),
}


class Numbers(NamedTuple):
    """One entry per node, node and edge; no gradients and partials where a kink leaves them to taste."""

    values: list
    gradients: list | None
    partials: list | None


class Oracle:
    """The oracle of one lesson class."""

    def __init__(self, lesson):
        self.lesson = lesson
        self.graph = lesson().graph

    def numbers(self, inputs: dict[str, float]) -> Numbers:
        count = len(self.graph.nodes)
        values = [float(value) for value in self._values(inputs, [0.0] * count)]
        if self._at_kink(values):
            return Numbers(values, None, None)
        gradient = autograd.grad(lambda nudges: self._values(inputs, nudges)[self.graph.output])
        return Numbers(values, [float(slope) for slope in gradient(np.zeros(count))], self._partials(values))

    def by_hand(self, inputs: dict[str, float]) -> tuple[float, dict[str, float]] | None:
        if self.lesson.slug() not in BY_HAND:
            return None
        output, gradients = BY_HAND[self.lesson.slug()]
        return output(**inputs), {name: slope(**inputs) for name, slope in gradients.items()}

    def _values(self, inputs, nudges):
        """The value of each node, each pushed by its nudge."""
        values = []
        for index, node in enumerate(self.graph.nodes):
            if node.kind == "operation":
                value = formula(node.op, len(node.args))(*(values[place] for place in node.args))
            else:
                value = inputs[node.label] if node.kind == "input" else node.value
            values.append(value + nudges[index])
        return values

    def _partials(self, values) -> list[float]:
        found = []
        for edge in self.graph.edges:
            node = self.graph.nodes[edge.target]
            rule = autograd.grad(formula(node.op, len(node.args)), edge.slot)
            found.append(float(rule(*(values[place] for place in node.args))))
        return found

    def _at_kink(self, values) -> bool:
        operations = [node for node in self.graph.nodes if node.kind == "operation" and node.op.kink]
        return any(node.op.kink(*(values[place] for place in node.args)) == 0 for node in operations)


def formula(op, count: int):
    """The operation as a function that autograd can follow."""
    if op.name in FORMULAS:
        return FORMULAS[op.name]
    names = [f"x{slot}" for slot in range(count)]
    return eval(f"lambda {', '.join(names)}: {op.source('numpy', names)}", {"np": np, "math": np})


def differences(shown: dict, oracle: Oracle) -> list[str]:
    """What a page shows otherwise than the oracle says of the inputs that it shows."""
    expected = oracle.numbers(shown["inputs"])
    graph = oracle.graph
    pairs = [("output", shown["output"], expected.values[graph.output])]
    pairs += [
        (f"value of node {index}", node["value"], expected.values[index])
        for index, node in shown["nodes"].items()
    ]
    if expected.gradients is not None:
        places = graph.input_index
        pairs += [
            (f"gradient of {name}", slope, expected.gradients[places[name]])
            for name, slope in shown["gradients"].items()
            if name in places
        ]
        pairs += [
            (f"gradient of node {index}", node["gradient"], expected.gradients[index])
            for index, node in shown["nodes"].items()
        ]
        edges = {
            "-".join(map(str, edge)): number
            for edge, number in zip(graph.edges, expected.partials, strict=True)
        }
        pairs += [(f"partial of {name}", slope, edges[name]) for name, slope in shown["edges"].items()]
    if by_hand := oracle.by_hand(shown["inputs"]):
        pairs.append(("output by hand", shown["output"], by_hand[0]))
        pairs += [(f"{name} by hand", shown["gradients"][name], slope) for name, slope in by_hand[1].items()]
    return [f"{what}: shows {found}, not {right}" for what, found, right in pairs if not same(found, right)]


def same(found: float, right: float) -> bool:
    if math.isnan(right) or math.isnan(found):
        return math.isnan(right) and math.isnan(found)
    return found == right or math.isclose(found, right, rel_tol=1e-13, abs_tol=1e-13)
