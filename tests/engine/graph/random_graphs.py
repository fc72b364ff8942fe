"""Random computations, and what an independent library makes of them."""

import random
from dataclasses import dataclass

import autograd.numpy as anp

from engine import OPS, Graph, trace

# Written without the table, so that a wrong row cannot hide; every entry keeps numbers of order one in order.
ORACLE = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "negate": lambda a: -a,
    "sin": anp.sin,
    "cos": anp.cos,
    "tanh": anp.tanh,
    "sigmoid": lambda a: 0.5 * (1 + anp.tanh(a / 2)),
    "relu": lambda a: anp.maximum(a, 0.0),
    "leaky_relu": lambda a: anp.where(a > 0, a, 0.01 * a),
    "elu": lambda a: anp.where(a > 0, a, anp.expm1(anp.minimum(a, 0.0))),
    "softplus": lambda a: anp.logaddexp(a, 0.0),
    "gelu": lambda a: 0.5 * a * (1 + anp.tanh(anp.sqrt(2 / anp.pi) * (a + 0.044715 * a**3))),
    "absolute": anp.abs,
    "maximum": anp.maximum,
    "minimum": anp.minimum,
    "total": lambda *a: sum(a),
    "mean": lambda *a: sum(a) / len(a),
    "log_sum_exp": lambda *a: anp.log(sum(anp.exp(x) for x in a)),
}
INPUTS = 4


@dataclass(frozen=True)
class Recipe:
    """Operations by name with the places of their arguments; the first INPUTS places are the inputs."""

    steps: tuple[tuple[str, tuple[int, ...]], ...]

    def compute(self, functions, inputs):
        """Every fifth step is squeezed, so that numbers stay of order one; the last three make the output."""
        values = list(inputs)
        for number, (name, args) in enumerate(self.steps):
            value = functions[name](*(values[arg] for arg in args))
            values.append(functions["tanh"](value) if number % 5 == 4 else value)
        return sum(values[-3:-1], values[-1])

    def graph(self) -> Graph:
        return trace(lambda a, b, c, d: self.compute(OPS, (a, b, c, d)))


def recipe(seed: int, size: int) -> Recipe:
    """A reproducible computation of about this many operations."""
    dice = random.Random(seed)
    steps = []
    for place in range(INPUTS, INPUTS + size):
        name = dice.choice(list(ORACLE))
        count = OPS[name].arity or dice.randint(1, 4)
        near = range(max(0, place - 12), place)
        steps.append((name, tuple(dice.choice(near) for _ in range(count))))
    return Recipe(tuple(steps))
