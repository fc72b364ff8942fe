// Nodes as people read them, with as few brackets as the tree allows, by the templates of the operations' rows.

import { exactNumber } from "./figures.js";

const GAP = /\{(\w+)(?::(\d+))?\}/g;

/**
 * Each node written out from the inputs: {written, precedence}. `named` says of which nodes the label stands for them in
 * later expressions; an argument longer than the notation's limit is written as "…".
 */
export function pieces(nodes, rows, notation, named) {
  const written = [];
  nodes.forEach((node, index) => {
    const isLeaf = node.kind !== "operation" || named[index];
    written.push(isLeaf ? leaf(node, notation) : operation(rows[node.op], node.args.map((arg) => written[arg]), notation));
  });
  return written;
}

function leaf({ label, value }, { sum, atom }) {
  const written = label || exactNumber(value);
  return { written, precedence: written.startsWith("−") ? sum : atom };
}

function operation({ text, precedence }, args, { longest, atom }) {
  const brief = args.map((arg) => (arg.written.length <= longest ? arg : { written: "…", precedence: atom }));
  const all = brief.map(({ written }) => written).join(", ");
  return { written: filled(text, (slot, least) => bracketed(brief[slot], least), all), precedence };
}

const bracketed = ({ written, precedence }, least) => (precedence < least ? `(${written})` : written);

/** A row's template with each argument written by `write(slot, least precedence)`, and all of them for {all}. */
export const filled = (template, write, all) =>
  template.replace(GAP, (_, gap, least) => (gap === "all" ? all : write(Number(gap), Number(least ?? 0))));
