// The nudge: a small push on one input, what the gradient says it will do, and what it truly does.

import { html, setText, set } from "../dom.js";
import { equation, product, shownTo } from "../text/equation.js";
import { plain, push, sign, tidy, withSign } from "../text/numbers.js";
import { visible } from "../model/visibility.js";
import { words } from "../text/words.js";

const SIZES = [0.1, 1, 10]; // of a slider's step
const DUST = 1e-14; // of the output: a change smaller than this is what rounding left

/** What a nudge on an input would do: the straight-line guess and the true change of the output; null while covered. */
export function forecast(state, name, size) {
  const { gradients, values } = visible(state);
  const { node } = state.scene.inputs.find((input) => input.name === name);
  if (gradients[node] === null || values[state.scene.output] === null) return { gradient: null, guess: null, truth: null };
  const after = state.runWith({ [name]: tidy(state.inputs[name] + size) });
  const [before, change] = [state.output(), state.output(after) - state.output()];
  return { gradient: gradients[node], guess: gradients[node] * size, truth: Math.abs(change) < DUST * Math.abs(before) ? 0 : change };
}

/** The two buttons of an input, and the lines that compare guess and truth. */
export function nudgeControl(state, input, { locked, commit, complain }) {
  const { name, step, low, high, whole } = input;
  let direction = 1;
  const far = () => tidy(step * (whole ? Math.max(1, state.view.size) : state.view.size)); // whole numbers move in whole steps
  const size = () => direction * far();
  const lines = { guess: html("span", { class: "guess" }), working: html("span", { class: "working" }), truth: html("span", { class: "truth" }) };
  const line = html("p", { class: "forecast", "data-region": "nudge" }, lines.guess, html("br"), lines.working, " ", lines.truth);

  const press = () => {
    const to = tidy(state.inputs[name] + size());
    if (to < low || to > high) return complain(words("bound", { name, low: plain(low), high: plain(high) }));
    state.nudged = { name, size: size(), ...forecast(state, name, size()) };
    state.setInputs({ [name]: to }, "nudge");
    return commit();
  };
  const button = (side) => {
    const element = html("button", { type: "button", class: "push", disabled: locked, "data-nudge": `${name}${side > 0 ? "+" : "-"}` });
    const choose = () => ((direction = side), paint());
    element.addEventListener("pointerenter", choose);
    element.addEventListener("focus", choose);
    element.addEventListener("click", () => (choose(), press()));
    return { side, element };
  };
  const buttons = [button(-1), button(1)];
  const paint = () => {
    for (const { side, element } of buttons) {
      const said = push(side * far());
      setText(element, said);
      set(element, "aria-label", words("nudge", { size: said, name }));
    }
    write(lines, { name, size: size(), output: state.scene.expression, ...forecast(state, name, size()) });
  };
  return { down: buttons[0].element, up: buttons[1].element, line, paint };
}

/** It bends where guess and truth differ in the digits shown. */
function write({ guess, working, truth }, promise) {
  const { terms: [gradient, size], result, signed, equals, digits } = equation([promise.gradient, promise.size], product, promise.guess);
  const change = shownTo(promise.truth, digits);
  const bends = change !== result && Number.isFinite(promise.truth) && Number.isFinite(promise.guess);
  setText(guess, words("guess", { ...promise, size: push(promise.size), change: signed }));
  setText(working, words("working", { gradient, size, equals, change: result }));
  setText(truth, words(bends ? "bent" : "truth", { change: withSign(change) }));
  set(guess, "data-sign", sign(promise.guess === null ? null : tidy(promise.guess)));
  set(guess, "data-value", promise.guess);
  set(truth, "data-value", promise.truth);
}

/** The choice of how large a nudge is, for all inputs at once. */
export function nudgeSize(state) {
  const { step } = state.scene.inputs.find(({ node }) => node !== null);
  const list = html("select", { "data-size": true }, ...SIZES.map((times) => html("option", { value: times }, `±${plain(tidy(step * times))}`)));
  list.addEventListener("change", () => state.setView({ size: Number(list.value) }));
  const paint = () => (list.value = state.view.size);
  return { element: html("label", { class: "size", "data-region": "nudge" }, words("size"), " ", list), paint };
}
