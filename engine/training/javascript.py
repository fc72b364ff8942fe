"""Training programs as ES modules: loops over typed arrays, with nothing allocated for an example.

The module exports, with `rows` a Float64Array of examples × columns, row after row:

    parameters, columns, predictions, memory, settings, defaults      names, and the numbers to start from
    cost                                                              operations of one example, of one step
    start(values, settings) -> state                                  arrays of its own; `step` changes them
    step(state, rows, part) -> state                                  loss and norm are from before
    gradient(values, rows, into, settings, part) -> loss              fills `into` with the mean gradient
    loss(values, rows, settings, part) -> mean loss and penalty
    lossMap(values, rows, sweep, into, settings, part)                sweep: {first, second, firsts, seconds}
    predict(values, rows, at, into) -> loss of that example           fills `into` with the predictions

A part says which examples: {order, from, to}; `order` is a list of row numbers, such as a shuffled one, and
all three may be left out.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from engine.training.blocks import by_group, example_functions, in_sequence, touched
from engine.training.graphs import StepGraphs
from engine.training.text import function_lines, helpers, literal, split, straight

LOOPS = Path(__file__).with_name("loops.js")


def program_module(program: StepGraphs) -> str:
    """Return the text of an ES module that runs a training program."""
    recipes = [program.forward, program.backward, program.update, program.factor]
    recipes += [] if program.penalty_recipe is None else [program.penalty_recipe]
    return "\n".join(
        [
            *_constants(program),
            *helpers(recipes),
            *_forward(program),
            *_backward(program),
            *_factor(program),
            *_penalty(program),
            *_update(program),
            LOOPS.read_text(encoding="utf-8"),
        ]
    )


def _constants(program: StepGraphs) -> list[str]:
    named = {
        "parameters": program.parameters,
        "columns": program.columns,
        "predictions": tuple(program.example.outputs)[1:],
        "memory": program.optimiser.memory,
        "cost": {"loss": program.forward.operations, "gradient": program.backward.operations},
    }
    numbers = ", ".join(f"{json.dumps(name)}: {literal(value)}" for name, value in program.settings.items())
    return [
        f"const COUNT = {program.count};",
        f"const COLUMNS = {len(program.columns)};",
        *(f"export const {name} = {json.dumps(value)};" for name, value in named.items()),
        f"export const settings = {{ {numbers} }};",
        f"export const defaults = [{', '.join(map(literal, program.start.tolist()))}];",
        f"const results = new Float64Array({len(program.forward.wanted)});",
        f"const sums = new Float64Array({program.count + 1});",
    ]


def _forward(program: StepGraphs) -> list[str]:
    recipe = program.forward
    blocks = by_group(recipe)
    sinks = [f"into[{place}] = {{}};" for place in range(len(recipe.wanted))]
    again = [touched(recipe, blocks, source) for source in recipe.inputs()[: program.count]]
    return [
        *example_functions("forward", _inputs(program), recipe, blocks, sinks),
        f"const blocks = [{', '.join(f'forward{number}' for number in range(len(blocks)))}];",
        f"const touched = {json.dumps(again)};",
    ]


def _backward(program: StepGraphs) -> list[str]:
    recipe = program.backward
    sinks = [f"into[{place}] += {{}};" for place in (program.count, *range(program.count))]
    return example_functions("backward", _inputs(program), recipe, in_sequence(recipe), sinks)


def _inputs(program: StepGraphs) -> list[str]:
    columns = [f"x[at + {column}]" for column in range(len(program.columns))]
    return [*(f"p[{k}]" for k in range(program.count)), *columns]


def _factor(program: StepGraphs) -> list[str]:
    recipe = program.factor
    operands, lines = straight(recipe, ["step"])
    return function_lines("factor", "step", [*lines, f"return {operands[recipe.wanted[0]]};"])


def _penalty(program: StepGraphs) -> list[str]:
    recipe = program.penalty_recipe
    if recipe is None:
        return function_lines("penalty", "p, g, s", ["return 0;"])
    settings = [f"s[{json.dumps(name)}]" for name in program.penalty_settings]
    operands, lines = straight(recipe, ["p[k]", *settings])
    penalty, slope = (operands[index] for index in recipe.wanted)
    loop = [*lines, f"total += {penalty};", f"if (g !== null) g[k] += {slope};"]
    return function_lines(
        "penalty", "p, g, s", ["let total = 0;", *_for_each(program, loop), "return total;"]
    )


def _update(program: StepGraphs) -> list[str]:
    recipe, names = program.update, program.optimiser.graph.inputs
    places = {name: f"m{slot}[k]" for slot, name in enumerate(program.optimiser.memory)}
    places |= {"parameter": "p[k]", "gradient": "g[k]"}
    shared = {name: f"s[{json.dumps(name)}]" for name in program.settings} | {"step": "step", "rate": "rate"}
    changing = recipe.depending(slot for slot, name in enumerate(names) if name in places)
    operands, before, each = split(recipe, [({**shared, **places})[name] for name in names], changing)
    targets = ["p[k]", *(f"m{slot}[k]" for slot in range(len(program.optimiser.memory)))]
    each += [f"const n{i} = {operands[index]};" for i, index in enumerate(recipe.wanted)]
    each += [f"{target} = n{i};" for i, target in enumerate(targets)]
    memory = "".join(f"m{slot}, " for slot in range(len(program.optimiser.memory)))
    head = [
        "const { parameters: p, gradient: g, frozen, step, settings: s } = state;",
        f"const [{memory.rstrip(', ')}] = state.memory;",
    ]
    loop = _for_each(program, ["if (frozen[k]) continue;", *each])
    return function_lines("update", "state, rate", [*head, *before, *loop])


def _for_each(program: StepGraphs, lines: Sequence[str]) -> list[str]:
    return [f"for (let k = 0; k < {program.count}; k++) {{", *(f"  {line}" for line in lines), "}"]
