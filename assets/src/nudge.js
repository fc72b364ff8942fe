// The nudge: a small push on one input, what the gradient says it will do, and what it truly does.

import { html, say, set } from "./dom.js";
import { plain, sign, signed, text, tidy } from "./numbers.js";
import { seen } from "./veil.js";
import { words } from "./words.js";

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
  const { name, step, low, high } = input;
  let size = step;
  const guess = html("span", { class: "guess" });
  const truth = html("span", { class: "truth" });
  const working = html("span", { class: "working" });
  const forecastLine = html("p", { class: "forecast", "data-part": "nudge" }, guess, html("br"), working, " ", truth);

  const press = () => {
    const to = tidy(state.inputs[name] + size);
    if (to < low || to > high) return complain(words("bound", { name, low: plain(low), high: plain(high) }));
    const promised = forecast(state, name, size);
    state.nudged = { name, size, ...promised };
    state.change({ [name]: to }, "nudge");
    return told();
  };
  const button = (by) => {
    const element = html("button", { type: "button", class: "nudge", disabled: locked, "data-nudge": `${name}${by > 0 ? "+" : "-"}`,
      "aria-label": words("nudge", { size: signs(by), name }) }, signs(by));
    const choose = () => ((size = by), paint());
    element.addEventListener("pointerenter", choose);
    element.addEventListener("focus", choose);
    element.addEventListener("click", () => (choose(), press()));
    return element;
  };
  const paint = () => {
    const promised = forecast(state, name, size);
    const output = state.scene.expression;
    say(guess, words("guess", { size: signs(size), name, output, change: signed(tidy(promised.guess)) }));
    say(working, words("working", { gradient: text(promised.gradient), size: plain(size), change: text(tidy(promised.guess)) }));
    say(truth, words("truth", { change: signed(tidy(promised.truth)) }));
    set(guess, "data-sign", sign(tidy(promised.guess)));
    set(guess, "data-value", promised.guess);
    set(truth, "data-value", promised.truth);
  };
  return { down: button(-step), up: button(step), line: forecastLine, paint };
}

const signs = (size) => (size > 0 ? `+${plain(size)}` : plain(size));
