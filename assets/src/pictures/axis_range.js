// How much of a number line a picture shows.

const PADDING = 0.12; // of the range, at either end
const LEAST_FACTOR = 20; // between the ends of a logarithmic range

/**
 * The smallest of a quarter, half and whole of `reach` that holds a size: near when the numbers are small.
 *
 * @param {number} size
 * @param {number} reach
 * @returns {number}
 */
export const axisReach = (size, reach) => [reach / 4, reach / 2, reach].find((level) => size <= level) ?? reach;

/**
 * The least range that shows every finite value, with some padding; from about −1 to 1 where there is none.
 *
 * @param {number[]} values
 * @returns {[number, number]}
 */
export function paddedRange(values) {
  const finite = values.filter(Number.isFinite);
  const [low, high] = finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : [-1, 1];
  const padding = (high - low) * PADDING || 1;
  return [low - padding, high + padding];
}

/**
 * A range of a logarithmic scale that shows the values with some padding.
 *
 * @param {number[]} values positive
 * @returns {[number, number]}
 */
export function paddedLogRange(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const padding = Math.max(1.5, Math.sqrt((LEAST_FACTOR * low) / high));
  return [low / padding, high * padding];
}
