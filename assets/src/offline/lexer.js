// From the text of an expression to its tokens: {kind, symbol, position, typed}, by the patterns of the engine.

import { ExpressionError } from "./errors.js";
import { unknownCharacter } from "./hints.js";
import { fits, has } from "./names.js";

/** Yields the tokens in order, and at last one of kind "end"; what has no meaning is refused when its turn comes. */
export function* tokens(text, tables) {
  const patterns = Object.entries(tables.patterns).map(([kind, pattern]) => ({ kind, pattern: new RegExp(pattern, "y") }));
  const plain = halfWidth(text, tables);
  let [position, end] = [0, 0];
  while (position < text.length) {
    const { kind, found } = next(plain, position, patterns);
    if (kind === "refused" || kind === "unknown") throw meaningless({ text, position, found, kind }, tables);
    const typed = text.slice(position, position + found.length);
    if (kind !== "blank") {
      yield { kind, symbol: symbolOf(kind, found, tables), position, typed };
      end = position + typed.length;
    }
    position += typed.length;
  }
  yield { kind: "end", symbol: "", position: end, typed: "" };
}

/** The text with plain characters for full-width ones, each in its place. */
function halfWidth(text, { fullWidth: [range, offset] }) {
  return text.replace(new RegExp(`[${range}]`, "g"), (wide) => String.fromCharCode(wide.charCodeAt(0) - offset));
}

function next(text, position, patterns) {
  for (const { kind, pattern } of patterns) {
    pattern.lastIndex = position;
    const found = pattern.exec(text);
    if (found) return { kind, found: found[0] };
  }
  return null; // the last pattern matches anything
}

function symbolOf(kind, typed, tables) {
  const plain = kind === "name" ? nameOf(typed, tables) : kind === "superscript" ? typed.normalize("NFKC") : typed;
  return has(tables.synonyms, plain) ? tables.synonyms[plain] : plain;
}

/** w_{12} is w_12, x₁ is x1, but xₙ is x_n. */
const nameOf = (typed, { loweredLetter }) => typed.replace(/[{}]/g, "").replace(new RegExp(loweredLetter), "_").normalize("NFKC");

function meaningless({ text, position, found, kind }, tables) {
  const typed = kind === "refused" ? text.slice(position, position + found.length) : String.fromCodePoint(text.codePointAt(position));
  const [reason, hint] = kind === "refused" ? refusalOf(found, tables) : unknownCharacter(tables, typed);
  return new ExpressionError({ text, position, length: [...typed].length, reason, hint, shown: tables.shown });
}

const refusalOf = (found, { refused }) => refused.find(([pattern]) => fits(pattern, found)).slice(1);
