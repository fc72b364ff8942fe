// What an address asks of a lesson (?a=2&theme=dark), each request checked against its rule; and the address that asks
// for what is on the screen.

import { parse, plain } from "../text/numbers.js";
import { LANGUAGES } from "../text/locale.js";
import { words } from "../text/words.js";

const accept = (value) => ({ value });
const refuse = (rule, values) => ({ rule: words(`rules.${rule}`, values) });

const several = (choices) => (typed) => {
  const names = typed.split(",").filter(Boolean);
  return names.every((name) => choices.includes(name)) ? accept(names) : refuse("choice", { choices: choices.join(", ") });
};
const choice = (choices) => (typed) =>
  choices.includes(typed) ? accept(typed) : refuse("choice", { choices: choices.join(", ") });
const flag = choice(["1", "0"]);

const number = ({ name, low, high }) => (typed) => {
  const value = parse(typed);
  if (value === null) return refuse("number");
  return value >= low && value <= high ? accept(value) : refuse("bounds", { key: name, low: plain(low), high: plain(high) });
};

const whole = (low, high) => (typed) =>
  /^\d+$/.test(typed) && Number(typed) >= low && Number(typed) <= high ? accept(Number(typed)) : refuse("whole", { low, high });

export const REGIONS = ["tools", "sliders", "nudge", "graph", "gradients", "picture", "sentence"];

/** The parameters that a lesson's address may carry: how each is read. */
const readers = (scene) => ({
  lesson: accept,
  embed: flag,
  theme: choice(["light", "dark", "auto"]),
  profile: choice(["projector", "plain"]),
  hide: several(REGIONS),
  lock: several(scene.inputs.map((input) => input.name)),
  step: whole(1, scene.steps.length),
  predict: flag,
  lang: choice(LANGUAGES),
  ...Object.fromEntries(scene.settings.map((setting) => [setting.name, accept])), // Python says what they may be
});

/** The settings that an address asks for, on top of those that a scene has. */
export function askedSettings(query, scene) {
  const asked = new URLSearchParams(query ?? "");
  return Object.fromEntries(Object.entries(scene.chosen).map(([name, value]) => [name, asked.get(name) ?? value]));
}

/**
 * What the address asks for: {inputs, options, refusals}. A refusal is a sentence that names the
 * parameter and the rule; nothing that it asked for is taken.
 */
export function readAddress(query, scene) {
  const asked = { inputs: {}, options: {}, refusals: [] };
  const inputs = new Map(scene.inputs.map((input) => [input.name, number(input)]));
  const options = new Map(Object.entries(readers(scene)));
  for (const [key, typed] of new URLSearchParams(query ?? "")) {
    const reader = inputs.get(key) ?? options.get(key);
    const { value, rule } = reader?.(typed) ?? {};
    if (!reader) asked.refusals.push(words("errors.unknown", { key }));
    else if (rule) asked.refusals.push(words("errors.address", { key, typed, rule }));
    else asked[inputs.has(key) ? "inputs" : "options"][key] = value;
  }
  return asked;
}

/**
 * The query that brings back what is on the screen: the inputs and settings that are not where the page starts by
 * itself, the step, the prediction, and how the page looks. `query` is the page's own; the lesson's name stays.
 */
export function writeAddress({ root, scene, state, options, start }, query) {
  const { view, inputs } = state;
  const moved = ([name, value]) => value !== state.defaults[name] || value !== (start.inputs[name] ?? value);
  const named = (name, value, usual) => (value !== usual || name in options ? [[name, value]] : []);
  const name = new URLSearchParams(query).get("lesson");
  return new URLSearchParams([
    ...(name === null ? [] : [["lesson", name]]),
    ...Object.entries(scene.chosen).filter(([setting, value]) => value !== start.chosen[setting] || setting in options),
    ...Object.entries(inputs).filter(moved),
    ...(view.step === null ? [] : [["step", view.step + 1]]),
    ...(view.predict ? [["predict", "1"]] : []),
    ...named("theme", root.dataset.theme, "auto"),
    ...named("profile", root.dataset.profile, "plain"),
    ...named("hide", view.hide.join(","), ""),
    ...(options.lock ? [["lock", options.lock.join(",")]] : []),
  ]).toString();
}
