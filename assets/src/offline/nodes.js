// From instructions to the nodes of a graph, inputs first: {kind, op, args, label, value}.

import { pieces } from "./notation.js";

/** The nodes of a typed computation, each with its label; its output is the last instruction's node. */
export function graphOf(instructions, rows, notation) {
  const order = [...instructions.keys()].sort((one, two) => Number(isInput(instructions[two])) - Number(isInput(instructions[one]))); // stable
  const place = new Map(order.map((line, index) => [line, index]));
  const nodes = order.map((line) => nodeOf(instructions[line], place));
  const written = pieces(nodes, rows, notation, nodes.map(({ label }) => label !== ""));
  return {
    nodes: nodes.map((node, index) => ({ ...node, label: node.label || written[index].written })),
    inputs: inputsOf(instructions),
    edges: nodes.flatMap(({ args }, target) => args.map((source, slot) => ({ source, target, slot }))),
    output: place.get(instructions.length - 1),
  };
}

export const inputsOf = (instructions) => instructions.filter(isInput).map(({ label }) => label);

const isInput = ({ op }) => op === "input";

function nodeOf({ op, args, label, value }, place) {
  if (op === "input" || op === "constant") return { kind: op, op: null, args: [], label, value };
  return { kind: "operation", op, args: args.map((line) => place.get(line)), label, value: null };
}
