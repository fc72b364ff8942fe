"""A training step as a program: the mean gradient over examples, then the optimiser's update.

    example graph (parameters, features, targets -> loss, predictions)
          | its adjoint, run on every example
          v
    mean gradient (+ the slope of the penalty)
          | the optimiser's rule, traced
          v
    new parameters and memory

Python runs it with NumPy over the whole batch; `javascript()` writes the same nodes as an ES module. Both add
up the examples in the same order, so that they differ by no more than exp and tanh do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.training.graphs import StepGraphs
from engine.training.javascript import program_module

Vector = Sequence[float] | np.ndarray
Rows = Sequence[Sequence[float]] | np.ndarray


@dataclass(frozen=True)
class StepResult:
    """What one step gave.

    Fields:
        parameters: the new parameters, shape (parameters,).
        memory: what the optimiser remembers, shape (slots, parameters).
        step: the number of steps made so far, this one included.
        loss: the mean loss and penalty before the step.
        gradient: its gradient, shape (parameters,).
    """

    parameters: np.ndarray
    memory: np.ndarray
    step: int
    loss: float
    gradient: np.ndarray

    @property
    def norm(self) -> float:
        """The length of the gradient: the square root of the sum of its squares."""
        with np.errstate(all="ignore"):
            return float(np.sqrt(sequential_sum(self.gradient * self.gradient)))


class Program(StepGraphs):
    """A training step that runs, in Python and in the page; its fields are those of `StepGraphs`.

    >>> from engine import trace
    >>> from engine.nn import optimisers
    >>> add_two = trace(lambda b, a, truth: (a + b - truth) ** 2)
    >>> program = Program(add_two, 1, optimisers.sgd(rate=0.25))
    >>> step = program.step([0.0], [[3.0, 5.0], [1.0, 3.0]])
    >>> step.loss, step.gradient, step.parameters
    (4.0, array([-4.]), array([1.]))
    """

    def predictions(self, parameters: Vector, batch: Rows) -> np.ndarray:
        """Return the predictions, shape (examples, outputs); columns of targets may be left out."""
        rows = np.asarray(batch, dtype=float)
        missing = len(self.columns) - rows.shape[-1]
        rows = np.pad(np.atleast_2d(rows), ((0, 0), (0, max(missing, 0))))
        numbers = self.inputs_of(parameters, rows)
        return _columns(self.forward(numbers)[1:], len(rows))

    def losses(self, parameters: Vector, batch: Rows) -> np.ndarray:
        """Return each example's loss without the penalty, shape (examples,)."""
        numbers = self.inputs_of(parameters, batch)
        return _spread(self.forward(numbers)[:1], len(batch)).reshape(-1)

    def gradients(self, parameters: Vector, batch: Rows) -> np.ndarray:
        """Return each example's own gradient without the penalty, shape (examples, parameters)."""
        numbers = self.inputs_of(parameters, batch)
        return _columns(self.backward(numbers)[1:], len(batch))

    def loss(self, parameters: Vector, batch: Rows, **settings: float) -> float:
        """Return the mean loss over the batch and the penalty."""
        mean = sequential_sum(self.losses(parameters, batch)) / len(batch)
        return float(mean + self.penalty_of(parameters, self.with_defaults(settings))[0])

    def gradient(self, parameters: Vector, batch: Rows, **settings: float) -> tuple[float, np.ndarray]:
        """Return the mean loss over the batch with the penalty, and its gradient, shape (parameters,)."""
        results = _spread(self.backward(self.inputs_of(parameters, batch)), len(batch))
        with np.errstate(all="ignore"):
            loss, *gradient = sequential_sum(results) / len(batch)
            penalty, slopes = self.penalty_of(parameters, self.with_defaults(settings))
            return float(loss + penalty), np.array(gradient) + slopes

    def step(
        self,
        parameters: Vector,
        batch: Rows,
        memory: np.ndarray | None = None,
        step: int = 0,
        frozen: Sequence[str] = (),
        **settings: float,
    ) -> StepResult:
        """Return one step from these parameters.

        Args:
            parameters: shape (parameters,), in the order of `parameters`.
            batch: shape (examples, columns), at least one example.
            memory: what the step before returned; None at first.
            step: the number of steps made before.
            frozen: the names of the parameters that stay.
            settings: numbers such as `rate`; those left out stand as the program was made.

        Raises:
            ValueError: where shapes do not fit, or there is no parameter of a frozen name.
            TypeError: where there is no such setting.
        """
        settings = self.with_defaults(settings)
        before = np.asarray(parameters, dtype=float)
        remembered = np.zeros((len(self.optimiser.memory), self.count)) if memory is None else memory
        loss, gradient = self.gradient(before, batch, **settings)
        rate = settings["rate"] * float(self.factor([np.float64(step)])[0])
        known = {**settings, "parameter": before, "gradient": gradient, "step": np.float64(step)}
        known |= {"rate": rate, **dict(zip(self.optimiser.memory, remembered, strict=True))}
        after = self.update([known[name] for name in self.optimiser.graph.inputs])
        moved = np.where(self._held(frozen), [before, *remembered], after)
        return StepResult(moved[0], moved[1:], step + 1, loss, gradient)

    def _held(self, frozen: Sequence[str]) -> np.ndarray:
        unknown = set(frozen) - set(self.parameters)
        if unknown:
            raise ValueError(f"There is no parameter {min(unknown)!r} to freeze.")
        return np.isin(self.parameters, list(frozen))

    def javascript(self) -> str:
        """Return an ES module that does what this program does; see `engine.training.javascript`."""
        return program_module(self)

    def with_defaults(self, settings: Mapping[str, float]) -> dict[str, float]:
        """Return all settings, those given changed.

        Raises:
            TypeError: where there is no such setting.
        """
        for name in settings:
            if name not in self.settings:
                known = ", ".join(self.settings)
                raise TypeError(f"The program has no setting {name!r}: its settings are {known}.")
        return {**self.settings, **settings}

    def inputs_of(self, parameters: Vector, batch: Rows) -> list[Any]:
        """Return the example graph's inputs: a number for each parameter, an array for each column.

        Raises:
            ValueError: where shapes do not fit.
        """
        numbers, rows = np.asarray(parameters, dtype=float), np.asarray(batch, dtype=float)
        if numbers.shape != (self.count,):
            raise ValueError(f"The program has {self.count} parameters, not an array of {numbers.shape}.")
        if rows.ndim != 2 or rows.shape[1] != len(self.columns) or not len(rows):
            wanted = f"(examples, {len(self.columns)}), the columns being {', '.join(self.columns)}"
            raise ValueError(f"A batch has the shape {wanted}, with at least one example; not {rows.shape}.")
        return [*numbers, *np.ascontiguousarray(rows.T)]

    def penalty_of(self, parameters: Vector, settings: Mapping[str, float]) -> tuple[Any, Any]:
        """Return the penalty, summed over the parameters, and its slope for each."""
        if self.penalty_recipe is None:
            return 0.0, 0.0
        numbers = np.asarray(parameters, dtype=float)
        penalties, slopes = self.penalty_recipe(
            [numbers, *(settings[name] for name in self.penalty_settings)]
        )
        return sequential_sum(np.broadcast_to(penalties, numbers.shape)), slopes


def sequential_sum(numbers: np.ndarray) -> Any:
    """Return the sum along the last axis, adding from first to last as a loop does."""
    with np.errstate(all="ignore"):
        return np.add.accumulate(numbers, axis=-1)[..., -1]


def _spread(results: Sequence[Any], examples: int) -> np.ndarray:
    return np.array([np.broadcast_to(result, (examples,)) for result in results])


def _columns(results: Sequence[Any], examples: int) -> np.ndarray:
    return np.transpose(_spread(results, examples))
