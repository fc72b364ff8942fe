// Spans of time as people say them: "1 millisecond", "16.7 minutes", "11.6 days", "317 centuries".

import { brief } from "./numbers.js";
import { words } from "./words.js";

const YEAR = 365.25 * 86400;

// The units in seconds; a span is said in the largest that it fills.
/** @type {[string, number][]} */
const UNITS = [
  ["nanosecond", 1e-9], ["microsecond", 1e-6], ["millisecond", 1e-3], ["second", 1], ["minute", 60], ["hour", 3600],
  ["day", 86400], ["year", YEAR], ["century", 100 * YEAR], ["million", 1e6 * YEAR], ["universe", 13.8e9 * YEAR],
];

/** A number of seconds with three significant digits in the unit that suits it. */
export function duration(seconds) {
  if (Number.isNaN(seconds)) return words("number");
  if (seconds === Infinity) return words("durations.forever");
  const rounded = Number(seconds.toPrecision(3));
  const [unit, size] = UNITS.filter(([, least]) => rounded >= least * 0.9999).pop() ?? UNITS[0];
  const count = Number((seconds / size).toPrecision(3));
  return words(`durations.${unit}`, { count, size: brief(count) });
}
