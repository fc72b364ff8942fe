// Why a gradient is what it is, in a sentence: out of the kinds of reason that the scene gives and the live numbers.

import { nameOf, uses } from "../model/chainrule.js";
import { brief } from "../text/numbers.js";
import { translated, words } from "../text/words.js";

const SATURATED = 0.02; // a squashing curve that is flatter than this is saturated

/** Which sentence (words("why")) explains a local derivative, by kind of reason: a row of tests, the first true one counts. */
const CASES = {
  one: [["one", () => true]],
  minus: [["minus", () => true]],
  scale: [["scale", () => true]],
  itself: [["itself", () => true]],
  factor: [["nothing", ({ local }) => local === 0], ["unit", ({ local }) => local === 1], ["factor", () => true]],
  gate: [["off", ({ local }) => local === 0], ["open", ({ local }) => local === 1], ["curve", () => true]],
  squash: [["saturated", ({ local }) => Math.abs(local) < SATURATED], ["curve", () => true]],
  curve: [["flat", ({ local }) => local === 0], ["curve", () => true]],
};

/** Why a node's gradient is what it is now. */
export function reason(state, index) {
  const { scene } = state;
  const name = nameOf(scene, index);
  if (index === scene.output) return words("why.output", { name });
  if (!scene.why.reaches[index]) return words("why.apart", { name });
  const all = uses(state, index);
  const each = [...new Set(all.map((use) => because(state, name, use)))].join(" ");
  const lead = scene.nodes[index].kind === "constant" ? `${words("why.constant", { name })} ` : "";
  return `${lead}${all.length > 1 ? `${words("why.several", { name, count: all.length })} ` : ""}${each}`;
}

/** Why one use passes back what it does. */
function because({ scene, result }, name, use) {
  const kink = scene.why.conventions.findIndex(({ node }) => node === use.target);
  if (kink >= 0 && result.kinks[kink] === 0) return translated(scene.why.conventions[kink].text);
  const values = { name, target: use.label, factor: use.factor, local: brief(use.local) };
  if (use.arriving === 0) return words("why.dry", values);
  if (Number.isNaN(use.local)) return words("why.none", values);
  const [key] = CASES[use.kind].find(([, holds]) => holds(use));
  return words(`why.${key}`, values);
}
