"""Training, step by step: each moment frozen, each end with its reason.

>>> from engine.data import datasets
>>> from engine.nn import losses
>>> from engine.nn import optimisers
>>> from engine.nn import MLP
>>> from engine.training.program import Program
>>> network = MLP(2, [4, 1], activation="tanh", seed=1)
>>> program = Program(network.graph(losses.hinge), len(network.parameters()), optimisers.sgd(rate=0.5))
>>> trained = history(train(program, datasets.moons().rows("signs"), stop=[steps(50)]))
>>> trained.reason
'50 steps are made'
>>> bool(trained.losses[-1] < trained.losses[0])
True
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from engine.data.datasets import batches
from engine.data.stream import Seed
from engine.training.program import Program


@dataclass(frozen=True)
class Moment:
    """The state of training between two steps.

    Fields:
        step: the number of steps made so far, 0 at first.
        epoch: the number of times that all examples have been used so far, in whole.
        parameters: shape (parameters,), read-only.
        memory: what the optimiser remembers, shape (slots, parameters), read-only.
        batch: the indices of the examples that loss and gradient are of.
        loss: their mean loss with the penalty, at these parameters.
        norm: the length of its gradient.
        best, best_step: the least loss so far and the step it was reached at.
        reason: why training stops here, or "" while it goes on.
    """

    step: int
    epoch: int
    parameters: np.ndarray
    memory: np.ndarray
    batch: np.ndarray
    loss: float
    norm: float
    best: float
    best_step: int
    reason: str = ""


StoppingRule = Callable[[Moment], str]


def steps(most: int) -> StoppingRule:
    """Return the rule to stop after this many steps."""
    return lambda moment: f"{most} steps are made" if moment.step >= most else ""


def loss_below(enough: float) -> StoppingRule:
    """Return the rule to stop once the loss is below a number."""
    return lambda moment: f"the loss is below {enough:g}" if moment.loss < enough else ""


def no_improvement(patience: int) -> StoppingRule:
    """Return the rule to stop when the loss has not been lower than its best for this many steps."""
    said = f"the loss has not improved for {patience} steps"
    return lambda moment: said if moment.step - moment.best_step >= patience else ""


def not_finite(moment: Moment) -> str:
    """Return why training cannot go on where the loss or a gradient is infinite or not a number."""
    if math.isfinite(moment.loss) and math.isfinite(moment.norm):
        return ""
    what, number = ("gradient", moment.norm) if math.isfinite(moment.loss) else ("loss", moment.loss)
    said = "not a number" if math.isnan(number) else "infinite"
    return f"the {what} is {said} after step {moment.step}; a smaller learning rate may help"


def train(
    program: Program,
    rows: np.ndarray,
    parameters: Sequence[float] | None = None,
    *,
    batch_size: int | None = None,
    seed: Seed = 0,
    stop: Iterable[StoppingRule] = (steps(1000),),
    frozen: Sequence[str] = (),
    **settings: float,
) -> Iterator[Moment]:
    """Yield the state before the first step and after each one; the last says why it is the last.

    Args:
        program: what a step does.
        rows: all examples, shape (examples, columns); see `Dataset.rows`.
        parameters: where to start; by default where the program's graph starts.
        batch_size: the number of examples for each step; all by default.
        seed: a seed or a NumPy generator for the order of the examples.
        stop: the rules asked at each moment, in order; training that is not finite stops anyway.
        frozen: the names of the parameters that stay.
        settings: numbers such as `rate`.
    """
    rules = (not_finite, *stop)
    now = np.array(program.start if parameters is None else parameters, dtype=float)
    memory = np.zeros((len(program.optimiser.memory), program.count))
    best, best_step, used = math.inf, 0, 0
    chosen = batches(len(rows), batch_size or len(rows), seed)
    for number, batch in enumerate(chosen):
        step = program.step(now, rows[batch], memory, number, frozen, **settings)
        if step.loss < best:
            best, best_step = step.loss, number
        arrays = (now, memory, batch)
        for array in arrays:
            array.flags.writeable = False
        moment = Moment(number, used // len(rows), *arrays, step.loss, step.norm, best, best_step)
        reason = next(filter(None, (rule(moment) for rule in rules)), "")
        yield replace(moment, reason=reason)
        if reason:
            return
        now, memory, used = step.parameters, step.memory, used + len(batch)


@dataclass(frozen=True)
class History:
    """What training went through.

    Fields:
        moments: every state, in order.
    """

    moments: tuple[Moment, ...]

    @property
    def losses(self) -> np.ndarray:
        """The loss at each moment, shape (moments,)."""
        return np.array([moment.loss for moment in self.moments])

    @property
    def parameters(self) -> np.ndarray:
        """The parameters at each moment, shape (moments, parameters)."""
        return np.array([moment.parameters for moment in self.moments])

    @property
    def last(self) -> Moment:
        """The state at the end."""
        return self.moments[-1]

    @property
    def reason(self) -> str:
        """Why training stopped."""
        return self.last.reason


def history(moments: Iterable[Moment]) -> History:
    """Return all moments of a training that comes to an end."""
    return History(tuple(moments))
