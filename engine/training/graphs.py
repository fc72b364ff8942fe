"""The graphs of a training step: the nodes of each of its parts, before anybody runs them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

import numpy as np

from engine.graph.graph import Graph
from engine.graph.tracing import trace
from engine.nn.optimisers import Optimiser, sgd
from engine.nn.schedules import Schedule, constant
from engine.training.recipe import Recipe


@dataclass(frozen=True, eq=False)
class StepGraphs:
    """The graphs that a training step is made of: everything it needs but the numbers.

    Fields:
        example: the loss of one example; its first inputs are the parameters, its first output the loss,
            its other outputs the predictions. `MLP(…).graph(loss)` makes one.
        count: how many of its inputs are parameters; the others are the columns of a batch.
        optimiser: how a gradient becomes a step.
        penalty: a function of (parameter, …settings) added up over all parameters, such as `losses.l2`.
        schedule: what the optimiser's rate is multiplied by at each step; see `engine.nn.schedules`.
    """

    example: Graph
    count: int
    optimiser: Optimiser = sgd
    penalty: Callable[..., Any] | None = None
    schedule: Schedule = field(default_factory=constant)

    def __post_init__(self) -> None:
        """Refuse a number of parameters that the example graph does not have."""
        if not 1 <= self.count <= len(self.example.inputs):
            raise ValueError(f"{self.count} of the {len(self.example.inputs)} inputs cannot be parameters.")

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of the parameters."""
        return self.example.inputs[: self.count]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of a batch's columns: features, then targets."""
        return self.example.inputs[self.count :]

    @cached_property
    def settings(self) -> Mapping[str, float]:
        """The numbers that may be changed from step to step, such as rate and strength, by name."""
        defaults = {} if self.penalty_graph is None else self.penalty_graph.defaults
        penalty = {name: defaults[name] for name in self.penalty_settings}
        return MappingProxyType({**self.optimiser.settings, **penalty})

    @property
    def start(self) -> np.ndarray:
        """The parameters that the example graph starts with, shape (parameters,)."""
        return np.array([self.example.defaults[name] for name in self.parameters])

    @cached_property
    def forward(self) -> Recipe:
        """One example's loss, then its predictions."""
        return Recipe.of(self.example.nodes, self.example.outputs.values())

    @cached_property
    def backward(self) -> Recipe:
        """One example's loss, then its gradient by each parameter."""
        adjoint = self.example.adjoint
        gradients = [adjoint.gradients[index] for index in self.example.input_nodes[: self.count]]
        return Recipe.of(adjoint.nodes, [self.example.output, *gradients])

    @cached_property
    def penalty_graph(self) -> Graph | None:
        """The penalty of one parameter; None where there is none."""
        return None if self.penalty is None else trace(self.penalty)

    @cached_property
    def penalty_recipe(self) -> Recipe | None:
        """One parameter's penalty and its slope; None where there is none."""
        graph = self.penalty_graph
        if graph is None:
            return None
        return Recipe.of(graph.adjoint.nodes, [graph.output, graph.adjoint.gradients[graph.input_nodes[0]]])

    @property
    def penalty_settings(self) -> tuple[str, ...]:
        """The names of the settings that the penalty takes."""
        return () if self.penalty_graph is None else self.penalty_graph.inputs[1:]

    @cached_property
    def update(self) -> Recipe:
        """One parameter's step: its new value, then what to remember."""
        return Recipe.of(self.optimiser.graph.nodes, self.optimiser.graph.outputs.values())

    @cached_property
    def factor(self) -> Recipe:
        """The schedule's factor, from the number of the step."""
        graph = trace(self.schedule)
        return Recipe.of(graph.nodes, [graph.output])
