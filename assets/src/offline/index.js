// What an exported lesson carries where its graph is a typed expression: Python's reading of it, in the page.

import { adjoint } from "./adjoint.js";
import { ExpressionError } from "./errors.js";
import { definedStarts } from "./starts.js";
import { graphOf, inputsOf } from "./nodes.js";
import { pieces } from "./notation.js";
import { programOf } from "./program.js";
import { read } from "./parser.js";
import { sceneOf } from "./scene.js";

/**
 * A function from settings to the view that Python would send, or to {refused: {setting, sentence}}.
 *
 * `typed` are Python's tables (app/scene/offline.py), `operations` its operations as functions, and `base` a view of the same lesson.
 */
function reader(typed, operations, base) {
  return (chosen) => {
    try {
      return viewOf(chosen, { typed, operations, base });
    } catch (error) {
      if (!(error instanceof ExpressionError || error instanceof Unfit)) throw error;
      return { refused: { setting: typed.setting, sentence: error.message } };
    }
  };
}

/** An expression that is none for a lesson. */
class Unfit extends Error {}

function viewOf(chosen, { typed, operations, base }) {
  const { grammar, rows, notation } = typed;
  const { instructions, differs } = read(chosen[typed.setting], grammar, rows);
  refuseUnfit(instructions, typed);
  const graph = graphOf(instructions, rows, notation);
  const derived = adjoint(graph, rows, operations);
  const choices = graph.inputs.map((_, at) => typed.starts[at % typed.starts.length]);
  const program = (starts) => programOf(graph, derived, starts.map(({ value }) => value), operations);
  const starts = definedStarts(program([]).run, graph.inputs, choices, grammar.trials);
  const understood = differs ? writtenOut(graph, rows, notation) : "";
  const scene = sceneOf(graph, derived, { base: base.scene, chosen, typed, starts, understood });
  return { scene, program: program(starts), programs: base.programs };
}

function refuseUnfit(instructions, { still, many }) {
  if (inputsOf(instructions).length === 0) throw new Unfit(still);
  if (instructions.length > many.most) throw new Unfit(many.sentence.replace("{count}", instructions.length));
}

/** The whole expression, however long. */
function writtenOut({ nodes, output }, rows, notation) {
  const named = nodes.map(({ kind }) => kind !== "operation");
  return pieces(nodes, rows, { ...notation, longest: notation.whole }, named)[output].written;
}

globalThis.nudge.reader = reader;
