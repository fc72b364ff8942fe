// The scene of a typed expression: what Python's own scene of it would be, on the words and pictures of the lesson's first.

import { stepsOf, whyOf } from "./explanation.js";
import { sheetOf } from "./layout.js";

const SAID = ["undefined", "pole", "overflow"];

/**
 * `base` is a scene of the same lesson, `chosen` its settings with the expression among them; `starts` say where
 * the inputs start, and `understood` how the expression was read, if not as it was written.
 */
export function sceneOf(graph, derived, { base, chosen, typed, starts, understood }) {
  const { label } = graph.nodes[graph.output];
  const { box, groups, open, operations, count, most, ...lasting } = base; // what is not said of every drawing
  return {
    ...lasting,
    chosen,
    settings: base.settings.map((setting) => ({ ...setting, value: chosen[setting.name], understood })),
    expression: label.length <= typed.label ? label : "output",
    ...drawingOf(graph, derived, typed),
    asks: graph.inputs.map((input) => ({ input, by: null })),
    output: graph.output,
    inputs: graph.inputs.map((name, at) => ({ name, node: at, ...starts[at] })),
  };
}

function drawingOf(graph, derived, { rows, notation, drawing }) {
  const { nodes, edges } = graph;
  if (nodes.length > drawing.most) return { ...NONE, count: nodes.length, most: drawing.most };
  const sheet = sheetOf(graph, drawing);
  return {
    nodes: nodes.map((node, index) => nodeOf(node, index, rows, drawing)),
    edges,
    size: sheet.size,
    box: [drawing.sizes.width, drawing.sizes.height],
    sheet,
    groups: [],
    open: nodes.length <= drawing.closed,
    operations: Object.fromEntries(nodes.filter(({ op }) => op).map(({ op }) => [op, saidOf(rows[op])])),
    ...stepsOf(graph),
    why: whyOf(graph, derived, rows, notation),
  };
}

const NONE = { size: [0, 0], nodes: [], edges: [], sheet: null, steps: [], known: [], why: { formulas: [], edges: [], reaches: [], conventions: [] } };

function nodeOf({ kind, label, op, args }, index, rows, { short }) {
  const brief = label.length <= short ? label : `${label.slice(0, short - 1)}…`;
  return { index, kind, label, short: brief, symbol: op ? rows[op].symbol : "", op: op ?? "", args };
}

const saidOf = (row) => Object.fromEntries(SAID.map((what) => [what, row[what]]));
