"""First weights: how large they are at random decides whether signals and gradients survive many layers.

An initialiser is a function of (inputs, outputs, stream) that returns the weights of one neuron: an array
of shape (inputs,). `inputs` and `outputs` are the numbers of neurons in the layers before and in its own;
`stream` has the methods of a NumPy generator, as `engine.data.stream.Stream` does.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

import numpy as np

from engine.data.stream import Stream

Initialiser = Callable[[int, int, Any], np.ndarray]


def uniform(inputs: int, outputs: int, stream: Stream) -> np.ndarray:
    """Return weights between −1 and 1, all equally likely, as micrograd draws them.

    >>> uniform(2, 1, Stream(7)).round(4).tolist()
    [0.1499, -0.2526]
    """
    return stream.uniform(-1.0, 1.0, inputs)


def glorot(inputs: int, outputs: int, stream: Stream) -> np.ndarray:
    """Return weights between ±√(6 ÷ (inputs + outputs)), meant for tanh and sigmoid.

    Source: Glorot and Bengio 2010, "Understanding the difficulty of training deep feedforward networks",
    equation 16.
    """
    bound = math.sqrt(6.0 / (inputs + outputs))
    return stream.uniform(-bound, bound, inputs)


def he(inputs: int, outputs: int, stream: Stream) -> np.ndarray:
    """Return normal weights with standard deviation √(2 ÷ inputs), meant for ReLU.

    Source: He, Zhang, Ren and Sun 2015, "Delving deep into rectifiers", arXiv:1502.01852, equation 10.
    """
    return stream.normal(0.0, math.sqrt(2.0 / inputs), inputs)


def constant(value: float) -> Initialiser:
    """Return an initialiser that gives every weight one value; the neurons of a layer then stay equal.

    >>> constant(0.5)(2, 1, None).tolist()
    [0.5, 0.5]
    """
    return lambda inputs, outputs, stream: np.full(inputs, float(value))


INITIALISERS = MappingProxyType(
    {"uniform": uniform, "glorot": glorot, "he": he, "zeros": constant(0.0), "ones": constant(1.0)}
)


def initialiser(named: str | Initialiser) -> Initialiser:
    """Return the initialiser of this name; a function is taken as it is.

    Raises:
        ValueError: where there is none of this name.
    """
    if callable(named):
        return named
    if named not in INITIALISERS:
        raise ValueError(f"There is no initialiser {named!r}: choose one of {', '.join(INITIALISERS)}.")
    return INITIALISERS[named]
