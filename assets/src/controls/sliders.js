// One card for each input: name, number box, gradient, slider, nudge buttons, and a place for an error.

import { html, setText, set } from "../dom.js";
import { groupHeading, groupInFocus } from "../model/selection.js";
import { arrowed, boxed, parse, plain, sign, snap, tidy } from "../text/numbers.js";
import { nudgeControl } from "./nudge.js";
import { spokenNumber, visible } from "../model/visibility.js";
import { translated, words } from "../text/words.js";

// What a key makes of a value. Shift with an arrow is a tenth of a step, but for whole numbers, which move in whole steps.
const KEYS = {
  ArrowRight: (value, { step }, share) => value + step * share,
  ArrowUp: (value, { step }, share) => value + step * share,
  ArrowLeft: (value, { step }, share) => value - step * share,
  ArrowDown: (value, { step }, share) => value - step * share,
  PageUp: (value, { step }) => value + 10 * step,
  PageDown: (value, { step }) => value - 10 * step,
  Home: (_, { low }) => low,
  End: (_, { high }) => high,
};

/** The same keys for the help sheet. */
const named = (start) => Object.keys(KEYS).filter((key) => key.startsWith(start));
const HELP = [
  { does: "step", group: "slider", keys: named("Arrow") },
  { does: "fine", group: "slider", keys: named("Arrow").map((key) => `Shift+${key}`) },
  { does: "ten", group: "slider", keys: named("Page") },
  { does: "ends", group: "slider", keys: ["Home", "End"] },
];

const within = ({ low, high }, value) => Math.min(high, Math.max(low, value));

const LONG_NAME = 6; // characters from which on a name takes a line of its own
const MANY = 2; // more inputs than this get a line each, and share one place for nudges

/** A card for each input of a lesson. Where inputs belong to groups, those of one group at a time. */
export function sliderCards({ scene, state, options, commit }) {
  const compact = scene.inputs.length + scene.settings.length > MANY;
  const cards = scene.inputs.map((input) =>
    sliderCard(state, input, { commit, compact, locked: options.lock?.includes(input.name) ?? false }));
  if (!compact) return cards;
  const panel = nudgePanel(state, cards);
  return scene.inputs.some(({ group }) => group) ? [groupHeading(state), ...cards.map((card) => inGroup(card, state)), panel] : [...cards, panel];
}

/** The card as long as its input's group is the one in focus. */
function inGroup(card, state) {
  const { group } = state.scene.inputs.find(({ name }) => name === card.name);
  const paint = (cause) => {
    set(card.element, "hidden", group !== groupInFocus(state.scene, state.view.focus) && !state.view.pinned?.includes(card.name));
    card.paint(cause);
  };
  return { ...card, paint };
}

/** The card of one input; it changes the state and follows it. `commit` is called when a hand lets go. */
function sliderCard(state, input, { locked, commit, compact }) {
  const elements = build(input, locked, compact);
  const move = (value, cause) => state.setInputs({ [input.name]: value }, cause);

  elements.range.addEventListener("input", () => move(within(input, snap(Number(elements.range.value), input.step)), "slide"));
  elements.range.addEventListener("change", commit);
  elements.range.addEventListener("keydown", (event) => {
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const share = event.shiftKey && !input.whole ? 0.1 : 1;
    move(within(input, tidy(KEYS[event.key](state.inputs[input.name], input, share))), "slide");
  });
  elements.range.addEventListener("keyup", (event) => KEYS[event.key] && commit());
  typing(elements, state, input, (value) => (move(value, "type"), commit()));

  elements.card.append(elements.error);
  elements.card.addEventListener("focusin", () => state.touched === input.name || ((state.touched = input.name), state.setView({}))); // its nudges come up
  const card = { area: "side", name: input.name, keys: HELP, element: elements.card, paint: (cause) => paint(elements, state, input, cause) };
  if (input.node === null) return card;
  const nudge = nudgeControl(state, input, { locked, commit, complain: (sentence) => complain(elements, sentence) });
  if (compact) return { ...card, nudge };
  elements.box.before(nudge.down);
  elements.box.after(nudge.up);
  elements.error.before(nudge.line);
  return { ...card, paint: (cause) => (card.paint(cause), nudge.paint()) };
}

/** One place for the nudges of many inputs: it shows those of the input that was touched last. */
function nudgePanel(state, cards) {
  const panels = cards.filter((card) => card.nudge).map(({ name, nudge }) => ({
    name, nudge,
    element: html("div", { class: "nudge-panel" },
      html("div", { class: "row" }, html("span", { class: "name" }, name), nudge.down, nudge.up), nudge.line),
  }));
  const element = html("section", { class: "card", "aria-label": words("nudgePanel") }, ...panels.map((panel) => panel.element));
  const paint = () => {
    const group = groupInFocus(state.scene, state.view.focus);
    const near = panels.filter(({ name }) => state.scene.inputs.find((input) => input.name === name).group === group);
    const shown = near.find((panel) => panel.name === state.touched) ?? near[0]; // none where only marks are near
    panels.forEach((panel) => set(panel.element, "hidden", panel !== shown));
    set(element, "hidden", !shown);
    shown?.nudge.paint();
  };
  return { area: "side", element, paint };
}

function build(input, locked, compact) {
  const { name, low, high } = input;
  const elements = {
    box: html("input", { class: "box", inputmode: "decimal", autocomplete: "off", spellcheck: "false",
      "aria-label": words("box", { name }), disabled: locked }),
    gradient: html("output", { class: "gradient", "data-gradient": name }),
    range: html("input", { type: "range", min: low, max: high, step: "any", "data-input": name,
      "aria-label": name, disabled: locked }),
    error: html("p", { class: "error", "data-error": null, role: "alert" }),
    meaning: html("span", { class: "gradient" }, input.choices?.length ? "" : words(`roles.${input.role || "target"}`)),
  };
  elements.error.id = `error-${name}`;
  const title = html("span", { class: "name", "aria-hidden": "true" }, name);
  const pill = input.node === null ? null : elements.gradient;
  if (input.role === "feature" || input.role === "parameter") title.append(html("small", {}, translated(input.unit) || words(`roles.${input.role}`)));
  elements.card = html("section", { class: `card input${compact ? " compact" : ""}${name.length > LONG_NAME ? " long" : ""}`, "aria-label": name, "data-role": input.role || null });
  if (compact) elements.card.append(html("div", { class: "row" }, title, elements.range, elements.box, pill ?? elements.meaning));
  else elements.card.append(html("div", { class: "row" }, title, elements.box, pill ?? ""), elements.range);
  return elements;
}

/** A typed value is taken on Enter or on leaving the box; Escape brings the last good one back. */
function typing({ box, error }, state, input, take) {
  const restore = () => (complain({ box, error }, ""), (box.value = written(box, state.inputs[input.name])));
  const read = () => {
    const now = state.inputs[input.name];
    if ([plain(now), boxed(now)].includes(box.value)) return restore();
    const value = parse(box.value, input.whole);
    const broken = refusal(value, input);
    if (!broken) return take(value);
    return complain({ box, error }, words(`errors.${broken}`,
      { typed: box.value, name: input.name, value: plain(now), low: plain(input.low), high: plain(input.high) }));
  };
  box.addEventListener("change", read);
  box.addEventListener("focus", () => {
    if (box.value !== boxed(state.inputs[input.name])) return;
    restore();
    box.select(); // what is typed next takes its place
  });
  box.addEventListener("blur", () => box.value === plain(state.inputs[input.name]) && restore());
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") read();
    if (event.key === "Escape") restore();
  });
}

/** A value as its box shows it: every digit while it is being edited, else as many as there is room for. */
const written = (box, value) => (box.matches(":focus") ? plain(value) : boxed(value));

/** Why a number cannot be taken, as a key of the errors' words; null where it can. */
function refusal(value, { low, high, whole }) {
  if (value === null) return "number";
  if (whole && !Number.isInteger(value)) return "whole";
  return value >= low && value <= high ? null : "bounds";
}

function complain({ box, error }, sentence) {
  setText(error, sentence);
  set(error, "data-error", sentence !== "");
  set(box, "aria-invalid", sentence !== "" && "true");
  set(box, "aria-describedby", sentence !== "" && error.id);
}

function paint(elements, state, { name, low, high, node, choices }, cause) {
  const value = state.inputs[name];
  const exact = String(value);
  if (elements.range.value !== exact) elements.range.value = exact;
  set(elements.range, "aria-valuenow", elements.range.value === exact ? null : exact); // a slider may not hold the last digit
  if (elements.shown !== exact || cause === "reset" || (state.touched === name && !["view", "step"].includes(cause))) {
    complain(elements, "");
    elements.box.value = written(elements.box, value);
    elements.shown = exact;
  }
  elements.range.style.setProperty("--filled", `${((value - low) / (high - low)) * 100}%`);
  if (choices?.length) {
    setText(elements.meaning, translated(choices[Math.round(value)]));
    set(elements.range, "aria-valuetext", `${name}: ${translated(choices[Math.round(value)])}`);
  }
  if (node === null) return;
  const gradient = visible(state).gradients[node];
  set(elements.range, "aria-valuetext", words("slider", { name, value: plain(value), gradient: spokenNumber(gradient) }));
  setText(elements.gradient, arrowed(gradient));
  set(elements.gradient, "data-value", gradient);
  set(elements.gradient, "data-sign", sign(gradient));
  set(elements.gradient, "aria-label", `${words("gradient", { name })}: ${spokenNumber(gradient)}`);
}
