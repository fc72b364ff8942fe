"""Where the points of a class lie before noise moves them.

A shape is a function of the number of a point in its class (from 0), how many points the class has, the
number of the class (from 0) and how many classes there are. It returns the point's two coordinates. Shapes
are written in the engine's operations: Python runs them on arrays, and the page runs them emitted.
"""

from __future__ import annotations

import math
from typing import Any

from engine import ops

TURN = 2.0 * math.pi


def along(number: Any, count: Any) -> Any:
    """Return how far along its class a point is, from 0 for the first to 1 for the last."""
    return number / ops.maximum(count - 1.0, 1.0)


def around(angle: Any, radius: Any) -> dict[str, Any]:
    """Return the point at this angle and distance from the origin."""
    return {"x1": radius * ops.cos(angle), "x2": radius * ops.sin(angle)}


def moons(number: Any, count: Any, label: Any, classes: Any) -> dict[str, Any]:
    """Return a point of an upper half circle for class 0, of a lower one moved by (1, 0.5) for class 1."""
    flip = 1.0 - 2.0 * label
    point = around(math.pi * along(number, count), flip)
    return {"x1": label + point["x1"], "x2": 0.5 * label + point["x2"]}


def circles(number: Any, count: Any, label: Any, classes: Any) -> dict[str, Any]:
    """Return a point of a circle of radius 1 for class 0, of radius 0.5 for class 1."""
    return around(TURN * number / count, 1.0 - 0.5 * label)


def xor(number: Any, count: Any, label: Any, classes: Any) -> dict[str, Any]:
    """Return a corner of a square: the signs agree for class 0 and differ for class 1."""
    side = ops.where(ops.less(number, 0.5 * count), 1.0, -1.0)
    return {"x1": side, "x2": side * (1.0 - 2.0 * label)}


def spiral(number: Any, count: Any, label: Any, classes: Any) -> dict[str, Any]:
    """Return a point of an arm that goes out from the centre while it turns by 4 radians."""
    far = along(number, count)
    return around(4.0 * far + TURN * label / classes, far)


def blobs(number: Any, count: Any, label: Any, classes: Any) -> dict[str, Any]:
    """Return the centre of the class, on a circle of radius 1."""
    return around(TURN * label / classes, 1.0)
