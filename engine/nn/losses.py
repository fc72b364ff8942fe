"""Losses: one number that says how far a prediction is from the truth, written once for every back end.

Each takes values, floats or arrays. A list or a tuple stands for several outputs, whose losses are added up;
an array stands for a batch, of which every example gets its own loss.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from operator import add
from types import MappingProxyType

from engine import ops


def squared_error(prediction, target):
    """Return (prediction − target)², added up over the outputs.

    >>> squared_error(3.0, 5.0), squared_error([1.0, 0.0], [0.0, 2.0])
    (4.0, 5.0)
    """
    return _over_outputs(lambda p, t: (p - t) * (p - t), prediction, target)


def absolute_error(prediction, target):
    """Return |prediction − target|, added up over the outputs; its slope at 0 is taken as 0."""
    return _over_outputs(lambda p, t: ops.absolute(p - t), prediction, target)


def difference(prediction, target):
    """Return prediction − target, added up over the outputs: its sign says which way to go."""
    return _over_outputs(lambda p, t: p - t, prediction, target)


def hinge(score, target):
    """Return max(0, 1 − target × score), added up over the outputs.

    Args:
        score: any real number; its sign is the answer.
        target: 1 or −1.

    >>> hinge(0.5, 1.0), hinge(0.5, -1.0), hinge(2.0, 1.0)
    (0.5, 1.5, 0.0)
    """
    return _over_outputs(lambda s, t: ops.relu(1.0 - t * s), score, target)


def max_margin(scores: Sequence, target):
    """Return the sum over the wrong classes of max(0, 1 + score − score of the right class).

    Args:
        scores: one for each class.
        target: the number of the right class from 0, or a 1 for the right class and a 0 for the others.

    Source: Weston and Watkins 1999; the course notes of CS231n, linear-classify.

    >>> max_margin([3.0, 2.5, 1.0], 0)
    0.5
    """
    shares = _shares(target, len(scores))
    right = _sum(share * score for share, score in zip(shares, scores, strict=True))
    wrong = zip(shares, scores, strict=True)
    return _sum((1.0 - share) * ops.relu(1.0 + score - right) for share, score in wrong)


def softmax(logits: Sequence) -> list:
    """Return the probability of each class, e^logit ÷ the sum of them all; logits of any size are fine.

    >>> softmax([1000.0, 0.0])
    [1.0, 0.0]
    """
    whole = ops.log_sum_exp(*logits)
    return [ops.exp(logit - whole) for logit in logits]


def cross_entropy(logits: Sequence, target):
    """Return −log of the probability that softmax gives to the right class.

    Args:
        logits: one for each class, of any size.
        target: the number of the right class from 0, or the probability of each class, together 1.

    >>> cross_entropy([0.0, 0.0], 1) == cross_entropy([0.0, 0.0], [0.0, 1.0]) == ops.log(2.0)
    True
    """
    whole = ops.log_sum_exp(*logits)
    shares = _shares(target, len(logits))
    return _sum(share * (whole - logit) for share, logit in zip(shares, logits, strict=True))


def binary_cross_entropy(logit, target):
    """Return −log of the probability that sigmoid(logit) gives to the truth, added up over the outputs.

    Args:
        logit: the weighted sum before the sigmoid, of any size.
        target: the probability of a yes: 1 or 0, or between.

    >>> binary_cross_entropy(1000.0, 1.0), binary_cross_entropy(1000.0, 0.0)
    (0.0, 1000.0)
    """
    return _over_outputs(lambda z, t: t * ops.softplus(-z) + (1.0 - t) * ops.softplus(z), logit, target)


def l2(parameters, strength=1e-4):
    """Return strength × the sum of the squared parameters: a price on large weights.

    Args:
        parameters: one parameter, or a list of them.
        strength: at least 0; micrograd's demo takes 1e-4.

    >>> l2([3.0, -4.0], strength=0.1)
    2.5
    """
    return _sum(strength * (parameter * parameter) for parameter in _several(parameters))


LOSSES: MappingProxyType[str, Callable] = MappingProxyType(
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


def _several(numbers) -> Sequence:
    return numbers if isinstance(numbers, list | tuple) else [numbers]


def _sum(terms):
    return reduce(add, terms)


def _over_outputs(loss: Callable, predictions, targets):
    pairs = zip(_several(predictions), _several(targets), strict=True)
    return _sum(loss(prediction, target) for prediction, target in pairs)


def _shares(target, count: int) -> Sequence:
    """Return how much of the truth belongs to each class; a class by number gets it all."""
    if isinstance(target, list | tuple):
        return target
    if target not in range(count):
        raise ValueError(f"There is no class {target!r}: the classes are 0 to {count - 1}.")
    return [float(number == target) for number in range(count)]
