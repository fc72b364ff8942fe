"""Where the points of a class lie before noise moves them.

Each shape is a function of (along, label, classes) that returns points of shape (n, 2): `along` holds n
numbers from 0 to 1, evenly spread.
"""

from __future__ import annotations

import numpy as np

# Two corners for each class of the exclusive or: the signs agree for class 0 and differ for class 1.
CORNERS = np.array([[[1.0, 1.0], [-1.0, -1.0]], [[1.0, -1.0], [-1.0, 1.0]]])
TURN = 2.0 * np.pi


def moons(along: np.ndarray, label: int, classes: int) -> np.ndarray:
    """Return an upper half circle for class 0, a lower one moved by (1, 0.5) for class 1."""
    flip = 1.0 - 2.0 * label
    across, up = np.cos(np.pi * along), np.sin(np.pi * along)
    return np.column_stack([label + flip * across, 0.5 * label + flip * up])


def circles(along: np.ndarray, label: int, classes: int) -> np.ndarray:
    """Return a circle of radius 1 for class 0, of radius 0.5 for class 1, without a double point."""
    share = (len(along) - 1) / len(along)
    return _around(TURN * share * along) * (1.0 - 0.5 * label)


def xor(along: np.ndarray, label: int, classes: int) -> np.ndarray:
    """Return the class's two corners in turn."""
    return CORNERS[label][np.arange(len(along)) % 2]


def spiral(along: np.ndarray, label: int, classes: int) -> np.ndarray:
    """Return an arm that goes out from the centre while it turns by 4 radians."""
    return _around(4.0 * along + TURN * label / classes) * along[:, None]


def blobs(along: np.ndarray, label: int, classes: int) -> np.ndarray:
    """Return the class's one centre again and again."""
    return np.repeat(_around(np.array([TURN * label / classes])), len(along), axis=0)


def _around(angle: np.ndarray) -> np.ndarray:
    return np.column_stack([np.cos(angle), np.sin(angle)])
