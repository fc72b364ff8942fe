// What is said about slips in expressions: sentences of the engine's tables with their gaps filled in.

import { closest } from "./closest.js";
import { grouped, printable } from "./figures.js";
import { functionIn, has } from "./names.js";

/** The reason and the hint under a key, with {gaps} filled in; {gap:,} groups digits by three. */
export const say = (tables, key, values) => filled(tables.sentences[key], values);

const filled = (sentences, values) =>
  sentences.map((sentence) => sentence.replace(/\{(\w+)(:,)?\}/g, (_, name, group) => (group ? grouped(values[name]) : values[name])));

export function unknownCharacter(tables, character) {
  const code = character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  return say(tables, "unknown character", { shown: printable(character) ? character : `U+${code}` });
}

/** For a name before a bracket that is no function. */
export function unknownFunction(tables, name) {
  const instead = [tables.equivalents, tables.called].find((table) => has(table, name))?.[name];
  if (instead) return say(tables, "equivalent", { name, instead });
  if (has(tables.inverses, name)) return say(tables, "inverse", { name, of: tables.inverses[name] });
  const near = closest(name.toLowerCase(), Object.keys(tables.functions));
  return say(tables, near === null ? "unknown function" : "misspelled", { name, near });
}

/** For a name that is no input, whatever follows it; null where it is one. */
export function noInput(tables, name) {
  if (has(tables.words, name)) return tables.words[name];
  const isElsewhere = has(tables.equivalents, name) || has(tables.inverses, name);
  const called = isElsewhere ? name : functionIn(tables, name);
  if (called === null) return null;
  return has(tables.functions, called) ? noBrackets(tables, called) : unknownFunction(tables, called);
}

export function wrongCount(tables, { name, op, arity, count, decimalComma }) {
  if (op === "log" && count === 2) return say(tables, "another base", { name, count });
  const wanted = arity === null ? "any" : arity === 1 ? "one" : "several";
  const comma = decimalComma && arity !== null && count > arity ? " with comma" : "";
  return say(tables, `wants ${wanted}${comma}`, { name, arity, count, signature: tables.signatures[name] });
}

export function noBrackets(tables, name, after) {
  const isPower = after?.kind === "superscript" || after?.symbol === tables.power;
  return say(tables, isPower ? "no brackets in power" : "no brackets", { name, signature: tables.signatures[name] });
}

export function missingOperand(tables, before, after) {
  const fits = ([left, right]) => ["", before.kind].includes(left) && ["", after.kind].includes(right);
  const [, , ...sentences] = tables.missing.find(fits);
  return filled(sentences, { before: before.typed, after: after.typed });
}
