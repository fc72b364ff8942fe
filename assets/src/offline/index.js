// What an exported lesson carries where its graph is a typed expression: Python's reading of it, in the page.

import { adjoint } from "./adjoint.js";
import { graphOf } from "./nodes.js";
import { programOf } from "./program.js";
import { read } from "./parser.js";
import { sceneOf } from "./scene.js";
import { Slip } from "./slips.js";

/**
 * A function from settings to the view that Python would send, or to {refused: {setting, sentence}}.
 *
 * `typed` are Python's tables (app/typed.py), `operations` its operations as functions, and `base` a view of the same lesson.
 */
function reader(typed, operations, base) {
  return (chosen) => {
    try {
      return viewOf(chosen, { typed, operations, base });
    } catch (slip) {
      if (!(slip instanceof Slip || slip instanceof Unfit)) throw slip;
      return { refused: { setting: typed.setting, sentence: slip.message } };
    }
  };
}

/** An expression that is none for a lesson. */
class Unfit extends Error {}

function viewOf(chosen, { typed, operations, base }) {
  const { grammar, rows, notation } = typed;
  const text = chosen[typed.setting];
  const names = inputsOf(read(text, new Set(), grammar, rows));
  if (names.length === 0) throw new Unfit(typed.still);
  // Read again, as Python does: what was an input once is one everywhere in the text.
  const graph = graphOf(read(text, new Set(names), grammar, rows), rows, notation);
  const derived = adjoint(graph, rows, operations);
  const scene = sceneOf(graph, derived, { base: base.scene, chosen, typed, names });
  const defaults = scene.inputs.map(({ value }) => value);
  return { scene, program: programOf(graph, derived, defaults, operations), programs: base.programs };
}

const inputsOf = (steps) => steps.filter(({ op }) => op === "input").map(({ label }) => label);

globalThis.nudge.reader = reader;
