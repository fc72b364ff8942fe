// Numbers as the engine writes and rounds them: a drawing made here is the drawing made there, to the last digit.

const MINUS = "−";

/** A number with as many digits as it has: "2", "−0.1", "1e−05". Six figures where they say all of it. */
export function exactNumber(value) {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : `${MINUS}inf`;
  const size = Math.abs(value);
  const short = spread(size.toExponential(5), 6);
  const sign = value < 0 || Object.is(value, -0) ? MINUS : "";
  return sign + (Number(short) === size ? short : long(size)).replace("-", MINUS);
}

function long(size) {
  const written = spread(size.toExponential(), 16);
  return /[.e]/.test(written) ? written : `${written}.0`;
}

/** "1.25e-3" as "0.00125"; with an exponent where it is below −4 or from `widest` on. */
function spread(exponential, widest) {
  const [mantissa, exponent] = exponential.split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/, "") || "0";
  const at = Number(exponent);
  if (at >= -4 && at < 0) return `0.${"0".repeat(-at - 1)}${digits}`;
  if (at >= 0 && at < widest) return pointed(digits.padEnd(at + 1, "0"), at + 1);
  return `${pointed(digits, 1)}e${at < 0 ? "-" : "+"}${String(Math.abs(at)).padStart(2, "0")}`;
}

const pointed = (digits, whole) => (digits.length > whole ? `${digits.slice(0, whole)}.${digits.slice(whole)}` : digits);

/** 1234567 as "1,234,567". */
export const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** Whether a character shows something, as Python's isprintable has it. */
export const printable = (character) => character === " " || !/[\p{C}\p{Z}]/u.test(character);
