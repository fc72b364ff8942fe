// What there is to say in the one sentence of the page: a prediction's question, a step, or how things stand.

import { uses } from "../model/chainrule.js";
import { worst } from "../model/anomalies.js";
import { forecast } from "../controls/nudge.js";
import { predictSentence } from "../controls/questions.js";
import { stepSentence } from "../controls/stepping.js";
import { spokenNumber, visible } from "../model/visibility.js";
import { apart, equation, product, shownTo } from "./equation.js";
import { boxed, push, sign, text, tidy, withSign } from "./numbers.js";
import { unmarked, words } from "./words.js";

/** The sentence on the page, names between backticks. */
export const telling = (state) => predictSentence(state) || stepSentence(state) || noted(state) || standing(state);

/** The note, as long as nothing has moved since. */
const noted = ({ view: { note }, inputs }) => (note?.inputs === inputs ? note.said : "");

/** What is said aloud after a change; "" where there is nothing new to say. */
export function announcement(state, cause) {
  if (cause === "view" || state.view.predict !== null || state.view.step !== null) return unmarked(telling(state));
  const { name, output, gradient, value } = here(state);
  const now = words(gradient === null ? "spokenCovered" : "spoken",
    { name, value: boxed(state.inputs[name]), output, result: spokenNumber(value), gradient: spokenNumber(gradient) });
  const after = [cause === "nudge" && gradient !== null && nudged(state), now, unmarked(worst(state)?.sentence ?? "")];
  return after.filter(Boolean).join(" ");
}

function nudged({ scene, nudged: { name, size, guess, truth } }) {
  const [change, promised] = apart(truth, guess).map(withSign);
  return words("nudged", { size: push(size), name, output: scene.expression, change, guess: promised });
}

/** The input that there is something to say of: the one touched last, if it is in the graph. */
function here(state) {
  const { scene, touched } = state;
  const inGraph = scene.inputs.filter(({ node }) => node !== null);
  const input = inGraph.find(({ name }) => name === touched) ?? inGraph[0];
  const { gradients, values } = visible(state);
  return { ...input, output: scene.expression, gradient: gradients[input.node], value: values[scene.output] };
}

const FEW = 4; // inputs that the sentence names
const NEAR = 0.1; // of the true change: a straight-line guess that is farther off is no guess

/** Where the inputs stand, the gradient of the one that was touched, and what a nudge on it does. */
function standing(state) {
  const { name, node, step, output, gradient, value } = here(state);
  const where = whereabouts(state, name);
  if (gradient === null) return words("sentence.covered", { where, output, value: text(value) });
  if (!Number.isFinite(value) || !Number.isFinite(gradient)) return words("sentence.none", { where, name, output, reason: words(Number.isFinite(value) ? "steep" : "unreasonable") });
  const size = tidy(step * state.view.size);
  const { guess, truth } = forecast(state, name, size);
  const { terms: [slope, nudge], result, signed, digits } = equation([gradient, size], product, guess);
  const change = shownTo(truth, digits);
  const [kind, told] = change === result ? ["exact", truth] : Math.abs(truth - guess) <= NEAR * Math.abs(truth) ? ["about", guess] : ["bent", truth];
  const said = words("sentence.gradient", { where, name, clause: clause(state, { name, node, output, gradient: slope }) });
  return `${said} ${words(`sentence.${kind}.${sign(told)}`, { name, output, size: nudge, guess: signed, change: (kind === "about" ? result : change).replace("−", "") })}`;
}

/** Up to four inputs of the group and where they stand, the one touched last among them. */
function whereabouts({ scene, inputs }, touched) {
  const { group } = scene.inputs.find(({ name }) => name === touched);
  const all = scene.inputs.filter((input) => input.node !== null && input.group === group).map(({ name }) => name);
  const some = all.indexOf(touched) < FEW ? all.slice(0, FEW) : [...all.slice(0, FEW - 1), touched];
  return some.map((name) => `${name} = ${boxed(inputs[name])}`).join(", ");
}

/** "is the value of b: −3", where the reason is as simple as that; else the number alone. */
function clause(state, { name, node, output, gradient }) {
  const [use, another] = uses(state, node);
  const direct = use && !another && use.target === state.scene.output;
  return words(`clause.${direct && ["factor", "one"].includes(use.kind) ? use.kind : "plain"}`, { name, output, factor: use?.factor, gradient });
}
