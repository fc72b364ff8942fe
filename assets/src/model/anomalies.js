// Anomalies: where nan, infinity, a missing slope or a flat curve first arises, in the words of the operation itself.

import { brief, plain } from "../text/numbers.js";
import { isDrawn } from "./scene.js";
import { visible } from "./visibility.js";
import { translated, words } from "../text/words.js";

const FLAT = 0.02; // a gate or a squashing curve with less slope than this lets next to nothing through

/** The kinds of anomaly, the gravest first; numbers are lost from the first two on. */
export const KINDS = ["broken", "steep", "kink", "flat"];

/**
 * A function from a result (null for what is covered) to its anomalies by node: {kind, sentence, spoken}.
 * Its property `possible` says whether any is to be expected in this graph, short of numbers too large.
 */
export function anomalyFinder(scene) {
  const { conventions } = scene.why;
  const entering = scene.nodes.map(() => []);
  scene.edges.forEach(({ target }, at) => entering[target].push(at));
  const isFixed = (at) => scene.nodes[scene.edges[at].source].kind === "constant"; // nobody asks how x^2 changes with its 2
  const rows = scene.nodes.filter(({ op }) => op).map((node) =>
    ({ node, edges: entering[node.index], op: scene.operations[node.op], kink: conventions.findIndex((each) => each.node === node.index) }));
  const possible = rows.some(({ edges, op }) => op.undefined || op.pole || edges.some((at) => SLOPING.includes(scene.why.edges[at].kind)));
  return Object.assign(find, { possible });

  function find(result) {
    const found = new Map();
    for (const row of rows) {
      const rule = ruleFor(row, result);
      if (rule) found.set(row.node.index, rule(row, result));
    }
    return found;
  }

  function ruleFor({ node, edges, kink }, { values, partials, kinks }) {
    const value = values[node.index];
    if (value === null || !node.args.every((arg) => finite(values[arg]))) return null;
    if (!finite(value)) return broken;
    if (edges.some((at) => partials[at] !== null && !finite(partials[at]) && !isFixed(at))) return steep;
    if (kink >= 0 && kinks[kink] === 0) return () => anomaly("kink", node, translated(conventions[kink].text));
    const only = edges.length === 1 ? edges[0] : null;
    return only !== null && isFlat(partials[only], scene.why.edges[only].kind) ? flat : null;
  }
}

const finite = (value) => value !== null && Number.isFinite(value);

const SLOPING = ["gate", "squash"]; // the kinds of local derivative that can vanish (see app/scene/explanation.py)

const isFlat = (partial, kind) => partial !== null && SLOPING.includes(kind) && Math.abs(partial) < FLAT;

/** The sentence that the operation's row has for nan, for a pole or for too large a number. */
function broken({ node, op }, { values }) {
  const args = node.args.map((arg) => values[arg]);
  const template = Number.isNaN(values[node.index]) ? op.undefined : (args.includes(0) && op.pole) || op.overflow;
  return anomaly("broken", node, translated(template).replace(/\{(\d)\}/g, (_, slot) => plain(Number(args[slot].toPrecision(6)))));
}

const steep = ({ node }) => anomaly("steep", node, words("anomaly.steep", { symbol: node.symbol }));

const flat = ({ node, edges }, { partials }) =>
  anomaly("flat", node, words(partials[edges[0]] === 0 ? "anomaly.shut" : "anomaly.flat", { symbol: node.symbol, slope: brief(partials[edges[0]]) }));

function anomaly(kind, node, reason) {
  const values = { name: node.short, reason: reason.replace(/\.$/, "") };
  return { kind, node: node.index, sentence: words("anomaly.at", values), spoken: words("anomaly.spoken", values) };
}

/** The gravest anomaly of this moment; null if all is well. */
export const worst = (state) => (isDrawn(state.scene) ? gravest(anomalyFinder(state.scene)(visible(state))) : null);

/** The gravest anomaly of those found, with the number of others of its kind; null if all is well. */
export function gravest(found) {
  const all = [...found.values()];
  const kind = KINDS.find((name) => all.some((each) => each.kind === name));
  if (!kind) return null;
  const [first, ...others] = all.filter((each) => each.kind === kind);
  return { ...first, others: others.length };
}
