"""One example's computation as several JavaScript functions: blocks that can be run again one by one.

A block keeps its values in variables, and those that other blocks need in an array.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.training.recipe import Recipe
from engine.training.text import assignment, function_lines, literals

# V8 stops optimising functions that grow too long.
LONGEST = 250

PARAMETERS = "p, x, at, into"

Blocks = Sequence[Sequence[int]]


def in_sequence(recipe: Recipe) -> Blocks:
    """Return the operations as they come, in blocks as long as they may be."""
    return _cut([index for index, node in enumerate(recipe.nodes) if node.op is not None]) or [[]]


def by_group(recipe: Recipe) -> Blocks:
    """Return the operations in a block for each group, such as a neuron, where their order allows it."""
    depths: dict[int, int] = {}
    found: dict[tuple[int, str], list[int]] = {}
    for index, node in enumerate(recipe.nodes):
        if node.op is not None:
            before = [(arg, recipe.nodes[arg].group) for arg in node.args if arg in depths]
            depths[index] = max((depths[arg] + (group != node.group) for arg, group in before), default=0)
            found.setdefault((depths[index], node.group), []).append(index)
    ordered = sorted(found, key=lambda place: place[0])
    return [part for place in ordered for part in _cut(found[place])] or [[]]


def touched(recipe: Recipe, blocks: Blocks, source: int) -> list[int]:
    """Return the numbers of the blocks whose results change with an input."""
    changing = recipe.depending([source])
    first = {0} if source in recipe.wanted else set()
    return sorted(first | {number for number, block in enumerate(blocks) if changing.intersection(block)})


def example_functions(
    name: str, inputs: Sequence[str], recipe: Recipe, blocks: Blocks, sinks: Sequence[str]
) -> list[str]:
    """Return a function for each block, name0 and so on, and one that calls them all.

    Args:
        name: the name of that one; all take (p, x, at, into).
        inputs: the operand of each input.
        recipe: what to compute.
        blocks: its operations, each block after those it needs.
        sinks: for each wanted value the statement that takes it, with {} in its place.
    """
    shared = _shared(recipe, blocks, name)
    ends: dict[int, list[str]] = {}
    for index, sink in zip(recipe.wanted, sinks, strict=True):
        ends.setdefault(index, []).append(sink)
    outside = dict(enumerate(inputs)) | literals(recipe) | shared
    lines = [f"const {name}Shared = new Float64Array({len(shared)});"]
    for number, block in enumerate(blocks):
        body = _block(recipe, block, outside, shared, ends)
        settled = [sink.format(outside[i]) for i in ends if recipe.nodes[i].op is None for sink in ends[i]]
        lines += function_lines(f"{name}{number}", PARAMETERS, body if number else [*body, *settled])
    calls = [f"{name}{number}({PARAMETERS});" for number in range(len(blocks))]
    return [*lines, *function_lines(name, PARAMETERS, calls)]


def _block(
    recipe: Recipe,
    block: Sequence[int],
    outside: Mapping[int, str],
    shared: Mapping[int, str],
    ends: Mapping[int, Sequence[str]],
) -> list[str]:
    operands = {**outside, **{index: f"v{index}" for index in block}}
    lines = []
    for index in block:
        lines.append(assignment(recipe, index, operands))
        lines += [f"{shared[index]} = v{index};"] if index in shared else []
        lines += [sink.format(f"v{index}") for sink in ends.get(index, ())]
    return lines


def _shared(recipe: Recipe, blocks: Blocks, name: str) -> dict[int, str]:
    """Return where the values live that more than one block needs."""
    home = {index: number for number, block in enumerate(blocks) for index in block}
    crossing = {arg for index in home for arg in recipe.nodes[index].args if home.get(arg) != home[index]}
    return {index: f"{name}Shared[{slot}]" for slot, index in enumerate(sorted(crossing & home.keys()))}


def _cut(operations: Sequence[int]) -> list[Sequence[int]]:
    return [operations[first : first + LONGEST] for first in range(0, len(operations), LONGEST)]
