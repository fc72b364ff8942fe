"""Gradient checks: whether every derivative that the engine gives is what the function itself says.

A check compares each local derivative of a graph with a numerical one, so that it can name the node that is
wrong, and the gradients of the inputs with numerical ones of the whole graph.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from engine.graph.graph import Graph
from engine.graph.run import Run
from engine.ops.row import Op, kernel, number_text
from engine.ops.table import sign

# Balances the error of the formula against rounding: the fifth root of 2**-52, for the five-point formula.
RELATIVE_STEP = 2.0 ** (-52 / 5)


@dataclass(frozen=True, slots=True)
class Fault:
    """A derivative that does not agree with the numbers.

    Fields:
        where: the label of the node, or of the input.
        given: what the engine says.
        expected: what the function itself says.
        sentence: both, for people.
    """

    where: str
    given: float
    expected: float
    sentence: str


class GradientError(AssertionError):
    """At least one derivative is wrong; the message names each."""


def gradients(graph: Graph, /, tolerance: float = 1e-6, **inputs: float) -> None:
    """Return None where all derivatives of the graph at these inputs agree with numerical ones.

    Args:
        graph: the graph to check.
        tolerance: the largest error allowed, relative to the derivative where that is above 1.
        inputs: floats by name; those left out take their defaults.

    Derivatives across a kink have no numerical counterpart and are left out.

    Raises:
        GradientError: naming each node whose rule is wrong, and each input whose gradient is.

    >>> from engine import trace
    >>> gradients(trace(lambda a, b: a * b), a=2.0, b=3.0)
    """
    found = faults(graph, tolerance, **inputs)
    if found:
        raise GradientError("\n".join(fault.sentence for fault in found))


def faults(graph: Graph, /, tolerance: float = 1e-6, **inputs: float) -> list[Fault]:
    """Return the derivatives that disagree with numerical ones, those of nodes before those of inputs."""
    run = graph.run(**inputs)
    return [*_of_nodes(graph, run, tolerance), *_of_inputs(graph, run, tolerance)]


def _of_nodes(graph: Graph, run: Run, tolerance: float) -> Iterator[Fault]:
    partials = iter(run.partials.values())
    for index, op, sources in graph.operations:
        args = [run.values[source] for source in sources]
        for slot, given in zip(range(len(args)), partials, strict=False):
            if op.kink and _crossed(lambda *numbers, kink=op.kink: [sign(kink(*numbers))], args, slot):
                continue
            expected = exact_derivative(op, args, slot)
            if not agree(given, expected, tolerance):
                label = graph.nodes[index].label
                where = f"the derivative of {label} ({op.name}) by argument {slot + 1}"
                yield _fault(label, where, given, expected)


def _of_inputs(graph: Graph, run: Run, tolerance: float) -> Iterator[Fault]:
    point = [run.values[index] for index in graph.input_nodes]
    output = graph.of(graph.output)
    for slot, (name, given) in enumerate(run.gradient.items()):
        expected = derivative(output, point, slot)
        crossed = _crossed(lambda *numbers: _sides(graph, numbers), point, slot)
        if not crossed and not agree(given, expected, tolerance):
            yield _fault(name, f"the gradient of {name}", given, expected)


def _sides(graph: Graph, inputs: Sequence[float]) -> list[float]:
    """Return, for each operation with a kink, the side of the kink that the inputs put it on."""
    values = graph.run(**dict(zip(graph.inputs, inputs, strict=True))).values
    return [sign(op.kink(*(values[arg] for arg in args))) for _, op, args in graph.operations if op.kink]


def _crossed(sides: Callable[..., list[float]], args: Sequence[float], slot: int) -> bool:
    """Return whether a numerical derivative would look at both sides of a kink."""
    seen = [sides(*point) for point in _points(args, slot)]
    return any(side != seen[0] for side in seen)


def derivative(function: Callable[..., float], args: Sequence[float], slot: int) -> float:
    """Return the numerical derivative of a function by one argument.

    The five-point central difference, of fourth order: Abramowitz and Stegun, formula 25.3.6.

    Args:
        function: takes floats, returns a float.
        args: where.
        slot: which argument.
    """
    two_behind, behind, ahead, two_ahead = (float(function(*point)) for point in _points(args, slot))
    return (two_behind - 8 * behind + 8 * ahead - two_ahead) / (12 * _step(args[slot]))


def exact_derivative(op: Op, args: Sequence[float], slot: int) -> float:
    """Return the derivative of an operation by one argument, to its last digits where that is possible.

    The complex step, Im f(x + ih) / h (Squire and Trapp 1998), cancels nothing, but needs an operation whose
    NumPy form takes complex numbers; it is believed where it confirms the difference formula.
    """
    rough = derivative(op, args, slot)
    tilted = [complex(arg, 1e-30 * (place == slot)) for place, arg in enumerate(args)]
    try:
        with np.errstate(all="ignore"):
            fine = float(np.imag(kernel(op, "numpy", len(args))(*map(np.complex128, tilted)))) / 1e-30
    except TypeError:
        return rough
    return fine if agree(fine, rough, 1e-6) else rough


def _points(args: Sequence[float], slot: int) -> list[list[float]]:
    step = _step(args[slot])
    return [[*args[:slot], args[slot] + k * step, *args[slot + 1 :]] for k in (-2, -1, 1, 2)]


def _step(number: float) -> float:
    return RELATIVE_STEP * max(1.0, abs(number))


def agree(given: float, expected: float, tolerance: float) -> bool:
    """Return whether two derivatives agree; one that is not a number cannot disagree with anything."""
    if not math.isfinite(expected):
        return True
    return abs(given - expected) <= tolerance * max(1.0, abs(expected))


def _fault(label: str, where: str, given: float, expected: float) -> Fault:
    sentence = (
        f"{where} is given as {number_text(given)}, but the numbers say {number_text(expected)}: see its row."
    )
    return Fault(label, given, expected, sentence[0].upper() + sentence[1:])
