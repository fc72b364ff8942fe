// The nudge: a small push on one input, what the gradient says it will do, and what it truly does.

import { html, say, set } from "../dom.js";
import { fine, plain, push, sign, signedFine, text, tidy } from "../text/numbers.js";
import { seen } from "../model/visibility.js";
import { words } from "../text/words.js";

const SIZES = [0.1, 1, 10]; // of a slider's step
const STRAIGHT = 1e-9; // guess and truth closer than this, relatively, are the same: the rest is rounding

/** What a nudge on an input would do: the straight-line guess and the true change of the output; null while veiled. */
export function forecast(state, name, size) {
  const { gradients, values } = seen(state);
  const { node } = state.scene.inputs.find((input) => input.name === name);
  if (gradients[node] === null || values[state.scene.output] === null) return { gradient: null, guess: null, truth: null };
  const after = state.suppose({ [name]: tidy(state.inputs[name] + size) });
  return { gradient: gradients[node], guess: gradients[node] * size, truth: state.output(after) - state.output() };
}

/** The two buttons of an input, and the lines that compare guess and truth. */
export function nudgeControl(state, input, { locked, told, complain }) {
  const { name, step, low, high, whole } = input;
  let direction = 1;
  const far = () => tidy(step * (whole ? Math.max(1, state.view.size) : state.view.size)); // whole numbers move in whole steps
  const size = () => direction * far();
  const lines = { guess: html("span", { class: "guess" }), working: html("span", { class: "working" }), truth: html("span", { class: "truth" }) };
  const line = html("p", { class: "forecast", "data-part": "nudge" }, lines.guess, html("br"), lines.working, " ", lines.truth);

  const press = () => {
    const to = tidy(state.inputs[name] + size());
    if (to < low || to > high) return complain(words("bound", { name, low: plain(low), high: plain(high) }));
    state.nudged = { name, size: size(), ...forecast(state, name, size()) };
    state.change({ [name]: to }, "nudge");
    return told();
  };
  const button = (way) => {
    const element = html("button", { type: "button", class: "push", disabled: locked, "data-nudge": `${name}${way > 0 ? "+" : "-"}` });
    const choose = () => ((direction = way), paint());
    element.addEventListener("pointerenter", choose);
    element.addEventListener("focus", choose);
    element.addEventListener("click", () => (choose(), press()));
    return { way, element };
  };
  const buttons = [button(-1), button(1)];
  const paint = () => {
    for (const { way, element } of buttons) {
      const said = push(way * far());
      say(element, said);
      set(element, "aria-label", words("nudge", { size: said, name }));
    }
    write(lines, { name, size: size(), output: state.scene.expression, ...forecast(state, name, size()) });
  };
  return { down: buttons[0].element, up: buttons[1].element, line, paint };
}

function write({ guess, working, truth }, promise) {
  const bends = Math.abs(promise.truth - promise.guess) > STRAIGHT * Math.max(1, Math.abs(promise.truth));
  const size = push(promise.size);
  say(guess, words("guess", { ...promise, size, change: signedFine(promise.guess) }));
  say(working, words("working", { gradient: text(promise.gradient), size: plain(promise.size), change: fine(promise.guess) }));
  say(truth, words(bends ? "bent" : "truth", { change: signedFine(promise.truth) }));
  set(guess, "data-sign", sign(promise.guess === null ? null : tidy(promise.guess)));
  set(guess, "data-value", promise.guess);
  set(truth, "data-value", promise.truth);
}

/** The choice of how large a nudge is, for all inputs at once. */
export function nudgeSize(state) {
  const { step } = state.scene.inputs.find(({ node }) => node !== null);
  const list = html("select", { "data-size": true }, ...SIZES.map((times) => html("option", { value: times }, `±${plain(tidy(step * times))}`)));
  list.addEventListener("change", () => state.look({ size: Number(list.value) }));
  const paint = () => (list.value = state.view.size);
  return { element: html("label", { class: "size", "data-part": "nudge" }, words("size"), " ", list), paint };
}
