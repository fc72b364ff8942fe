"""What the engine is timed on, and the same by micrograd and by hand."""

import itertools
import random

import micrograd.engine as micrograd


def named(body, names):
    """A function with one parameter for each name."""
    scope = {"body": body}
    exec(f"def made({', '.join(names)}): return body({', '.join(names)})", scope)
    return scope["made"]


def perceptron(sizes, loss):
    """A traceable network with its loss, and the number of its parameters."""
    count = sum(fan_in * size + size for fan_in, size in itertools.pairwise(sizes))

    def body(*numbers):
        weights = iter(numbers[:count])
        layer, target = numbers[count : count + sizes[0]], numbers[-1]
        for size in sizes[1:]:
            sums = [sum((next(weights) * x for x in layer), next(weights)) for _ in range(size)]
            layer = sums if size == sizes[-1] else [each.relu() for each in sums]
        return loss(layer[0], target, numbers[:count])

    inputs = [f"x{number}" for number in range(sizes[0])]
    return named(body, [*(f"w{number}" for number in range(count)), *inputs, "y"]), count


def squared_error(score, target, _):
    return (score - target) ** 2


def max_margin(score, target, parameters):
    return (1 - target * score).relu() + 1e-4 * sum((p * p for p in parameters), 0.0)


SMALL = {
    "product": lambda a, b: a * b,
    "lecture": lambda a, b, c, f: (a * b + c) * f,
    "neuron": lambda a, b, c, x, y: (a * x + b * y + c).relu() * 2,
    "polynomial": lambda x, y: (x * y + x) * (y + 2) - x * 3,
    "mlp": perceptron([3, 4, 4, 1], squared_error)[0],
}


def by_micrograd(function, numbers):
    values = [micrograd.Value(number) for number in numbers]
    output = function(*values)
    output.backward()
    return output.data, [value.grad for value in values]


def numbers_for(graph):
    dice = random.Random(3)
    return [dice.uniform(-1, 1) for _ in graph.inputs]


def handwritten(graph):
    """What a patient person would write for the value and the gradient of every node."""
    names = [f"n{index}" for index in range(len(graph.nodes))]
    lines, back = [], []
    for index, node in enumerate(graph.nodes):
        a, b = ([names[arg] for arg in node.args] + [None])[:2] if node.args else (None, None)
        forward, backward = HAND[node.op.name] if node.op else (None, None)
        if node.op:
            lines.append(f"n{index} = {forward.format(a=a, b=b)}")
            for arg, share in zip(node.args, backward, strict=True):
                back.append((index, arg, share.format(a=a, b=b, g=f"g{index}")))
        elif node.value is not None and node.kind == "constant":
            lines.append(f"n{index} = {node.value!r}")
    lines.append(f"g{graph.output} = 1.0")
    seen = {graph.output}
    for _, arg, share in sorted(back, key=lambda each: -each[0]):
        lines.append(f"g{arg} {'+=' if arg in seen else '='} {share}")
        seen.add(arg)
    inputs = ", ".join(names[index] for index in graph.input_nodes)
    result = f"({', '.join(names)}), ({', '.join(f'g{index}' for index in range(len(names)))})"
    scope = {}
    exec("\n    ".join([f"def made({inputs}):", *lines, f"return {result}"]), scope)
    return scope["made"]


HAND = {
    "add": ("{a} + {b}", ("{g}", "{g}")),
    "subtract": ("{a} - {b}", ("{g}", "-{g}")),
    "multiply": ("{a} * {b}", ("{g} * {b}", "{g} * {a}")),
    "relu": ("{a} if {a} > 0 else 0.0", ("{g} if {a} > 0 else 0.0",)),
    "power": ("{a} * {a}", ("{g} * 2 * {a}", "0.0")),
}
