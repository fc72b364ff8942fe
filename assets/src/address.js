// What an address asks of a lesson (?a=2&theme=dark), each request checked against its rule.

import { parse, plain } from "./numbers.js";
import { words } from "./words.js";

const accept = (value) => ({ value });
const refuse = (rule, values) => ({ rule: words(`rules.${rule}`, values) });

const several = (choices) => (typed) =>
  typed.split(",").every((name) => choices.includes(name))
    ? accept(typed.split(","))
    : refuse("choice", { choices: choices.join(", ") });
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

export const PARTS = ["sliders", "nudge", "graph", "gradients", "picture", "sentence"];

/** The parameters that a lesson's address may carry: how each is read. */
const readers = (scene) => ({
  lesson: accept,
  embed: flag,
  theme: choice(["light", "dark", "auto"]),
  hide: several(PARTS),
  lock: several(scene.inputs.map((input) => input.name)),
  step: whole(1, scene.steps.length),
  predict: flag,
});

/**
 * What the address asks for: {inputs, options, refusals}. A refusal is a sentence that names the
 * parameter and the rule; nothing that it asked for is taken.
 */
export function readAddress(query, scene) {
  const asked = { inputs: {}, options: {}, refusals: [] };
  const inputs = new Map(scene.inputs.map((input) => [input.name, number(input)]));
  const options = new Map(Object.entries(readers(scene)));
  for (const [key, typed] of new URLSearchParams(query)) {
    const reader = inputs.get(key) ?? options.get(key);
    const { value, rule } = reader?.(typed) ?? {};
    if (!reader) asked.refusals.push(words("errors.unknown", { key }));
    else if (rule) asked.refusals.push(words("errors.address", { key, typed, rule }));
    else asked[inputs.has(key) ? "inputs" : "options"][key] = value;
  }
  return asked;
}
