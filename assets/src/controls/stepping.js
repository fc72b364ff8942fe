// One step of a walk through the graph as a sentence: a value found, or a gradient passed back, with its numbers.

import { LONG, nameOf, uses } from "../model/chainrule.js";
import { equation, near, product, sum } from "../text/equation.js";
import { brief } from "../text/numbers.js";
import { visibility } from "../model/visibility.js";
import { translated, words } from "../text/words.js";

/** The sentence of the state's step; "" where everything is shown. */
export function stepSentence(state) {
  const { scene, view } = state;
  if (view.step === null) return "";
  const { pass, node, said } = scene.steps[view.step];
  if (said) return translated(said);
  return pass === "forward" ? forward(state, node) : visibility(state).gradient(node) ? backward(state, node) : words("steps.covered", { name: nameOf(scene, node) });
}

function forward({ scene, result }, node) {
  const into = scene.edges.flatMap(({ source, target }, at) => (target === node ? [{ value: result.values[source], partial: result.partials[at] }] : []));
  const [terms, partials] = [into.map(({ value }) => value), into.map(({ partial }) => partial)];
  const name = nameOf(scene, node);
  if (terms.length === 0) return words("steps.input", { name, value: brief(result.values[node]) });
  const shown = equation(terms, near(terms, result.values[node], partials), result.values[node]);
  return words("steps.forward", { name, formula: filled(scene.why.formulas[node], shown.terms), equals: shown.equals, value: shown.result });
}

/** A formula with numbers in its gaps: "{0}" takes the first, "{(0)}" puts it in brackets if it is negative. */
const filled = (formula, numbers) =>
  formula.replace(/\{(\(?)(\d+)\)?\}/g, (_, bracket, slot) => (bracket && numbers[slot].startsWith("−") ? `(${numbers[slot]})` : numbers[slot]));

function backward(state, node) {
  const { scene } = state;
  const all = uses(state, node);
  const [use] = all;
  const name = nameOf(scene, node);
  const total = state.result.gradients[node];
  if (node === scene.output) return words("steps.output", { name });
  if (!scene.why.reaches[node]) return words("steps.apart", { name });
  if (all.length > 1) {
    const { terms, equals, result } = equation(all.map(({ share }) => share), sum, total);
    return words("steps.several", { name, count: all.length, terms: terms.join(" + "), equals, gradient: result });
  }
  const key = use.kind === "one" ? "same" : use.text.length > LONG ? "long" : "backward";
  const { terms: [local, arriving], equals, result } = equation([use.local, use.arriving], product, total);
  return words(`steps.${key}`, { name, gradient: result, target: use.label, symbol: use.text, local, arriving, equals });
}
