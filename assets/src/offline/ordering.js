// The order of the items in each column, with few crossings of the wires between them.

import { lists } from "./layering.js";

/**
 * The columns, each in the best order that was met. Starts from a walk back from the last column, which leaves a tree
 * without crossings; then columns are sorted by where their neighbours stand, forward and backward in turn, and
 * neighbours change places wherever that saves a crossing.
 */
export function ordered(layers, sweeps) {
  const links = linksOf(layers);
  let columns = walk(layers, links);
  let best = { columns, crossings: crossings(columns, links) };
  for (let sweep = 0; sweep < sweeps && best.crossings > 0; sweep++) {
    columns = swapped(swept(columns, links, sweep % 2 === 0), links);
    const count = crossings(columns, links);
    if (count < best.crossings) best = { columns, crossings: count };
  }
  return best.columns;
}

/** The steps between columns, from either end: per item its neighbours {other, height}, the height within the target. */
function linksOf({ columns, steps }) {
  const count = columns.flat().length;
  const [back, onward, ports] = [lists(count), lists(count), Array(count).fill(0)];
  steps.forEach(({ target, port }) => (ports[target] = Math.max(ports[target], port + 1)));
  steps.forEach(({ source, target, port }) => {
    const height = (port + 0.5) / ports[target] - 0.5; // from −½ at the top of the target to ½
    back[target].push({ other: source, height });
    onward[source].push({ other: target, height });
  });
  return { back, onward, row: new Int32Array(count), mean: new Float64Array(count) };
}

function walk({ columns }, { back }) {
  const columnOf = new Map(columns.flatMap((column, at) => column.map((item) => [item, at])));
  const found = columns.map(() => []);
  const seen = new Set();
  const stack = columns.flatMap((column) => [...column].reverse()); // the last column on top
  while (stack.length > 0) {
    const item = stack.pop();
    if (seen.has(item)) continue;
    seen.add(item);
    found[columnOf.get(item)].push(item);
    const lowestFirst = [...back[item]].sort((one, two) => two.height - one.height || two.other - one.other);
    stack.push(...lowestFirst.map(({ other }) => other));
  }
  return found;
}

function crossings(columns, links) {
  let count = 0;
  for (let at = 0; at + 1 < columns.length; at++) {
    const place = rows(columns[at + 1], links);
    const seen = [];
    for (const item of columns[at]) {
      const ends = links.onward[item].map(({ other, height }) => place[other] + height);
      ends.forEach((end) => (count += seen.length - after(seen, end)));
      ends.forEach((end) => seen.splice(after(seen, end), 0, end));
    }
  }
  return count;
}

/** How many of the sorted numbers are at most this one. */
function after(sorted, number) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (number < sorted[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Each column sorted by the mean place of its neighbours in the column before (or after). */
function swept(given, links, backward) {
  const columns = [...given];
  const count = columns.length - 1;
  for (let step = 1; step <= count; step++) {
    const at = backward ? count - step : step;
    const ends = endsIn(columns[backward ? at + 1 : at - 1], links, backward);
    columns[at].forEach((item, row) => (links.mean[item] = mean(ends(item), row)));
    columns[at] = [...columns[at]].sort((one, two) => links.mean[one] - links.mean[two]);
  }
  return columns;
}

/** Neighbours in a column in each other's place wherever that saves a crossing. */
function swapped(given, links) {
  const columns = given.map((column) => [...column]);
  columns.forEach((column, at) => {
    const before = endsIn(columns[at - 1] ?? [], links, false);
    const onto = endsIn(columns[at + 1] ?? [], links, true);
    for (let row = 0; row + 1 < column.length; row++) {
      const [one, two] = [column[row], column[row + 1]];
      if (saved(before(one), before(two)) + saved(onto(one), onto(two)) > 0) [column[row], column[row + 1]] = [two, one];
    }
  });
  return columns;
}

/** Where the wires of an item end in the column before, or at their ports in the one after. */
function endsIn(column, links, isAfter) {
  const place = rows(column, links);
  const ends = isAfter ? links.onward : links.back;
  return (item) => ends[item].map(({ other, height }) => place[other] + (isAfter ? height : 0));
}

/** The rows of all items, those of this column as they stand in it now. */
function rows(column, { row }) {
  column.forEach((item, at) => (row[item] = at));
  return row;
}

const mean = (ends, otherwise) => (ends.length > 0 ? ends.reduce((sum, end) => sum + end, 0) / ends.length : otherwise);

/** How many crossings fewer there are when the lower of two neighbours goes above the upper. */
function saved(upper, lower) {
  let count = 0;
  for (const a of upper) for (const b of lower) count += Math.sign(a - b);
  return count;
}
