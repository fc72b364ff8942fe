// A pseudo-language, as software houses use it (en-XA): English with an accent on every letter and marks around every
// entry. What is still plain on a page is said by no entry; what has one mark only is cut off.

const ACCENTED = Object.fromEntries(
  Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", (letter, at) =>
    [letter, [..."åƀçďéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĎÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"][at]]));
const KEPT = /`[^`]*`|\{\w+\}/; // names and gaps stay as they are

/** A text so marked: "Reset" is "⟦Ŕéšéţ⟧". Gaps for values and names between backticks stay as they are. */
export function marked(text) {
  if (!text) return text;
  const pieces = text.split(new RegExp(`(${KEPT.source})`));
  return `⟦${pieces.map((piece) => (KEPT.test(piece) ? piece : piece.replace(/[a-zA-Z]/g, (letter) => ACCENTED[letter]))).join("")}⟧`;
}

/** The pseudo-language of a language's table. */
export const pseudo = ({ words }) => ({ code: "en-XA", words: everyText(words), translate: marked });

const everyText = (entry) =>
  typeof entry === "string" ? marked(entry) : Object.fromEntries(Object.entries(entry).map(([key, inner]) => [key, everyText(inner)]));
