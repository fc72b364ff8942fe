// Numbers as people read and type them. The page keeps the full value in data-value beside each text.

const MINUS = "−";
const HIDDEN = "?";
const SUPERSCRIPT = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
const SIGNS = { up: "▲", down: "▼", zero: "●", none: "?" };

const scientific = (size) => {
  const [digits, exponent] = size.toExponential(1).split("e");
  return `${digits}·10${[...exponent.replace("+", "")].map((digit) => SUPERSCRIPT[digit]).join("")}`;
};

function magnitude(size) {
  if (size === Infinity) return "∞";
  if (size !== 0 && (size < 5e-5 || size >= 99999.5)) return scientific(size);
  if (size >= 999.95) return size.toFixed(0);
  if (size >= 99.995) return size.toFixed(1);
  return size === 0 || size >= 0.005 ? size.toFixed(2) : size.toFixed(4);
}

/** "2.00", "−3.00", "1.2·10⁵", "∞"; what is not a number says so, and what is not shown (null) is "?". */
export function text(value) {
  if (value === null) return HIDDEN;
  if (Number.isNaN(value)) return "not a number";
  const size = magnitude(Math.abs(value));
  return value < 0 && /[1-9∞]/.test(size) ? MINUS + size : size;
}

/** The same with an explicit sign: "+2.00", "−3.00", "0.00". */
export const signed = (value) => (value > 0 && /[1-9∞]/.test(text(value)) ? `+${text(value)}` : text(value));

/** The same as `text` without idle zeros, for sentences: "2", "−3", "0.25". */
export const brief = (value) => text(value).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");

/** To three figures, and at least two decimals: "0.0112", "−0.30", "12.35". For changes, which are small. */
export function fine(value) {
  const size = Math.abs(value ?? 0);
  if (value === null || !(size > 0 && size < 0.995) || size < 5e-5) return text(value === null ? null : tidy(value));
  const digits = size.toFixed(Math.max(2, 2 - Math.floor(Math.log10(size)))).replace(/(\.\d\d\d*?)0+$/, "$1");
  return value < 0 ? MINUS + digits : digits;
}

/** The same with an explicit sign. */
export const signedFine = (value) => (value > 0 && /[1-9∞]/.test(fine(value)) ? `+${fine(value)}` : fine(value));

/** A push as people write it: "+0.1", "−0.1". */
export const push = (size) => (size > 0 ? `+${plain(size)}` : plain(size));

/** A power of ten: "10⁻³". */
export const power = (exponent) => `10${[...String(exponent)].map((digit) => SUPERSCRIPT[digit]).join("")}`;

/** As short as it is exact: "0.1", "−3". For inputs and sizes, which people chose. */
export const plain = (value) => String(value).replace("-", MINUS);

/** The same where it is short; else four figures: for a small box. The slider beside it has the exact value. */
export const boxed = (value) => (plain(value).length <= 7 ? plain(value) : plain(Number(value.toPrecision(4))));

/** "up", "down", "zero" or "none" (not a number, or not shown): the name of a sign, for styles and words. */
export const sign = (value) => (value > 0 ? "up" : value < 0 ? "down" : value === 0 ? "zero" : "none");

/** A gradient as people read it: arrow and signed number. */
export const arrowed = (value) => (value === null ? HIDDEN : `${SIGNS[sign(value)]} ${signed(value)}`);

const GROUPED = /^([+-]?\d{1,3})([.,' \u00a0\u2009\u202f’]\d{3})+$/; // thousands in groups

/**
 * The number that a text writes (decimal comma and − allowed), or null where it writes none. Where only whole numbers make
 * sense, "2,000" is two thousand.
 */
export function parse(typed, whole = false) {
  const text = typed.trim().replaceAll(MINUS, "-");
  const plainText = whole && GROUPED.test(text) ? text.replace(/[^\d+-]/g, "") : text.replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plainText) ? Number(plainText) : null;
}

/** The value nearest to x on the grid of a step, without 0.30000000000000004. */
export const snap = (x, step) => tidy(Math.round(x / step) * step);

/** x without the dust that adding decimal steps leaves. */
export const tidy = (x) => (x === null ? x : Number(x.toFixed(10)) + 0);
