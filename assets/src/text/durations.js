// Spans of time as people say them: "1 millisecond", "16.7 minutes", "11.6 days", "317 centuries".

import { words } from "./words.js";

const YEAR = 365.25 * 86400;

// The units in seconds; a span is said in the largest that it fills.
const UNITS = [
  ["nanosecond", 1e-9], ["microsecond", 1e-6], ["millisecond", 1e-3], ["second", 1], ["minute", 60], ["hour", 3600],
  ["day", 86400], ["year", YEAR], ["century", 100 * YEAR], ["million", 1e6 * YEAR], ["universe", 13.8e9 * YEAR],
];

/** A number of seconds with three significant digits in the unit that suits it. */
export function duration(seconds) {
  if (Number.isNaN(seconds)) return words("durations.none");
  if (seconds === Infinity) return words("durations.forever");
  const rounded = Number(seconds.toPrecision(3));
  const [unit, size] = UNITS.filter(([, least]) => rounded >= least * 0.9999).pop() ?? UNITS[0];
  const count = digits(seconds / size);
  return words(`durations.${unit}.${count === "1" ? "one" : "many"}`, { count });
}

/** Three digits, thousands apart: "16.7", "317", "31 700"; from a million million up as a power of ten. */
function digits(number) {
  const rounded = Number(number.toPrecision(3));
  if (rounded < 1e12) return rounded.toLocaleString("en", { maximumSignificantDigits: 3 }).replaceAll(",", "\u202f");
  const [lead, power] = rounded.toExponential().split("e+");
  return `${lead}·10${[...power].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit]).join("")}`;
}
