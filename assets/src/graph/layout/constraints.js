// What must stand above what, so that the arguments of an operation arrive in the order in which they are written.

import { lists } from "../../model/toposort.js";

/**
 * Per item, the set of items of its layer that must stand below it. Where uses disagree, as in (a − b) × (b − a), the
 * first one counts. `isOrdered(box)`: whether the ports of a box have an order of their own.
 */
export function constraintsOf({ size, dummies }, edges, isOrdered) {
  const below = Array.from({ length: size }, () => new Set());
  const ways = edges.map(({ source }, at) => [source, ...dummies[at]].reverse()); // from the target back
  for (const arriving of byTarget(edges, isOrdered)) {
    for (let back = 0; ; back++) {
      const items = arriving.map((at) => ways[at][back]).filter((item) => item !== undefined);
      if (items.length < 2) break;
      for (let at = 1; at < items.length; at++) constrain(below, items[at - 1], items[at]);
    }
  }
  return below;
}

/** The edges into each box whose ports are ordered, by port. */
function byTarget(edges, isOrdered) {
  const arriving = lists(Math.max(-1, ...edges.map(({ target }) => target)) + 1);
  edges.forEach(({ target }, at) => arriving[target].push(at));
  return arriving.filter((all, target) => isOrdered(target) && all.length > 1).map((all) => all.sort((one, two) => edges[one].port - edges[two].port));
}

function constrain(below, upper, lower) {
  if (upper !== lower && !leads(below, lower, upper)) below[upper].add(lower);
}

function leads(below, from, to) {
  const [seen, stack] = [new Set(), [from]];
  while (stack.length > 0) {
    const item = stack.pop();
    if (item === to) return true;
    if (seen.has(item)) continue;
    seen.add(item);
    stack.push(...below[item]);
  }
  return false;
}

/** A layer with as little moved as makes all stand above what must be below them. */
export function obeying(layer, below) {
  if (layer.every((item) => below[item].size === 0)) return layer;
  const waiting = new Map(layer.map((item) => [item, 0]));
  for (const item of layer) for (const lower of below[item]) waiting.set(lower, waiting.get(lower) + 1);
  const [left, found] = [[...layer], []];
  while (left.length > 0) {
    const [item] = left.splice(left.findIndex((each) => waiting.get(each) === 0), 1);
    found.push(item);
    for (const lower of below[item]) waiting.set(lower, waiting.get(lower) - 1);
  }
  return found;
}
