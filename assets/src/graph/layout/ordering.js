// The order of the items in each layer, with few crossings of the edges between them.

import { obeying } from "./constraints.js";
import { lists } from "../../model/toposort.js";

const SWEEPS = 16;
const PATIENCE = 4; // sweeps in a row that save nothing

/**
 * The layers, each in the best order that was met. Starts from a walk back from the last layer, which leaves a tree
 * without crossings; then layers are sorted by where their neighbours stand, forward and backward in turn, and
 * neighbours change places wherever that saves a crossing.
 *
 * `below`: per item what must stand below it. `entries`: whether the first layer keeps its order. `previous`: per item, how
 * far down it stood in the drawing before (undefined: not there): that order stays unless another saves crossings.
 */
export function ordered(layering, { below, entries, previous }) {
  const links = linksOf(layering);
  const first = walk(layering, links).map((layer, at) => (entries && at === 0 ? layering.layers[0] : obeying(layer, below)));
  const fresh = improved(first, links, below, entries);
  if (previous.every((height) => height === undefined)) return fresh.layers;
  const kept = first.map((layer, at) => (entries && at === 0 ? layer : obeying(asBefore(layer, previous), below)));
  if (crossings(kept, links) <= fresh.crossings) return kept;
  const near = improved(kept, links, below, entries);
  return near.crossings <= fresh.crossings ? near.layers : fresh.layers;
}

/** A layer whose old items stand as they stood before, each in a place of one of them. */
function asBefore(layer, previous) {
  const old = layer.filter((item) => previous[item] !== undefined).sort((one, two) => previous[one] - previous[two]);
  return layer.map((item) => (previous[item] === undefined ? item : old.shift()));
}

function improved(start, links, below, entries) {
  let layers = start;
  let best = { layers, crossings: crossings(layers, links) };
  let last = 0; // the sweep that saved crossings last
  for (let sweep = 0; sweep < SWEEPS && sweep <= last + PATIENCE && best.crossings > 0; sweep++) {
    layers = swapped(swept(layers, links, below, sweep % 2 === 0, entries), links, below, entries);
    const count = crossings(layers, links);
    if (count >= best.crossings) continue;
    best = { layers, crossings: count };
    last = sweep;
  }
  return best;
}

/** The segments between layers, from either end: per item its neighbours {other, height}, the height within the target. */
function linksOf({ size, segments }) {
  const [back, onward, ports] = [lists(size), lists(size), Array(size).fill(0)];
  segments.forEach(({ target, port }) => (ports[target] = Math.max(ports[target], port + 1)));
  segments.forEach(({ source, target, port }) => {
    const height = (port + 0.5) / ports[target] - 0.5; // from −½ at the top of the target to ½
    back[target].push({ other: source, height });
    onward[source].push({ other: target, height });
  });
  return { back, onward, row: new Int32Array(size), mean: new Float64Array(size) };
}

function walk({ layers }, { back }) {
  const layerOf = new Map(layers.flatMap((layer, at) => layer.map((item) => [item, at])));
  const found = layers.map(() => []);
  const seen = new Set();
  const stack = layers.flatMap((layer) => [...layer].reverse()); // the last layer on top
  while (stack.length > 0) {
    const item = stack.pop();
    if (seen.has(item)) continue;
    seen.add(item);
    found[layerOf.get(item)].push(item);
    const lowestFirst = [...back[item]].sort((one, two) => two.height - one.height || two.other - one.other);
    stack.push(...lowestFirst.map(({ other }) => other));
  }
  return found;
}

function crossings(layers, links) {
  let count = 0;
  for (let at = 0; at + 1 < layers.length; at++) {
    const row = rows(layers[at + 1], links);
    const seen = [];
    for (const item of layers[at]) {
      const ends = links.onward[item].map(({ other, height }) => row[other] + height);
      ends.forEach((end) => (count += seen.length - atMost(seen, end)));
      ends.forEach((end) => seen.splice(atMost(seen, end), 0, end));
    }
  }
  return count;
}

/** How many of the sorted numbers are at most this one. */
function atMost(sorted, number) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (number < sorted[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Each layer sorted by the mean row of its neighbours in the layer before (or after). */
function swept(given, links, below, backward, entries) {
  const layers = [...given];
  const count = layers.length - 1;
  for (let step = 1; step <= count; step++) {
    const at = backward ? count - step : step;
    if (entries && at === 0) continue;
    const ends = endsIn(layers[backward ? at + 1 : at - 1], links, backward);
    layers[at].forEach((item, row) => (links.mean[item] = mean(ends(item), row)));
    layers[at] = obeying([...layers[at]].sort((one, two) => links.mean[one] - links.mean[two]), below);
  }
  return layers;
}

/** Neighbours in a layer in each other's row wherever that saves a crossing. */
function swapped(given, links, below, entries) {
  const layers = given.map((layer) => [...layer]);
  layers.forEach((layer, at) => {
    if (entries && at === 0) return;
    const before = layer.map(endsIn(layers[at - 1] ?? [], links, false));
    const after = layer.map(endsIn(layers[at + 1] ?? [], links, true));
    let upper = 0; // which of the layer as it was stands above the next now
    for (let lower = 1; lower < layer.length; lower++) {
      const [one, two] = [layer[lower - 1], layer[lower]];
      const isBetter = !below[one].has(two) && saved(before[upper], before[lower]) + saved(after[upper], after[lower]) > 0;
      if (isBetter) [layer[lower - 1], layer[lower]] = [two, one];
      else upper = lower;
    }
  });
  return layers;
}

/** Where the segments of an item end in the layer before, or at their ports in the one after. */
function endsIn(layer, links, isAfter) {
  const row = rows(layer, links);
  const ends = isAfter ? links.onward : links.back;
  return (item) => ends[item].map(({ other, height }) => row[other] + (isAfter ? height : 0));
}

/** The rows of all items, those of this layer as they stand in it now. */
function rows(layer, { row }) {
  layer.forEach((item, at) => (row[item] = at));
  return row;
}

const mean = (ends, otherwise) => (ends.length > 0 ? ends.reduce((sum, end) => sum + end, 0) / ends.length : otherwise);

/** How many crossings fewer there are when the lower of two neighbours goes above the upper. */
function saved(upper, lower) {
  let count = 0;
  for (const a of upper) for (const b of lower) count += Math.sign(a - b);
  return count;
}
