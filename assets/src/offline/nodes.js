// From steps to the nodes of a graph, inputs first: {kind, op, args, label, value}.

import { pieces } from "./notation.js";

/** The nodes of a typed computation, each with its label; its output is the last step's node. */
export function graphOf(steps, rows, notation) {
  const order = [...steps.keys()].sort((one, two) => isInput(steps[two]) - isInput(steps[one])); // stable: else as they were typed
  const place = new Map(order.map((step, index) => [step, index]));
  const nodes = order.map((step) => nodeOf(steps[step], place));
  const written = pieces(nodes, rows, notation, nodes.map(({ label }) => label !== ""));
  return {
    nodes: nodes.map((node, index) => ({ ...node, label: node.label || written[index].written })),
    inputs: order.filter((step) => isInput(steps[step])).map((step) => steps[step].label),
    edges: nodes.flatMap(({ args }, target) => args.map((source, slot) => ({ source, target, slot }))),
    output: place.get(steps.length - 1),
  };
}

const isInput = ({ op }) => op === "input";

function nodeOf({ op, args, label, value }, place) {
  if (op === "input" || op === "constant") return { kind: op, op: null, args: [], label, value };
  return { kind: "operation", op, args: args.map((step) => place.get(step)), label, value: null };
}
