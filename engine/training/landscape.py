"""The loss over a grid of two parameters, with all others standing still."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from engine.tape.nodes import CONSTANT
from engine.training.program import Program
from engine.training.recipe import compute, steps_of
from engine.training.regrouping import Regrouped

# The bits of a rank: what changes along a row of the grid, what changes from row to row, and what does both.
ACROSS, DOWN = 1, 2
BOTH = ACROSS | DOWN


def loss_map(
    program: Program,
    parameters: Sequence[float],
    batch,
    firsts: tuple[str, Sequence[float]],
    seconds: tuple[str, Sequence[float]],
    **settings: float,
) -> np.ndarray:
    """Return the mean loss with the penalty at each point of the grid, shape (seconds, firsts).

    What does not depend on the two parameters is computed once, what depends on one of them once for each of
    its values, and only the rest at each point.

    Args:
        program: whose loss it is.
        parameters: where the other parameters stand, shape (parameters,).
        batch: shape (examples, columns).
        firsts: the name of the parameter across, and its values.
        seconds: the name of another parameter, down, and its values.
        settings: numbers such as `strength`.

    Raises:
        ValueError: where a name is not a parameter's, or shapes do not fit.

    >>> from engine import trace
    >>> program = Program(trace(lambda a, b, x: a * a + b * x), 2)
    >>> loss_map(program, [0.0, 0.0], [[1.0]], ("a", [0.0, 1.0, 2.0]), ("b", [0.0, 10.0]))
    array([[ 0.,  1.,  4.],
           [10., 11., 14.]])
    """
    across, down = (program.parameters.index(name) for name, _ in (firsts, seconds))
    if across == down:
        raise ValueError(f"The map has {firsts[0]!r} on both axes: name two parameters.")
    moved = {
        across: np.asarray(firsts[1], dtype=float)[:, None],
        down: np.asarray(seconds[1], dtype=float)[:, None, None],
    }
    inputs = dict(enumerate(program.inputs_of(parameters, batch))) | moved
    with np.errstate(all="ignore"):
        rows = _rows(program, inputs, {across: ACROSS, down: DOWN}, len(seconds[1]))
        means = [np.broadcast_to(losses.mean(axis=1), len(firsts[1])) for losses in rows]
        return np.array(means) + _prices(program, parameters, moved, program.with_defaults(settings))


def _rows(program: Program, inputs: Mapping, ranks: Mapping[int, int], count: int) -> Iterator[np.ndarray]:
    """Yield the losses in each row of the grid, of shape (firsts or 1, examples or 1)."""
    wanted = program.forward.wanted[0]
    found = Regrouped(program.forward.nodes, [wanted], ranks)
    values = [
        np.float64(node.value) if node.kind == CONSTANT else inputs.get(index)
        for index, node in enumerate(found.nodes)
    ]
    steps = steps_of(found.nodes)
    compute(values, [step for step in steps if found.ranks[step[0]] != BOTH])
    at_each_point = [step for step in steps if found.ranks[step[0]] == BOTH]
    by_row = [index for index, rank in enumerate(found.ranks) if rank == DOWN]
    for number in range(count):
        row = values.copy()
        for index in by_row:
            row[index] = values[index][number]
        compute(row, at_each_point)
        yield np.atleast_2d(row[found.place[wanted]])


def _prices(program: Program, parameters: Sequence[float], moved: Mapping, settings: Mapping) -> np.ndarray:
    """Return the penalty at each point of the grid; zeros where the program has none."""
    still = np.delete(np.asarray(parameters, dtype=float), list(moved))
    across, down = (program.price_of(np.reshape(each, (-1, 1)), settings)[0] for each in moved.values())
    return program.price_of(still, settings)[0] + np.add.outer(down, across)
