"""Optimisers: how a gradient becomes a step, each rule written once.

A rule takes the parameter, its gradient, what it remembers, the number of the step where it needs it (0 is
the first) and its settings, which have defaults. It returns the new parameter and what to remember. Rules are
pure: Python runs them on floats and arrays, and the page runs the same rule traced and emitted.

>>> from engine.nn import optimisers
>>> optimisers.sgd.rule(parameter=1.0, gradient=2.0, rate=0.1)
{'parameter': 0.8}
>>> optimisers.adam(rate=0.01)
adam(rate=0.01, beta1=0.9, beta2=0.999, epsilon=1e-08)
>>> optimisers.adam.memory
('mean', 'square')
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

from engine import ops
from engine.graph.graph import Graph
from engine.graph.signature import parameters
from engine.graph.tracing import trace


@dataclass(frozen=True, eq=False)
class Optimiser:
    """An update rule with its settings; calling it with settings returns it with those changed.

    Fields:
        rule: (parameter, gradient, *memory, [step,] *settings) -> {"parameter": …, memory…}.
        settings: the numbers that the rule's defaults would otherwise give, such as the rate.
    """

    rule: Callable[..., dict[str, Any]]
    settings: Mapping[str, float]

    @property
    def name(self) -> str:
        """The name of the rule."""
        return self.rule.__name__

    def __call__(self, **settings: float) -> Optimiser:
        """Return the optimiser with these settings.

        Raises:
            TypeError: where it has no such setting.
        """
        for name in settings:
            if name not in self.settings:
                raise TypeError(
                    f"{self.name} has no setting {name!r}: its settings are {', '.join(self.settings)}."
                )
        return replace(self, settings=MappingProxyType({**self.settings, **settings}))

    @cached_property
    def graph(self) -> Graph:
        """The rule as a graph: its outputs are the parameter and what to remember."""
        return trace(self.rule, **self.settings)

    @cached_property
    def memory(self) -> tuple[str, ...]:
        """The names of what it remembers for each parameter; all start at 0."""
        return tuple(self.graph.outputs)[1:]

    def __repr__(self) -> str:
        return f"{self.name}({', '.join(f'{name}={value:g}' for name, value in self.settings.items())})"


def optimiser(rule: Callable[..., dict[str, Any]]) -> Optimiser:
    """Return an optimiser with a rule's default settings; meant as a decorator."""
    given = rule.__defaults__ or ()
    names = list(parameters(rule))[len(parameters(rule)) - len(given) :]
    return Optimiser(rule, MappingProxyType(dict(zip(names, given, strict=True))))


@optimiser
def sgd(parameter: Any, gradient: Any, rate: Any = 0.01) -> dict[str, Any]:
    """Go down the slope: parameter − rate × gradient."""
    return {"parameter": parameter - rate * gradient}


@optimiser
def momentum(
    parameter: Any, gradient: Any, velocity: Any, rate: Any = 0.01, momentum: Any = 0.9
) -> dict[str, Any]:
    """Roll like a heavy ball; in the form of Sutskever et al. 2013 as PyTorch writes it."""
    velocity = momentum * velocity + gradient
    return {"parameter": parameter - rate * velocity, "velocity": velocity}


@optimiser
def nesterov(
    parameter: Any, gradient: Any, velocity: Any, rate: Any = 0.01, momentum: Any = 0.9
) -> dict[str, Any]:
    """Look ahead along the velocity first (Nesterov 1983), in the form that PyTorch uses."""
    velocity = momentum * velocity + gradient
    return {"parameter": parameter - rate * (gradient + momentum * velocity), "velocity": velocity}


@optimiser
def rmsprop(
    parameter: Any, gradient: Any, square: Any, rate: Any = 0.001, decay: Any = 0.9, epsilon: Any = 1e-8
) -> dict[str, Any]:
    """Divide by the recent size of the gradient (Tieleman and Hinton 2012, lecture 6e)."""
    square = decay * square + (1.0 - decay) * (gradient * gradient)
    return {"parameter": parameter - rate * gradient / (ops.sqrt(square) + epsilon), "square": square}


@optimiser
def adam(
    parameter: Any,
    gradient: Any,
    mean: Any,
    square: Any,
    step: Any,
    rate: Any = 0.001,
    beta1: Any = 0.9,
    beta2: Any = 0.999,
    epsilon: Any = 1e-8,
) -> dict[str, Any]:
    """Momentum and RMSProp with their start at 0 corrected (Kingma and Ba 2015, algorithm 1)."""
    mean = beta1 * mean + (1.0 - beta1) * gradient
    square = beta2 * square + (1.0 - beta2) * (gradient * gradient)
    fair_mean = mean / (1.0 - ops.power(beta1, step + 1.0))
    fair_square = square / (1.0 - ops.power(beta2, step + 1.0))
    moved = parameter - rate * fair_mean / (ops.sqrt(fair_square) + epsilon)
    return {"parameter": moved, "mean": mean, "square": square}


OPTIMISERS = MappingProxyType({chosen.name: chosen for chosen in (sgd, momentum, nesterov, rmsprop, adam)})
