"""A plan for batches: which nodes of a graph are one layer, and so one matrix product or one array operation.

Every node that varies by example gets a row of one matrix (rows × examples). Sums of products of scalars with
the same rows become one affine step; other operations of one kind, ready at the same time, become one
elementwise step.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from engine import ops
from engine.nodes import Tape
from engine.operation import Op

SUMS = (ops.add, ops.total)


@dataclass(frozen=True, slots=True)
class Affine:
    """Nodes that are sums: per node, weights over common sources, and biases; None as a weight stands for 1.

    Fields:
        nodes: the nodes that the step computes.
        sources: the varying nodes that all of them add up.
        weights: per node, per source, the scalar node it is multiplied with.
        biases: per node, the scalar nodes that are added.
    """

    nodes: tuple[int, ...]
    sources: tuple[int, ...]
    weights: tuple[tuple[int | None, ...], ...]
    biases: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Elementwise:
    """Nodes of one operation; per slot, whether the arguments vary, and the argument node of each node."""

    nodes: tuple[int, ...]
    op: Op
    args: tuple[tuple[bool, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """A node as a sum: (weight, source) of its varying terms, and its scalar terms."""

    terms: tuple[tuple[int | None, int], ...]
    biases: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to compute for a batch.

    Fields:
        inputs: the inputs that vary by example.
        steps: what computes every other varying node that is needed, in order.
        scalars: the nodes, the same for all examples, that the steps read.
    """

    inputs: tuple[int, ...]
    steps: tuple[Affine | Elementwise, ...]
    scalars: tuple[int, ...]


@dataclass(slots=True)
class _Level:
    """The nodes that are ready at the same time, gathered into steps."""

    sums: dict[tuple, dict[int, Sum]] = field(default_factory=lambda: defaultdict(dict))
    others: dict[tuple, list[int]] = field(default_factory=lambda: defaultdict(list))


def plan(tape: Tape, inputs: Iterable[int]) -> Plan:
    """Return the plan of a tape whose inputs at these indices vary by example.

    Raises:
        ValueError: where the output does not depend on them.
    """
    inputs = tuple(inputs)
    varies = _varying(tape, inputs)
    if tape.output not in varies:
        raise ValueError("The output depends on no example: name the inputs that vary by example.")
    sums = _sums(tape, varies)
    steps = tuple(
        step for level in _levels(tape, varies, sums, inputs) for step in _steps(tape, varies, level)
    )
    return Plan(inputs, steps, tuple(dict.fromkeys(index for step in steps for index in _scalars(step))))


def _varying(tape: Tape, inputs: tuple[int, ...]) -> set[int]:
    varies = set(inputs)
    for index, _, args in tape.steps:
        if not varies.isdisjoint(args):
            varies.add(index)
    return varies


def _sums(tape: Tape, varies: set[int]) -> dict[int, Sum]:
    """Return, for each varying sum or product with a scalar, what it adds up, through sums used once."""
    uses = Counter(arg for _, _, args in tape.steps for arg in args)
    uses[tape.output] += 2
    found: dict[int, Sum] = {}
    for index, op, args in tape.steps:
        if index not in varies:
            continue
        if op is ops.multiply and len(varies.intersection(args)) == 1 and args[0] != args[1]:
            weight, source = sorted(args, key=varies.__contains__)
            found[index] = Sum(((weight, source),), ())
        elif op in SUMS:
            parts = [_part(arg, varies, uses, found) for arg in args]
            found[index] = Sum(
                tuple(term for part in parts for term in part.terms),
                tuple(bias for part in parts for bias in part.biases),
            )
    return found


def _part(arg: int, varies: set[int], uses: Counter, found: dict[int, Sum]) -> Sum:
    if arg not in varies:
        return Sum((), (arg,))
    if arg in found and uses[arg] == 1:
        return found[arg]
    return Sum(((None, arg),), ())


def _levels(tape: Tape, varies: set[int], sums: dict[int, Sum], inputs: tuple[int, ...]) -> Iterator[_Level]:
    """Yield the needed nodes by the length of the longest way to them."""
    needed = _needed(tape, varies, sums)
    depth = dict.fromkeys(inputs, 0)
    levels: dict[int, _Level] = defaultdict(_Level)
    for index, op, args in tape.steps:
        if index not in needed:
            continue
        reads = _reads(index, args, varies, sums)
        depth[index] = 1 + max(depth[source] for source in reads)
        if index in sums:
            levels[depth[index]].sums[reads][index] = sums[index]
        else:
            kinds = tuple(depth[arg] if arg in varies else None for arg in args)
            levels[depth[index]].others[op, kinds].append(index)
    return (levels[number] for number in sorted(levels))


def _needed(tape: Tape, varies: set[int], sums: dict[int, Sum]) -> set[int]:
    needed = {tape.output}
    for index, _, args in tape.steps_back:
        if index in needed:
            needed.update(_reads(index, args, varies, sums))
    return needed


def _reads(index: int, args: tuple[int, ...], varies: set[int], sums: dict[int, Sum]) -> tuple[int, ...]:
    if index in sums:
        return tuple(source for _, source in sums[index].terms)
    return tuple(arg for arg in args if arg in varies)


def _steps(tape: Tape, varies: set[int], level: _Level) -> Iterator[Affine | Elementwise]:
    for sources, members in level.sums.items():
        weights = tuple(tuple(weight for weight, _ in each.terms) for each in members.values())
        yield Affine(tuple(members), sources, weights, tuple(each.biases for each in members.values()))
    for (op, kinds), members in level.others.items():
        args = zip(*(tape.nodes[index].args for index in members), strict=True)
        yield Elementwise(
            tuple(members),
            op,
            tuple((kind is not None, places) for kind, places in zip(kinds, args, strict=True)),
        )


def _scalars(step: Affine | Elementwise) -> Iterator[int]:
    if isinstance(step, Affine):
        yield from (weight for row in step.weights for weight in row if weight is not None)
        yield from (bias for biases in step.biases for bias in biases)
    else:
        yield from (index for varies, args in step.args if not varies for index in args)
