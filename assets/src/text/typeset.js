// An expression as the engine writes it, w_12 × x^(a + 1), set as in a book: exponents raised, subscripts lowered.

import { html } from "../dom.js";

const OPENING = "([", CLOSING = ")]";
const WORD = /([\p{L}\p{M}\p{N}_]+)/u;
/** A letter with a subscript: x_12, x_n, w1. */
const SUBSCRIPT = /^(\p{L}\p{M}*)(?:_+(\p{N}+|[\p{L}\p{M}\p{N}]{1,2})|(\p{N}+))$/u;

/** The element that shows a written expression; who cannot see it hears it as it was written. */
export const typeset = (written) =>
  html("span", { class: "formula", role: "math", "aria-label": written }, ...segments(written).map(({ text, raised }) => (raised ? html("sup", {}, ...lowered(text)) : html("span", {}, ...lowered(text)))));

/** The text in runs that stand on the line or are raised; a power within an exponent stays as it was written. */
export function segments(written) {
  const found = [];
  let start = 0;
  for (let at = written.indexOf("^"); at >= 0; at = written.indexOf("^", start)) {
    const end = endOfExponent(written, at + 1);
    found.push({ text: written.slice(start, at), raised: false }, { text: unbracketed(written.slice(at + 1, end)), raised: true });
    start = end;
  }
  return [...found, { text: written.slice(start), raised: false }].filter(({ text }) => text);
}

/** Where the exponent that starts here ends: before the next blank, comma or bracket that is not its own. */
function endOfExponent(written, start) {
  let depth = 0;
  for (let at = start; at < written.length; at++) {
    const sign = written[at];
    if (depth === 0 && (" ,".includes(sign) || CLOSING.includes(sign) || (sign === "|" && at > start))) return sign === "|" && written[start] === "|" ? at + 1 : at;
    if (OPENING.includes(sign)) depth += 1;
    if (CLOSING.includes(sign)) depth -= 1;
  }
  return written.length;
}

/** An exponent without the brackets around all of it: they are raised instead. */
function unbracketed(text) {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    depth += { "(": 1, ")": -1 }[text[at]] ?? 0;
    if (depth === 0) return at > 0 && at === text.length - 1 ? text.slice(1, -1) : text;
  }
  return text;
}

/** The words of a text, each letter's subscript lowered. */
function lowered(text) {
  return text.split(WORD).flatMap((word) => {
    const [, letter, named, numbered] = SUBSCRIPT.exec(word) ?? [];
    return letter ? [letter, html("sub", {}, named ?? numbered)] : [word];
  });
}
