// The scene of a typed expression: what Python's own scene of it would be, on the words and pictures of the lesson's first.

import { whyOf } from "./explanation.js";

const SAID = ["undefined", "pole", "overflow"];

/**
 * `base` is a scene of the same lesson, `chosen` its settings with the expression among them; `starts` say where
 * the inputs start, and `understood` how the expression was read, if not as it was written.
 */
export function sceneOf(graph, derived, { base, chosen, typed, starts, understood }) {
  const { label } = graph.nodes[graph.output];
  const { operations, ...lasting } = base; // those of the first graph alone
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

function drawingOf(graph, derived, { rows, notation }) {
  const { nodes, edges, output } = graph;
  return {
    nodes: nodes.map((node, index) => nodeOf(node, index === output, rows)),
    edges: edges.map(({ source, target, slot }) => [source, target, slot]),
    operations: Object.fromEntries(nodes.filter(({ op }) => op).map(({ op }) => [op, saidOf(rows[op])])),
    why: whyOf(graph, derived, rows, notation),
  };
}

function nodeOf({ kind, label, op }, isOutput, rows) {
  return { kind, role: isOutput ? "output" : kind, label, ...(op ? { op, symbol: rows[op].symbol } : {}) };
}

const saidOf = (row) => Object.fromEntries(SAID.map((what) => [what, row[what]]));
