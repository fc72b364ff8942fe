// What is said about slips in an expression: sentences of the engine's tables with their gaps filled in.

import { closest } from "./closest.js";
import { grouped } from "./figures.js";

const INDENT = "    ";

/** A text that is no expression: where, why, and what was probably meant. */
export class Slip extends Error {
  constructor({ text, position, length, reason, hint, shown }) {
    super([`${reason} ${hint}`.trimEnd(), ...marked([...text], position, length, shown)].join("\n"));
    Object.assign(this, { position, length, reason, hint });
  }
}

/** The line of the text around the mistake, and the line of carets under it. */
function marked(characters, position, length, most) {
  const start = Math.max(position - most, 0);
  const before = start > 0 ? "…" : "";
  const after = position + most < characters.length ? "…" : "";
  const around = characters.slice(start, position + most).map((character) => (printable(character) ? character : " ")).join("");
  const carets = "^".repeat(Math.max(1, Math.min(length, most)));
  return [`${INDENT}${before}${around}${after}`, " ".repeat(INDENT.length + before.length + position - start) + carets];
}

const printable = (character) => character === " " || !/[\p{C}\p{Z}]/u.test(character);

/** The reason and the hint under a key, with {gaps} filled in; {gap:,} groups digits by three. */
export const say = (tables, key, values) => filled(tables.sentences[key], values);

const filled = (sentences, values) =>
  sentences.map((sentence) => sentence.replace(/\{(\w+)(:,)?\}/g, (_, name, group) => (group ? grouped(values[name]) : values[name])));

export function unknownCharacter(tables, character) {
  const code = character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  return say(tables, "unknown character", { shown: printable(character) ? character : `U+${code}` });
}

export function unknownFunction(tables, name) {
  if (has(tables.instead, name)) return say(tables, "known elsewhere", { name, instead: tables.instead[name] });
  const near = closest(name.toLowerCase(), Object.keys(tables.functions));
  return say(tables, near === null ? "unknown function" : "misspelled", { name, near });
}

export function wrongCount(tables, { name, arity, count, decimalComma }) {
  const wanted = arity === null ? "any" : arity === 1 ? "one" : "several";
  const comma = decimalComma && arity !== null && count > arity ? " with comma" : "";
  return say(tables, `wants ${wanted}${comma}`, { name, arity, count, signature: tables.signatures[name] });
}

export function noBrackets(tables, { symbol: name }, after) {
  const isPower = after.kind === "superscript" || after.symbol === tables.power;
  return say(tables, isPower ? "no brackets in power" : "no brackets", { name, signature: tables.signatures[name] });
}

export function missingOperand(tables, before, after) {
  const fits = ([left, right]) => ["", before.kind].includes(left) && ["", after.kind].includes(right);
  const [, , ...sentences] = tables.missing.find(fits);
  return filled(sentences, { before: before.typed, after: after.typed });
}

/** Whether a table has a row for what was typed, be it a word that every object knows, such as "constructor". */
export const has = (table, typed) => Object.prototype.hasOwnProperty.call(table, typed);
