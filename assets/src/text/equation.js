// Equations that are true as shown. Numbers are rounded for people, and rounded numbers need not add up: 2.00 × 0.20 is not
// 0.39. Here an equation gets as many digits as make its shown numbers satisfy it.

import { brief, rounded, withSign, written } from "./numbers.js";

const FEWEST = 3; // significant digits, as many as a number has that stands alone
// The digits of the terms and of the result that are tried in turn: more for the terms first, since the result stands elsewhere too.
/** @type {[number, number][]} how many digits the terms and the result are tried with */
const DIGITS = [[3, 3], [4, 3], [5, 3], [6, 3], [4, 4], [5, 4], [6, 4], [5, 5], [6, 5], [6, 6]];
const CLOSE = 0.499; // of the unit of the result's last digit: what rounds to it, whichever way a half is rounded
const DUST = 1e-12; // of the largest term: a result below this is what rounding left of 0

export const product = (terms) => terms.reduce((all, term) => all * term, 1);
export const sum = (terms) => terms.reduce((all, term) => all + term, 0);
export const difference = ([from, ...others]) => from - sum(others);
/** A gradient step: where it starts, the rate, and the gradient. */
export const step = ([from, rate, gradient]) => from - rate * gradient;

/** An operation known near some terms only, by its result there and its partial derivatives. */
export const near = (terms, result, partials) => (shown) =>
  result + sum(shown.map((each, at) => (each === terms[at] ? 0 : partials[at] * (each - terms[at])))); // at x^2 the slope along 2 may be none

/**
 * The terms of an equation and its result as texts: {terms, result, signed, equals, digits}. `operation` takes the terms and gives
 * the result; it is asked what the shown terms give, and that is the shown result after rounding. Where even six digits are too few,
 * `equals` is ≈. `digits` are those of the result.
 */
export function equation(terms, operation, result) {
  if (![...terms, result].every(Number.isFinite)) return texts(terms.map(brief), brief(result), "=", FEWEST);
  const right = Math.abs(result) < DUST * Math.max(...terms.map(Math.abs)) ? 0 : result;
  const [ofTerms, ofResult] = DIGITS.find((counts) => holds(terms, operation, right, counts)) ?? [];
  const count = ofTerms ?? FEWEST;
  return texts(terms.map((term) => shownTo(term, count)), shownTo(right, ofResult ?? FEWEST), ofTerms ? "=" : "≈", ofResult ?? FEWEST);
}

/** A number to so many significant digits, without idle zeros, as an equation shows it. */
export function shownTo(number, count) {
  if (!Number.isFinite(number)) return brief(number);
  const near = rounded(Math.abs(number), count);
  return number < 0 && near.number > 0 ? `−${written(near)}` : written(near);
}

/** Two numbers to as many digits as tell them apart, as far as six do: [text, text]. */
export function apart(one, other) {
  const [count] = DIGITS.find(([each]) => shownTo(one, each) !== shownTo(other, each)) ?? [FEWEST];
  return [shownTo(one, count), shownTo(other, count)];
}

const nearest = (number, count) => Math.sign(number) * rounded(Math.abs(number), count).number;

/** Whether the terms and the result, each as shown with so many digits, are an equation after rounding. */
function holds(terms, operation, result, [ofTerms, ofResult]) {
  const given = operation(terms.map((term) => nearest(term, ofTerms)));
  const { number, unit } = rounded(Math.abs(result), ofResult);
  const slack = result === 0 ? DUST * Math.max(1, ...terms.map(Math.abs)) : CLOSE * unit;
  return Math.abs(given - Math.sign(result) * number) <= slack;
}

const texts = (terms, result, equals, digits) => ({ terms, result, signed: withSign(result), equals, digits });
