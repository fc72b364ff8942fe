// A pseudo-language, as software houses use it (en-XA): English with an accent on every letter and marks around every
// entry. What is still plain on a page is said by no entry; what has one mark only is cut off.

const KEPT = /(`[^`]*`|\{\w+\})/; // names and gaps stay as they are
const ACCENT = "\u0301";

/** A text so marked: "Reset" is "⟦Ŕéśét́⟧". */
export const marked = (text) =>
  text && `⟦${text.split(KEPT).map((piece) => (KEPT.test(piece) ? piece : piece.replace(/[a-z]/gi, `$&${ACCENT}`))).join("")}⟧`;

/** The pseudo-language of a language's table. */
export const pseudo = ({ words }) => ({ code: "en-XA", words: everyText(words), translate: marked });

const everyText = (entry) =>
  typeof entry === "string" ? marked(entry) : Object.fromEntries(Object.entries(entry).map(([key, inner]) => [key, everyText(inner)]));
