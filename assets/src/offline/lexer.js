// From the text of an expression to its tokens: {kind, symbol, position, typed}, by the patterns of the engine.

import { ExpressionError } from "./errors.js";
import { unknownCharacter } from "./hints.js";
import { fits, has } from "./names.js";

/** Yields the tokens in order, and at last one of kind "end"; what has no meaning is refused when its turn comes. */
export function* tokens(text, tables) {
  let end = 0;
  for (const match of halfWidth(text, tables).matchAll(patternOf(tables))) {
    const [[found], position] = [match, match.index];
    const kind = kinds(tables).find((name) => match.groups[name] !== undefined); // of the first pattern that matches
    if (kind === "refused" || kind === "unknown") throw meaningless({ text, position, found, kind }, tables);
    if (kind === "blank") continue;
    end = position + found.length;
    yield { kind, symbol: symbolOf(kind, found, tables), position, typed: text.slice(position, end) };
  }
  yield { kind: "end", symbol: "", position: end, typed: "" };
}

const kinds = ({ patterns }) => Object.keys(patterns);

const patternOf = ({ patterns }) => new RegExp(Object.entries(patterns).map(([kind, pattern]) => `(?<${kind}>${pattern})`).join("|"), "g");

/** The text with plain characters for full-width ones, each in its place. */
function halfWidth(text, { fullWidth: [range, offset] }) {
  return text.replace(new RegExp(`[${range}]`, "g"), (wide) => String.fromCharCode(wide.charCodeAt(0) - offset));
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
