// From the text of an expression to its tokens: {kind, symbol, position, typed}, by the patterns of the engine.

import { has, Slip, unknownCharacter } from "./slips.js";

const NORMALISED = ["name", "superscript"]; // kinds whose x₁ and x1 are the same

/** Yields the tokens in order, and at last one of kind "end"; what has no meaning is refused when its turn comes. */
export function* tokens(text, tables) {
  const patterns = Object.entries(tables.patterns).map(([kind, pattern]) => ({ kind, pattern: new RegExp(pattern, "y") }));
  let [position, end] = [0, 0];
  while (position < text.length) {
    const { kind, typed } = next(text, position, patterns);
    if (kind === "refused" || kind === "unknown") throw meaningless(text, position, typed, tables);
    if (kind !== "blank") {
      yield { kind, symbol: symbolOf(kind, typed, tables), position, typed };
      end = position + typed.length;
    }
    position += typed.length;
  }
  yield { kind: "end", symbol: "", position: end, typed: "" };
}

function next(text, position, patterns) {
  for (const { kind, pattern } of patterns) {
    pattern.lastIndex = position;
    const found = pattern.exec(text);
    if (found) return { kind, typed: found[0] };
  }
  return null; // the last pattern matches anything
}

function symbolOf(kind, typed, { synonyms }) {
  const plain = NORMALISED.includes(kind) ? typed.normalize("NFKC") : typed;
  return has(synonyms, plain) ? synonyms[plain] : plain;
}

function meaningless(text, position, typed, tables) {
  const whole = has(tables.refused, typed) ? typed : String.fromCodePoint(text.codePointAt(position));
  const [reason, hint] = tables.refused[whole] ?? unknownCharacter(tables, whole);
  return new Slip({ text, position, length: [...whole].length, reason, hint, shown: tables.shown });
}
