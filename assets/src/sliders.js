// One card for each input: name, number box, gradient, slider, nudge buttons, and a place for an error.

import { html, say, set } from "./dom.js";
import { arrowed, parse, plain, sign, snap, text, tidy } from "./numbers.js";
import { nudgeControl } from "./nudge.js";
import { words } from "./words.js";

const KEYS = {
  ArrowRight: (value, { step }, fine) => value + (fine ? step / 10 : step),
  ArrowUp: (value, { step }, fine) => value + (fine ? step / 10 : step),
  ArrowLeft: (value, { step }, fine) => value - (fine ? step / 10 : step),
  ArrowDown: (value, { step }, fine) => value - (fine ? step / 10 : step),
  PageUp: (value, { step }) => value + 10 * step,
  PageDown: (value, { step }) => value - 10 * step,
  Home: (_, { low }) => low,
  End: (_, { high }) => high,
};

const within = ({ low, high }, value) => Math.min(high, Math.max(low, value));

/** The card of one input; it changes the state and follows it. `told` is called when a hand lets go. */
export function sliderCard(state, input, { locked, told }) {
  const parts = build(input, locked);
  const move = (value, cause) => state.change({ [input.name]: value }, cause);

  parts.range.addEventListener("input", () => move(within(input, snap(Number(parts.range.value), input.step)), "slide"));
  parts.range.addEventListener("change", told);
  parts.range.addEventListener("keydown", (event) => {
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(within(input, tidy(KEYS[event.key](state.inputs[input.name], input, event.shiftKey))), "slide");
  });
  parts.range.addEventListener("keyup", (event) => KEYS[event.key] && told());
  typing(parts, state, input, (value) => (move(value, "type"), told()));

  const nudge = nudgeControl(state, input, { locked, told, complain: (sentence) => complain(parts, sentence) });
  parts.box.before(nudge.down);
  parts.box.after(nudge.up);
  parts.card.append(nudge.line, parts.error);
  return { element: parts.card, paint: (cause) => (paint(parts, state, input, cause), nudge.paint()) };
}

function build(input, locked) {
  const { name, low, high } = input;
  const parts = {
    box: html("input", { class: "box", inputmode: "decimal", autocomplete: "off", spellcheck: "false",
      "aria-label": words("box", { name }), disabled: locked }),
    gradient: html("output", { class: "gradient", "data-gradient": name }),
    range: html("input", { type: "range", min: low, max: high, step: "any", "data-input": name,
      "aria-label": name, disabled: locked }),
    error: html("p", { class: "error", "data-error": null, role: "alert" }),
  };
  parts.error.id = `error-${name}`;
  parts.card = html("section", { class: "card input", "aria-label": name },
    html("div", { class: "row" }, html("span", { class: "name", "aria-hidden": "true" }, name), parts.box, parts.gradient),
    parts.range);
  return parts;
}

/** A typed value is taken on Enter or on leaving the box; Escape brings the last good one back. */
function typing({ box, error }, state, input, take) {
  const good = () => plain(state.inputs[input.name]);
  const restore = () => (complain({ box, error }, ""), (box.value = good()));
  const read = () => {
    const value = parse(box.value);
    if (box.value === good()) return restore();
    const [broken, values] = value === null ? ["number", {}] : ["bounds", { low: plain(input.low), high: plain(input.high) }];
    if (value !== null && value >= input.low && value <= input.high) return take(value);
    return complain({ box, error }, words(`errors.${broken}`, { typed: box.value, name: input.name, value: good(), ...values }));
  };
  box.addEventListener("change", read);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") read();
    if (event.key === "Escape") restore();
  });
}

function complain({ box, error }, sentence) {
  say(error, sentence);
  set(error, "data-error", sentence !== "");
  set(box, "aria-invalid", sentence !== "" && "true");
  set(box, "aria-describedby", sentence !== "" && error.id);
}

function paint(parts, state, { name, low, high }, cause) {
  const value = state.inputs[name];
  const gradient = state.gradient(name);
  const exact = String(value);
  if (parts.range.value !== exact) parts.range.value = exact;
  if (state.touched === name || cause === "reset" || parts.box.getAttribute("aria-invalid") === null) {
    complain(parts, "");
    parts.box.value = plain(value);
  }
  parts.range.style.setProperty("--filled", `${((value - low) / (high - low)) * 100}%`);
  set(parts.range, "aria-valuetext", words("slider", { name, value: plain(value), gradient: text(gradient) }));
  say(parts.gradient, arrowed(gradient));
  set(parts.gradient, "data-value", gradient);
  set(parts.gradient, "data-sign", sign(gradient));
  set(parts.gradient, "aria-label", `${words("gradient", { name })}: ${text(gradient)}`);
}
