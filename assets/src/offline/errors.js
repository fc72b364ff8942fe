// The error of an expression that cannot be read: where, why, and what was probably meant.

import { printable } from "./figures.js";

const INDENT = "    ";

/** A text that is no expression; its message is a sentence and the text with the place marked. */
export class ExpressionError extends Error {
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
