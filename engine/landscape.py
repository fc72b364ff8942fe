"""The loss over a grid of two parameters, with all others standing still."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.program import Program, in_order


def loss_map(
    program: Program,
    parameters: Sequence[float],
    batch,
    firsts: tuple[str, Sequence[float]],
    seconds: tuple[str, Sequence[float]],
    **settings: float,
) -> np.ndarray:
    """Return the mean loss with the penalty at each point of the grid, shape (seconds, firsts).

    What the two parameters do not touch is computed once for each row of the grid, not at each point.

    Args:
        program: whose loss it is.
        parameters: where the other parameters stand, shape (parameters,).
        batch: shape (examples, columns).
        firsts: the name of the parameter across, and its values.
        seconds: the name of the parameter down, and its values.
        settings: numbers such as `strength`.

    Raises:
        ValueError: where a name is not a parameter's, or shapes do not fit.

    >>> from engine import trace
    >>> program = Program(trace(lambda a, b, x: a * a + b * x), 2)
    >>> loss_map(program, [0.0, 0.0], [[1.0]], ("a", [0.0, 1.0, 2.0]), ("b", [0.0, 10.0]))
    array([[ 0.,  1.,  4.],
           [10., 11., 14.]])
    """
    across, down = program.parameters.index(firsts[0]), program.parameters.index(seconds[0])
    known = program.with_defaults(settings)
    inputs = program.inputs_of(parameters, batch)
    moved = np.tile(np.asarray(parameters, dtype=float), (len(firsts[1]), 1))
    moved[:, across] = firsts[1]
    inputs[across] = moved[:, across, None]
    rows = []
    for number in seconds[1]:
        moved[:, down] = inputs[down] = np.float64(number)
        losses = np.broadcast_to(program.forward(inputs)[0], (len(moved), len(batch)))
        rows.append(in_order(losses) / len(batch) + program.price_of(moved, known)[0])
    return np.array(rows)
