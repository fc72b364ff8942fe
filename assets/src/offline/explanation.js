// What a page can explain about a graph: why each gradient is what it is.

import { filled, pieces } from "./notation.js";

/** What the numbers of a graph follow from, with no number in it. */
export function whyOf(graph, derived, rows, notation) {
  const { nodes, edges } = graph;
  const texts = derivatives(graph, derived, rows, notation);
  return {
    formulas: nodes.map((node) => (node.op ? formula(rows[node.op], node.args.length, notation) : "")),
    edges: edges.map((edge, number) => edgeOf(graph, derived, edge, { number, text: texts[number] }, rows)),
    reaches: reaching(graph),
    conventions: derived.kinks.map(({ node }) => ({ node, text: rows[nodes[node].op].convention })),
  };
}

/** The operation with gaps for its arguments' numbers, in brackets where a negative number needs them. */
function formula({ text, precedence }, count, { product }) {
  const gap = (slot, least) => (precedence === product || least <= 1 ? `{${slot}}` : `{(${slot})}`);
  return filled(text, gap, Array.from({ length: count }, (_, slot) => `{${slot}}`).join(", "));
}

/** The local derivative of each edge as text, in which a node that was given a name goes by it. */
function derivatives({ nodes }, { nodes: all, partials }, rows, notation) {
  const named = all.map(({ label }, index) => index < nodes.length && ![...label].some((sign) => notation.signs.includes(sign)));
  const written = pieces(all, rows, notation, named);
  return partials.map((partial) => written[partial].written);
}

function edgeOf({ nodes }, derived, edge, { number, text }, rows) {
  const partial = derived.partials[number];
  const kind = kindOf(rows[nodes[edge.target].op], derived.nodes[partial], holderOf(partial, edge, nodes.length));
  return { text, kind, factor: kind === "factor" ? partial : null };
}

/** Where the graph holds a local derivative: at the edge's own target, at another node, or nowhere. */
const holderOf = (partial, { target }, count) => (partial === target ? "itself" : partial < count ? "factor" : "");

/** Why a local derivative is what it is. */
function kindOf({ rule, squashes }, { kind, value }, holder) {
  if (kind === "constant") return value === 1 ? "one" : value === -1 ? "minus" : "scale";
  return holder || (rule.kink !== null ? "gate" : squashes ? "squash" : "curve");
}

function reaching({ nodes, edges, output }) {
  const leads = new Set([output]);
  for (let at = edges.length - 1; at >= 0; at--) if (leads.has(edges[at].target)) leads.add(edges[at].source);
  return nodes.map((_, index) => leads.has(index));
}
