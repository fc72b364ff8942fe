// Numbers as people read and type them. The page keeps the full value in data-value beside each text.

import { locale } from "./locale.js";

const MINUS = "−";
const HIDDEN = "?";
const SUPERSCRIPT = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
const TIMES = "\u202f×\u202f"; // narrow spaces, at which no line breaks
const SIGNS = { up: "▲", down: "▼", zero: "●", none: "?" };
const DIGITS = 3; // significant ones of a number that stands alone
const [LEAST, MOST] = [-4, 6]; // the powers of ten below and from which a number is written with one

/**
 * A size to so many significant digits: {number, decimals, unit}. `unit` is what its last digit counts; whole numbers are given to
 * the unit, however many digits that takes. One that is written with a power of ten has its `exponent`.
 */
export function rounded(size, count) {
  let exponent = size === 0 ? 0 : Math.floor(Math.log10(size));
  let decimals = Math.max(0, count - 1 - exponent);
  const number = Math.round(size * 10 ** decimals) / 10 ** decimals;
  if (number >= 10 ** (exponent + 1)) decimals = Math.max(0, count - 1 - (exponent += 1)); // 9.996 is 10.0
  if (exponent >= LEAST && exponent < MOST) return { number, decimals, unit: 10 ** -decimals };
  return { number: Number(size.toPrecision(count)), decimals: count - 1, unit: 10 ** (exponent - count + 1), exponent };
}

/**
 * A rounded size as it is written, without zeros after the point that say nothing; `least` decimals stay.
 * @param {{number: number, decimals: number, exponent?: number}} rounded
 */
export function written({ number, decimals, exponent }, least = 0) {
  const digits = exponent === undefined ? number.toFixed(decimals) : (number / 10 ** exponent).toFixed(decimals);
  const kept = decimals > least ? untrailed(digits, least) : digits;
  const { decimal, grouped } = locale();
  const said = number >= 1000 && exponent === undefined ? grouped(number, kept.split(".")[1]?.length ?? 0) : decimal === "." ? kept : kept.replace(".", decimal);
  return exponent === undefined ? said : `${said}${TIMES}${power(exponent)}`;
}

/** Digits with a point, without the zeros at their end beyond so many decimals. */
function untrailed(digits, least) {
  const point = digits.indexOf(".");
  let end = digits.length;
  while (end > point + 1 + least && digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end === point + 1 ? point : end);
}

function magnitude(size, least) {
  if (size === Infinity) return "∞";
  const near = rounded(size, DIGITS);
  if (near.exponent !== undefined) return written(rounded(size, DIGITS - 1));
  return written(near.number >= 1000 ? { number: Number(size.toPrecision(DIGITS)), decimals: 0 } : near, least);
}

const negated = (value, size) => (value < 0 && /[1-9∞]/.test(size) ? MINUS + size : size);

function shown(value, least) {
  if (value === null) return HIDDEN;
  return Number.isNaN(value) ? locale().entry("number") : negated(value, magnitude(Math.abs(value), least));
}

/** "2.00", "−12.3", "0.125", "1,230", "5.8 × 10⁻¹¹", "∞"; what is not a number says so, what is not shown (null) is "?". */
export const text = (value) => shown(value, value < 9.995 && value > -9.995 ? 2 : 1);

/** The same without idle zeros, for sentences: "2", "−3", "0.25". */
export const brief = (value) => shown(value, 0);

/** The same with an explicit sign: "+2.00", "−3.00", "0.00". */
export const signed = (value) => withSign(text(value));

/** A written number with its sign, plus too; zero has none. */
export const withSign = (number) => (/^[\d.,]*[1-9∞]/.test(number) ? `+${number}` : number);

/** A push as people write it: "+0.1", "−0.1". */
export const push = (size) => (size > 0 ? `+${plain(size)}` : plain(size));

/** A power of ten: "10⁻³". */
export const power = (exponent) => `10${[...String(exponent)].map((digit) => SUPERSCRIPT[digit]).join("")}`;

/** A number of things, or one that somebody chose, exactly: "1,953,125", "0.25". */
export const whole = (value) =>
  Number.isFinite(value) ? negated(value, written({ number: Math.abs(value), decimals: 10 })) : brief(value);

/** As short as it is exact: "0.1", "−3". For inputs and sizes, which people chose. */
export const plain = (value) => String(value).replace("-", MINUS);

/** The same where it is short; else four figures: for a small box. The slider beside it has the exact value. */
export const boxed = (value) => (plain(value).length <= 7 ? plain(value) : plain(Number(value.toPrecision(4))));

/** "up", "down", "zero" or "none" (not a number, or not shown): the name of a sign, for styles and words. */
export const sign = (value) => (value > 0 ? "up" : value < 0 ? "down" : value === 0 ? "zero" : "none");

/** A gradient as people read it: arrow and signed number. */
export const arrowed = (value, number = text(value)) => (value === null ? HIDDEN : `${SIGNS[sign(value)]} ${withSign(number)}`);

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
