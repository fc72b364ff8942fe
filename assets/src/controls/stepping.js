// One step of a walk through the graph as a sentence: a value found, or a gradient passed back, with its numbers.

import { LONG, nameOf, uses } from "../model/chainrule.js";
import { brief } from "../text/numbers.js";
import { visibility } from "../model/visibility.js";
import { words } from "../text/words.js";

/** The sentence of the state's step; "" where everything is shown. */
export function stepSentence(state) {
  const { scene, view } = state;
  if (view.step === null) return "";
  const { pass, node, said } = scene.steps[view.step];
  if (said) return said;
  return pass === "forward" ? forward(state, node) : visibility(state).gradient(node) ? backward(state, node) : words("steps.covered", { name: nameOf(scene, node) });
}

function forward({ scene, result }, node) {
  const numbers = scene.edges.filter(({ target }) => target === node).map(({ source }) => brief(result.values[source]));
  const formula = filled(scene.why.formulas[node], numbers);
  return words(formula ? "steps.forward" : "steps.input", { name: nameOf(scene, node), formula, value: brief(result.values[node]) });
}

/** A formula with numbers in its gaps: "{0}" takes the first, "{(0)}" puts it in brackets if it is negative. */
const filled = (formula, numbers) =>
  formula.replace(/\{(\(?)(\d+)\)?\}/g, (_, bracket, slot) => (bracket && numbers[slot].startsWith("−") ? `(${numbers[slot]})` : numbers[slot]));

function backward(state, node) {
  const { scene } = state;
  const all = uses(state, node);
  const [use] = all;
  const name = nameOf(scene, node);
  const gradient = brief(state.result.gradients[node]);
  if (node === scene.output) return words("steps.output", { name });
  if (!scene.why.reaches[node]) return words("steps.apart", { name });
  if (all.length > 1) return words("steps.several", { name, count: all.length, terms: all.map(({ share }) => brief(share)).join(" + "), gradient });
  const key = use.kind === "one" ? "same" : use.text.length > LONG ? "long" : "backward";
  return words(`steps.${key}`, { name, gradient, target: use.label, symbol: use.text,
    local: brief(use.local), arriving: brief(use.arriving) });
}
