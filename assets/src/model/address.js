// What an address asks of a lesson (?a=2&theme=dark), each request checked against its row of the table that Python reads
// too; and the address that asks for what is on the screen.

import TABLE from "../../../app/parameters.json";
import { parse, plain } from "../text/numbers.js";
import { LANGUAGES } from "../text/locale.js";
import { words } from "../text/words.js";

const PARAMETERS = new Map(TABLE.filter(({ name }) => name).map((row) => [row.name, row]));
const INPUT = "in."; // before the name of an input that is a parameter's too

const accept = (value) => ({ value });
const refuse = (rule, values) => ({ rule: words(`rules.${rule}`, values) });

/** How each kind of parameter is read, given its row: a function of what was typed that gives {value} or {rule}. */
const KINDS = {
  text: () => accept,
  setting: () => accept, // Python says what they may be
  flag: () => KINDS.choice({ choices: ["1", "0"] }),
  choice: ({ choices }) => (typed) => (choices.includes(typed) ? accept(typed) : refuse("choice", { choices: choices.join(", ") })),
  list: ({ choices }) => (typed) => {
    const names = typed.split(",").filter(Boolean);
    return names.every((name) => choices.includes(name)) ? accept(names) : refuse("choice", { choices: choices.join(", ") });
  },
  whole: ({ low, high }) => (typed) =>
    /^\d+$/.test(typed) && Number(typed) >= low && Number(typed) <= high ? accept(Number(typed)) : refuse("whole", { low, high }),
  input: ({ name, low, high, whole }) => (typed) => {
    const value = parse(typed, whole);
    if (value === null) return refuse("number");
    if (whole && !Number.isInteger(value)) return refuse("whole", { low: plain(low), high: plain(high) });
    return value >= low && value <= high ? accept(value) : refuse("bounds", { key: name, low: plain(low), high: plain(high) });
  },
};

/** The rows of the table for this lesson by the names in its address: inputs, settings, options. The later ones come first. */
function rows(scene) {
  const known = { inputs: scene.inputs.map(({ name }) => name), languages: LANGUAGES, steps: scene.steps.length };
  const inputs = scene.inputs.map((input) => ({ ...input, kind: "input" }));
  const seed = inputs.find(({ role }) => role === "seed");
  const filled = (row) => ({ ...row, choices: known[row.choices] ?? row.choices, high: known[row.high] ?? row.high });
  return new Map([
    ...inputs.map((row) => [row.name, row]),
    ...scene.settings.map(({ name }) => [name, { name, kind: "setting" }]),
    ...[...PARAMETERS].map(([name, row]) => [name, row.kind === "role" ? seed : filled(row)]),
    ...inputs.map((row) => [INPUT + row.name, row]),
  ].filter(([, row]) => row));
}

// What shows that a form wrote the address, with + for a blank: beside it something encoded that browsers leave as it is, or
// + where no sum goes on.
const FORM = /%(?:2[1468-9ABCF]|3[ABDF]|40|5[B-E]|60|7[B-D])|\+(?:[*/^),]|-\+|$)/i;

/** A text out of an address, in which + means +; null where it cannot be decoded. */
function decoded(text) {
  try {
    return decodeURIComponent(FORM.test(text) ? text.replaceAll("+", " ") : text);
  } catch {
    return null;
  }
}

/** The names and values of a query in their order; null stands for what cannot be decoded. */
function pairs(query) {
  return (query ?? "").replace(/^\?/, "").split("&").filter(Boolean).map((pair) => {
    const [name, ...texts] = pair.split("=");
    return { pair, key: decoded(name), typed: decoded(texts.join("=")) };
  });
}

/** What an address asks for by this name, unchecked, or null: the lesson, or the language before anything is drawn. */
export const askedFor = (query, name) => pairs(query).filter(({ key }) => key === name).pop()?.typed ?? null;

/** The settings that an address asks for, on top of those that a scene has. */
export function askedSettings(query, scene) {
  const asked = new Map(pairs(query).map(({ key, typed }) => [key, typed]));
  return Object.fromEntries(Object.entries(scene.chosen).map(([name, value]) => [name, asked.get(name) ?? value]));
}

/**
 * What the address asks for: {inputs, options, refusals}. A refusal is a sentence that names the parameter and the rule;
 * what it asked for is left. What is unknown and what cannot be read get one sentence each, however many they are.
 */
export function readAddress(query, scene) {
  const asked = { inputs: {}, options: {} };
  const known = rows(scene);
  const [malformed, unknown, refused] = [new Set(), new Set(), new Map()];
  for (const { pair, key, typed } of pairs(query)) {
    const row = known.get(key);
    if (key === null || typed === null) malformed.add(pair);
    else if (!row) unknown.add(key);
    else {
      const { value, rule } = KINDS[row.kind](row)(typed);
      if (rule) refused.set(key, words("errors.address", { key, typed: short(typed), rule }));
      else asked[row.kind === "input" ? "inputs" : "options"][row.name] = value;
    }
  }
  return { ...asked, refusals: [...about("malformed", malformed), ...about("unknown", unknown), ...refused.values()] };
}

/** One sentence about all of these names, or none. */
function about(kind, names) {
  if (names.size === 0) return [];
  const key = [...names].slice(0, NAMED).map((name) => `“${short(name)}”`).join(", ");
  return [words(names.size > NAMED ? `errors.${kind}Many` : `errors.${kind}`, { key, count: names.size - NAMED })];
}

const NAMED = 3; // names in a sentence; of further ones, the number
const LONGEST = 40; // characters of a text that a sentence repeats
const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/**
 * The query that brings back what is on the screen: the inputs and settings that are not where the page starts by
 * itself, the step, the prediction, and how the page looks. `query` is the page's own; the lesson's name stays.
 */
export function writeAddress({ root, scene, state, options, start }, query) {
  const { view, inputs } = state;
  const known = rows(scene);
  const moved = ([name, value]) => value !== state.defaults[name] || value !== (start.inputs[name] ?? value);
  const clear = (name) => known.get(name).kind === "input" && known.get(name).name === name;
  const addressed = ([name, value]) => [clear(name) ? name : INPUT + name, value];
  const option = (name, value, usual = PARAMETERS.get(name).default) => (value !== usual || name in options ? [[name, value]] : []);
  const lesson = askedFor(query, "lesson");
  const asked = [
    ...(lesson === null ? [] : [["lesson", lesson]]),
    ...Object.entries(scene.chosen).filter(([setting, value]) => value !== start.chosen[setting] || setting in options),
    ...Object.entries(inputs).filter(moved).map(addressed),
    ...(view.step === null ? [] : [["step", view.step + 1]]),
    ...(view.predict ? [["predict", "1"]] : []),
    ...option("theme", root.dataset.theme),
    ...option("profile", root.dataset.profile),
    ...option("hide", view.hide.join(","), ""),
    ...["lock", "lang", "keys"].filter((name) => name in options).map((name) => [name, String(options[name])]),
  ];
  return asked.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
}
