"""Elementwise operations on blocks of rows: they write where they are told, and know constants beforehand.

What a constant settles is settled once: the derivative of a square is no power.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from engine.codegen.source import lines
from engine.ops.row import LIBRARIES, Op
from engine.tape.adjoint import Builder
from engine.tape.nodes import CONSTANT, INPUT, OPERATION, Node, pruned


def forward(op: Op, constants: Sequence[float | None]) -> Callable[..., None]:
    """Return write(out, *arguments), for the arguments in slots without a constant."""
    nodes = _applied(op, constants)
    body, operands = lines(nodes, "numpy")
    return _compiled(_source(["out", *_names(nodes)], [*body, f"out[...] = {operands[-1]}"]))


def backward(op: Op, constants: Sequence[float | None], slots: Sequence[int]) -> Callable[..., None]:
    """Return write(gradient, *arguments, result, *outs), which writes each slot's share of the gradient."""
    nodes = _applied(op, constants)
    builder = Builder(nodes)
    partials, _ = builder.derive(len(nodes) - 1)
    builder.nodes[len(nodes) - 1] = Node(INPUT)
    nodes, found = pruned(builder.nodes, [partials[slot] for slot in slots])
    body, operands = lines(nodes, "numpy")
    outs = [f"out{slot}" for slot in slots]
    body += [f"np.multiply(g, {operands[place]}, out={out})" for place, out in zip(found, outs, strict=True)]
    return _compiled(_source(["g", *_names(nodes), *outs], body))


def _applied(op: Op, constants: Sequence[float | None]) -> tuple[Node, ...]:
    args = [Node(INPUT) if number is None else Node(CONSTANT, value=number) for number in constants]
    return (*args, Node(OPERATION, op, tuple(range(len(args)))))


def _names(nodes: Sequence[Node]) -> list[str]:
    return [f"v{index}" for index, node in enumerate(nodes) if node.kind == INPUT]


def _source(parameters: list[str], body: list[str]) -> str:
    return "\n    ".join([f"def write({', '.join(parameters)}):", *body, "return"])


# Deep graphs repeat few operations in many steps, and compiling takes longer than all else.
@lru_cache(maxsize=512)
def _compiled(source: str) -> Callable[..., None]:
    scope = dict(LIBRARIES)
    exec(source, scope)
    return scope["write"]
