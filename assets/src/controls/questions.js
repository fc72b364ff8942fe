// The questions of Predict first: what is asked now, what is true, and where the sliders go for the next one.

import { brief, plain, sign, snap, tidy } from "../text/numbers.js";
import { predicting } from "../model/visibility.js";
import { words } from "../text/words.js";

const FEW = 100; // a slider of fewer steps than this stops at any of them
const GOLDEN = 0.6180339887; // steps of this share of the way never come back to where they were

/** The question that stands: {name, node, by, form, output, truth}. */
export function question(state) {
  const { scene, inputs } = state;
  const { input: name, by } = scene.asks[state.view.predict.ask % scene.asks.length];
  const { node } = scene.inputs.find((input) => input.name === name);
  const change = () => state.output(state.runWith({ [name]: tidy(inputs[name] + by) })) - state.output();
  const truth = by === null ? state.gradient(name) : change();
  return { name, node, by, form: by === null ? "gradient" : "change", output: scene.expression, truth, direction: sign(tidy(truth)) };
}

/** What Predict first has to say: the question, or the verdict on the guess. "" where it is off. */
export function predictSentence(state) {
  if (state.view.predict === null) return "";
  if (!predicting(state.view)) return state.view.predict.guess.sentence;
  const { name, by, output, form } = question(state);
  return words(form === "change" ? `predict.ask.${sign(by)}` : "predict.ask.gradient", { name, output, size: brief(Math.abs(by)), where: where(state) });
}

const where = ({ scene, inputs }) => scene.inputs.slice(0, 4).map(({ name }) => `${name} = ${plain(inputs[name])}`).join(", ");

/** Other values for the inputs that are free to move, in the middle half of each slider: round ones where it has many steps. */
export function elsewhere(scene, ask, locked = []) {
  const free = scene.inputs.filter(({ name, node, role }) => node !== null && role !== "target" && !locked.includes(name));
  return Object.fromEntries(free.map(({ name, low, high, step }, index) => {
    const share = 0.25 + 0.5 * ((ask * GOLDEN + index * GOLDEN * GOLDEN) % 1);
    const grid = high - low >= FEW * step ? 10 * step : step;
    return [name, Math.min(high, Math.max(low, snap(low + share * (high - low), grid)))];
  }));
}
