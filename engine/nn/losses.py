"""Losses: one number that says how far a prediction is from the truth, written once for every back end.

Each takes values, floats or arrays. A list or a tuple stands for several outputs, whose losses are added up;
an array stands for a batch, of which every example gets its own loss. Two arrays of different shapes, and
lists of different lengths, are refused with a ValueError.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import add
from types import MappingProxyType
from typing import Any

import numpy as np

from engine import ops


def squared_error(prediction: Any, target: Any) -> Any:
    """Return (prediction − target)², added up over the outputs.

    >>> squared_error(3.0, 5.0), squared_error([1.0, 0.0], [0.0, 2.0])
    (4.0, 5.0)
    """
    return _over_outputs(lambda p, t: (p - t) * (p - t), prediction, target)


def absolute_error(prediction: Any, target: Any) -> Any:
    """Return |prediction − target|, added up over the outputs; its slope at 0 is taken as 0."""
    return _over_outputs(lambda p, t: ops.absolute(p - t), prediction, target)


def difference(prediction: Any, target: Any) -> Any:
    """Return prediction − target, added up over the outputs: its sign says which way to go."""
    return _over_outputs(lambda p, t: p - t, prediction, target)


def hinge(score: Any, target: Any) -> Any:
    """Return max(0, 1 − target × score), added up over the outputs.

    Args:
        score: any real number; its sign is the answer.
        target: 1 or −1.

    >>> hinge(0.5, 1.0), hinge(0.5, -1.0), hinge(2.0, 1.0)
    (0.5, 1.5, 0.0)
    """
    return _over_outputs(lambda s, t: ops.relu(1.0 - t * s), score, target)


def max_margin(scores: Sequence[Any], target: Any) -> Any:
    """Return the sum over the wrong classes of max(0, 1 + score − score of the right class).

    Args:
        scores: one for each class.
        target: the number of the right class from 0, or a 1 for the right class and a 0 for the others.

    Raises:
        ValueError: where there is no such class, or there are more or fewer shares than classes.

    Source: Weston and Watkins 1999; the course notes of CS231n, linear-classify.

    >>> max_margin([3.0, 2.5, 1.0], 0)
    0.5
    """
    shares = _shares(target, scores)
    right = _weighted(shares, scores)
    return _weighted([1.0 - share for share in shares], [ops.relu(1.0 + score - right) for score in scores])


def softmax(logits: Sequence[Any]) -> list[Any]:
    """Return the probability of each class, e^logit ÷ the sum of them all; logits of any size are fine.

    >>> softmax([1000.0, 0.0])
    [1.0, 0.0]
    """
    whole = ops.log_sum_exp(*logits)
    return [ops.exp(logit - whole) for logit in logits]


def cross_entropy(logits: Sequence[Any], target: Any) -> Any:
    """Return −log of the probability that softmax gives to the right class.

    Args:
        logits: one for each class, of any size.
        target: the number of the right class from 0, or the probability of each class, together 1.

    Raises:
        ValueError: where there is no such class, or there are more or fewer probabilities than classes.

    >>> cross_entropy([0.0, 0.0], 1) == cross_entropy([0.0, 0.0], [0.0, 1.0]) == ops.log(2.0)
    True
    """
    whole = ops.log_sum_exp(*logits)
    return _weighted(_shares(target, logits), [whole - logit for logit in logits])


def binary_cross_entropy(logit: Any, target: Any) -> Any:
    """Return −log of the probability that sigmoid(logit) gives to the truth, added up over the outputs.

    Args:
        logit: the weighted sum before the sigmoid, of any size.
        target: the probability of a yes: 1 or 0, or between.

    >>> binary_cross_entropy(1000.0, 1.0), binary_cross_entropy(1000.0, 0.0)
    (0.0, 1000.0)
    """
    return _over_outputs(lambda z, t: t * ops.softplus(-z) + (1.0 - t) * ops.softplus(z), logit, target)


def l2(parameters: Any, strength: Any = 1e-4) -> Any:
    """Return strength × the sum of the squared parameters: a price on large weights.

    Args:
        parameters: one parameter, or a list of them.
        strength: at least 0; micrograd's demo takes 1e-4.

    >>> l2([3.0, -4.0], strength=0.1)
    2.5
    """
    return _sum(strength * (parameter * parameter) for parameter in _several(parameters))


LOSSES: MappingProxyType[str, Callable[..., Any]] = MappingProxyType(
    {
        "squared error": squared_error,
        "absolute error": absolute_error,
        "difference": difference,
        "hinge": hinge,
        "max-margin": max_margin,
        "cross-entropy": cross_entropy,
        "binary cross-entropy": binary_cross_entropy,
    }
)


def _several(numbers: Any) -> Sequence[Any]:
    return numbers if isinstance(numbers, list | tuple) else [numbers]


def _sum(terms: Iterable[Any]) -> Any:
    return reduce(add, terms)


def _weighted(weights: Sequence[Any], terms: Sequence[Any]) -> Any:
    """Return the sum of weight × term, in which a weight of exactly 0 leaves out even an infinite term."""
    pairs = zip(weights, terms, strict=True)
    products = [weight * term for weight, term in pairs if not (isinstance(weight, float) and weight == 0.0)]
    return _sum(products) if products else 0.0


def _over_outputs(loss: Callable[[Any, Any], Any], predictions: Any, targets: Any) -> Any:
    outputs, truths = _several(predictions), _several(targets)
    if len(outputs) != len(truths):
        raise ValueError(
            f"{len(outputs)} predictions need as many targets, not {len(truths)}: a list has one for each "
            "output, an array one for each example."
        )
    pairs = list(zip(outputs, truths, strict=True))
    for pair in pairs:
        _check_shapes(*pair)
    return _sum(loss(prediction, target) for prediction, target in pairs)


def _check_shapes(prediction: Any, target: Any) -> None:
    """Refuse two arrays of different shapes, which NumPy would spread over a table of all pairs."""
    shapes = [np.shape(array) for array in (prediction, target) if isinstance(array, np.ndarray)]
    if len({shape for shape in shapes if shape}) > 1:
        raise ValueError(
            f"Predictions of the shape {shapes[0]} and targets of the shape {shapes[1]} do not match: "
            "reshape one of them, so that each example has one of both."
        )


def _shares(target: Any, scores: Sequence[Any]) -> Sequence[Any]:
    """Return how much of the truth belongs to each class; a class by number gets it all."""
    count = len(scores)
    if isinstance(target, np.ndarray) and target.ndim == 1 and not any(map(np.ndim, scores)):
        target = target.tolist()
    if isinstance(target, np.ndarray) and target.ndim:
        raise ValueError(
            f"An array of the shape {target.shape} does not say which classes are right in a batch: "
            "give a list with an array of shares for each class, as in list(one_hot.T)."
        )
    if not isinstance(target, list | tuple):
        if target not in range(count):
            raise ValueError(f"There is no class {target!r}: the classes are 0 to {count - 1}.")
        return [float(number == target) for number in range(count)]
    if len(target) != count:
        raise ValueError(f"{count} classes need as many shares of the truth, not {len(target)}.")
    return [float(share) if isinstance(share, int) else share for share in target]
