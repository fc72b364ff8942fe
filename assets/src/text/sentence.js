// What there is to say in the one sentence of the page: a prediction's question, a step, or how things stand.

import { uses } from "../model/chainrule.js";
import { boxed, brief, plain, sign, signed, text, tidy } from "./numbers.js";
import { worst } from "../model/anomalies.js";
import { predictSentence } from "../controls/questions.js";
import { stepSentence } from "../controls/stepping.js";
import { spokenNumber, visible } from "../model/visibility.js";
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
  const signs = size > 0 ? `+${plain(size)}` : plain(size);
  return words("nudged", { size: signs, name, output: scene.expression, change: signed(tidy(truth)), guess: signed(tidy(guess)) });
}

/** The input that there is something to say of: the one touched last, if it is in the graph. */
function here(state) {
  const { scene, touched } = state;
  const inGraph = scene.inputs.filter(({ node }) => node !== null);
  const input = inGraph.find(({ name }) => name === touched) ?? inGraph[0];
  const { gradients, values } = visible(state);
  return { ...input, output: scene.expression, gradient: gradients[input.node], value: values[scene.output] };
}

/** Where the inputs stand, the gradient of the one that was touched, and what a nudge on it does. */
function standing(state) {
  const { name, node, step, group, output, gradient, value } = here(state);
  const where = state.scene.inputs.filter((input) => input.node !== null && input.group === group).slice(0, 4).map((input) => `${input.name} = ${boxed(state.inputs[input.name])}`).join(", ");
  if (gradient === null) return words("sentence.covered", { where, output, value: text(value) });
  const way = Number.isFinite(value) ? sign(gradient) : "none"; // what is no number can neither rise nor fall
  return words(`sentence.${way}`, { where, name, output, size: plain(step), change: text(Math.abs(tidy(gradient * step))),
    clause: clause(state, { name, node, output, gradient }), reason: words("unreasonable") });
}

/** "is the value of b: −3", where the reason is as simple as that; else the number alone. */
function clause(state, { name, node, output, gradient }) {
  const [use, another] = uses(state, node);
  const direct = use && !another && use.target === state.scene.output;
  return words(`clause.${direct && ["factor", "one"].includes(use.kind) ? use.kind : "plain"}`,
    { name, output, factor: use?.factor, gradient: brief(gradient) });
}
