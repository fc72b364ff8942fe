"""A plan for batches: which nodes of a graph are one layer, and so one matrix product or one array operation.

Every node that varies by example gets a row of one matrix (rows × examples). Sums of products of scalars with
the same rows become one affine step; other operations of one kind, with the same constants and ready at the
same time, become one elementwise step.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from engine import ops
from engine.batch.layers import Affine, Elementwise, Plan, Slot
from engine.tape.nodes import CONSTANT, OPERATION, Node, Tape, depending


@dataclass(frozen=True, slots=True)
class Sum:
    """A node as a sum: (weight, source) of its varying terms, and its scalar terms."""

    terms: tuple[tuple[int, int], ...]
    biases: tuple[int, ...]


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
    varies = depending(tape.nodes, inputs)
    if tape.output not in varies:
        raise ValueError("The output depends on no example: name the inputs that vary by example.")
    scalars = _Scalars(tape)
    sums = _sums(tape, varies, scalars.one)
    levels = _levels(tape, varies, sums, inputs)
    steps = tuple(step for level in levels for step in _steps(tape, varies, level, scalars))
    whole = Tape(tuple(scalars.nodes), tape.targets)
    return Plan(whole, inputs, steps, depending(whole.nodes, set(tape.input_nodes).difference(inputs)))


class _Scalars:
    """The nodes of a tape and, after them, the scalars that only the steps need."""

    def __init__(self, tape: Tape):
        self.one, self.zero = len(tape.nodes), len(tape.nodes) + 1
        self.nodes = [*tape.nodes, Node(CONSTANT, value=1.0), Node(CONSTANT, value=0.0)]

    def sum(self, biases: tuple[int, ...]) -> int:
        """Return the scalar that is the sum of these."""
        if len(biases) < 2:
            return biases[0] if biases else self.zero
        self.nodes.append(Node(OPERATION, ops.total, biases))
        return len(self.nodes) - 1


def _sums(tape: Tape, varies: frozenset[int], one: int) -> dict[int, Sum]:
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
        elif op in ops.SUMS:
            parts = [_part(arg, varies, uses, found, one) for arg in args]
            found[index] = Sum(
                tuple(term for part in parts for term in part.terms),
                tuple(bias for part in parts for bias in part.biases),
            )
    return found


def _part(arg: int, varies: frozenset[int], uses: Counter, found: dict[int, Sum], one: int) -> Sum:
    if arg not in varies:
        return Sum((), (arg,))
    if arg in found and uses[arg] == 1:
        return found[arg]
    return Sum(((one, arg),), ())


def _levels(
    tape: Tape, varies: frozenset[int], sums: dict[int, Sum], inputs: tuple[int, ...]
) -> Iterator[_Level]:
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
            # Written out, because −0 equals 0, and nan does not equal itself.
            kinds = tuple(depth[arg] if arg in varies else repr(_constant(tape.nodes[arg])) for arg in args)
            levels[depth[index]].others[op, kinds].append(index)
    return (levels[number] for number in sorted(levels))


def _needed(tape: Tape, varies: frozenset[int], sums: dict[int, Sum]) -> set[int]:
    needed = {tape.output}
    for index, _, args in tape.steps_back:
        if index in needed:
            needed.update(_reads(index, args, varies, sums))
    return needed


def _reads(
    index: int, args: tuple[int, ...], varies: frozenset[int], sums: dict[int, Sum]
) -> tuple[int, ...]:
    if index in sums:
        return tuple(source for _, source in sums[index].terms)
    return tuple(arg for arg in args if arg in varies)


def _steps(
    tape: Tape, varies: frozenset[int], level: _Level, scalars: _Scalars
) -> Iterator[Affine | Elementwise]:
    for sources, members in level.sums.items():
        weights = tuple(tuple(weight for weight, _ in each.terms) for each in members.values())
        biases = tuple(scalars.sum(each.biases) for each in members.values())
        yield Affine(tuple(members), sources, weights, biases)
    for (op, _), members in level.others.items():
        args = zip(*(tape.nodes[index].args for index in members), strict=True)
        slots = tuple(Slot(nodes, nodes[0] in varies, _constant(tape.nodes[nodes[0]])) for nodes in args)
        yield Elementwise(tuple(members), op, slots)


def _constant(node: Node) -> float | None:
    return node.value if node.kind == CONSTANT else None
