// Layers: every box stands right of all that it takes from; a long edge gets a dummy in each layer that it passes.

import { lists } from "../../model/toposort.js";

/**
 * The layers of `count` boxes in topological order with these edges ({source, target, port}): `layers` of items (boxes
 * keep their numbers, dummies are numbered after them), `segments` of edges from layer to layer, and per edge its
 * `dummies`. Edges out of one box share dummies until they part.
 *
 * The first `entries` boxes alone make the first layer, the last `exits` boxes the last one.
 */
export function layered({ count, edges, entries = 0, exits = 0 }) {
  const rank = ranks(count, edges, entries, exits);
  const layers = lists(Math.max(-1, ...rank) + 1);
  rank.forEach((layer, box) => layers[layer].push(box));
  const [shared, segments] = [new Map(), new Map()];
  const join = (source, target, port) => segments.set(`${source} ${target} ${port}`, { source, target, port });
  const dummy = (source, layer) => {
    const key = `${source} ${layer}`;
    if (!shared.has(key)) {
      shared.set(key, count + shared.size);
      layers[layer].push(shared.get(key));
    }
    return shared.get(key);
  };
  const dummies = edges.map(({ source, target, port }) => {
    const passed = [];
    for (let layer = rank[source] + 1; layer < rank[target]; layer++) passed.push(dummy(source, layer));
    const way = [source, ...passed, target];
    for (let at = 1; at < way.length; at++) join(way[at - 1], way[at], at + 1 < way.length ? 0 : port);
    return passed;
  });
  return { count, layers, segments: [...segments.values()], dummies, size: count + shared.size };
}

/** Each box's layer: right of its sources; a leaf stands just left of the first box that takes it. */
function ranks(count, edges, entries, exits) {
  const [sources, targets] = [lists(count), lists(count)];
  edges.forEach(({ source, target }) => (sources[target].push(source), targets[source].push(target)));
  const least = (box) => (entries > 0 && box >= entries ? 1 : 0);
  const rank = [];
  for (let box = 0; box < count; box++) rank.push(Math.max(least(box), ...sources[box].map((source) => rank[source] + 1)));
  for (let leaf = entries; leaf < count; leaf++) {
    if (sources[leaf].length === 0 && targets[leaf].length > 0) rank[leaf] = Math.min(...targets[leaf].map((target) => rank[target])) - 1;
  }
  const last = Math.max(-1, ...rank.slice(0, count - exits)) + 1;
  return rank.map((layer, box) => (box < count - exits ? layer : last));
}
