"""JavaScript programs that are too long for one function: parts of some hundred steps, or one loop.

Every node has a slot in one array that is new in each call. The results stand first in it, in their order, so
that they are parts of the array and need no gathering.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from engine.codegen.javascript_loop import loop
from engine.codegen.source import applied, joined, number_source
from engine.tape.nodes import CONSTANT, Node

CHUNK = 300

# From here on a loop is faster than code that takes seconds to optimise.
LONGEST_STRAIGHT = 5_000

# A result that is listed more often than this is copied by the table.
MOST_STORES = 4

# The array and how its parts are taken. Chromium takes 20 µs to make a typed array; a plain one of doubles
# (hence the halves) is as fast to read until it is long.
PLAIN = "Array.from({{ length: {height} }}, () => 0.5)", "slice"
TYPED = "new Float64Array({height})", "subarray"

PROGRAM = """\
const start = {start};
{constants}
const copies = Int32Array.from([{copies}]);
{parts}
export function run(given = {{}}) {{
  const t = start.slice();
{given}
{calls}
  for (let i = 0; i < copies.length; i += 2) t[copies[i]] = t[copies[i + 1]];
  return {{
{results}
  }};
}}"""


@dataclass(frozen=True)
class Slots:
    """Where each node stands in the array.

    Fields:
        nodes: everything to compute, in topological order.
        results: the node of each of the first slots; a node may be listed more than once.
    """

    nodes: Sequence[Node]
    results: Sequence[int]

    @cached_property
    def places(self) -> list[list[int]]:
        """Per node, its slots."""
        found: list[list[int]] = [[] for _ in self.nodes]
        for slot, index in enumerate(self.results):
            found[index].append(slot)
        free = len(self.results)
        for slots in found:
            if not slots:
                slots.append(free)
                free += 1
        return found

    @cached_property
    def first(self) -> list[int]:
        """Per node, the slot that others read."""
        return [slots[0] for slots in self.places]

    @property
    def height(self) -> int:
        """The length of the array."""
        return 1 + max(map(max, self.places), default=-1)

    @property
    def constants(self) -> dict[str, list[int]]:
        """The slots of each constant, by its number as written."""
        found: dict[str, list[int]] = {}
        for node, slots in zip(self.nodes, self.places, strict=True):
            if node.kind == CONSTANT:
                found.setdefault(number_source(node.value, "javascript"), []).extend(slots)
        return found

    @property
    def steps(self) -> list[int]:
        """The nodes to compute."""
        return [index for index, node in enumerate(self.nodes) if node.op is not None]


def long_program(slots: Slots, given: str, results: Mapping[str, int]) -> str:
    """Return run(given) of a long program.

    Args:
        slots: the nodes and where they stand.
        given: the lines that fill the slots of the inputs.
        results: how many of the first slots belong to each result, in order.
    """
    straight = len(slots.steps) <= LONGEST_STRAIGHT
    array, part_of = PLAIN if straight else TYPED
    ends = accumulate(results.values(), initial=0)
    views = [f"t.{part_of}({start}, {end})" for start, end in pairwise(ends)]
    parts = _parts(slots) if straight else [loop(slots.nodes, slots.first)]
    return PROGRAM.format(
        start=array.format(height=slots.height),
        constants="\n".join(
            f"for (const i of [{joined(places)}]) start[i] = {number};"
            for number, places in slots.constants.items()
        ),
        copies=joined(_copies(slots, MOST_STORES if straight else 1)),
        parts="\n".join(parts),
        given=given,
        calls="\n".join(f"  part{number}(t);" for number in range(len(parts))),
        results="\n".join(f"    {name}: {view}," for name, view in zip(results, views, strict=True)),
    )


def _copies(slots: Slots, most: int) -> Iterable[int]:
    """Return pairs of slots, to and from, for the results that no step stores."""
    for node, places in zip(slots.nodes, slots.places, strict=True):
        if node.kind != CONSTANT:
            for place in places[1 if node.op is None else most :]:
                yield from (place, places[0])


def _parts(slots: Slots) -> list[str]:
    chunks = [slots.steps[start : start + CHUNK] for start in range(0, len(slots.steps), CHUNK)]
    return [_part(number, slots, chunk) for number, chunk in enumerate(chunks)]


def _part(number: int, slots: Slots, chunk: Sequence[int]) -> str:
    """Return a function that fills some slots; it reads from variables what it has just computed."""
    nodes = slots.nodes
    operands = {arg: f"t[{slots.first[arg]}]" for index in chunk for arg in nodes[index].args}
    operands |= {
        arg: number_source(nodes[arg].value, "javascript") for arg in operands if nodes[arg].kind == CONSTANT
    }
    operands |= {index: f"v{index}" for index in chunk}
    steps = [
        f"  const v{index} = {_stores(slots.places[index])}{applied(nodes[index], operands, 'javascript')};"
        for index in chunk
    ]
    return "\n".join([f"function part{number}(t) {{", *steps, "}"])


def _stores(places: Sequence[int]) -> str:
    return "".join(f"t[{place}] = " for place in places[:MOST_STORES])
