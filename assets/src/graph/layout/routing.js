// The ways of edges: at which ports they arrive, and how wide the gaps are in which they bend.

import { tenths } from "./spacing.js";
import { ACROSS, APART, BEHIND, BELOW, CLEAR, CORNER, CROWD, DUMMY, LABELS, LEAD, LEAF, MARGIN, NAMED, NARROWEST, PORT, ROOM, SPREAD, STACK, STEEP, WIDEST } from "./sizes.js";

/**
 * The way of each edge of a level: {edge, items, start, lift, port, labelled, crowded}. It leaves `start` below its source's
 * middle, and arrives `lift` below its target's in the gap, `port` below it at the box.
 */
export function routesOf({ boxes, edges, dummies }) {
  const counts = new Map();
  edges.forEach(({ target }) => counts.set(target, (counts.get(target) ?? 0) + 1));
  return edges.map(({ edge, source, target, port }, at) => ({
    edge,
    items: [source, ...dummies[at], target],
    start: boxes[source].leaves?.get(edge) ?? 0,
    ...arrival(boxes[target], edge, port, counts.get(target)),
  }));
}

function arrival({ id, height, arrives }, edge, port, count) {
  if (arrives) return { lift: arrives.get(edge), port: arrives.get(edge), labelled: false };
  const offCentre = port - (count - 1) / 2;
  const end = offCentre * Math.min(SPREAD, (typeof id === "string" ? height - 2 * CORNER : ROOM) / count);
  const labelled = id !== null && count <= LABELS;
  return { lift: labelled ? offCentre * Math.max(STACK, APART / Math.max(1, count - 1)) : end, port: end, labelled, crowded: labelled && count > CROWD };
}

/** How far each item reaches [above, below] its middle, with the stack of labels left of it. */
export function reachOf({ boxes, size }, routes) {
  const stacks = Array(boxes.length).fill(0);
  const fed = new Set();
  routes.forEach(({ items, lift, labelled }) => {
    const target = items[items.length - 1];
    fed.add(target);
    if (labelled) stacks[target] = Math.max(stacks[target], Math.abs(lift) + STACK / 2);
  });
  const around = boxes.map(({ id, height }, box) => {
    if (id === null) return [STACK / 2, STACK / 2];
    const up = height / 2 + (fed.has(box) || typeof id === "string" ? NAMED : LEAF);
    return [Math.max(up, stacks[box]), Math.max(height / 2 + BELOW, stacks[box])];
  });
  return [...around, ...Array(size - boxes.length).fill([DUMMY, DUMMY])];
}

/**
 * Where the layers stand: {x, end, lead, tight}; those of pins and dummies alone have no width. Edges arrive `lead` left
 * of a layer; where it is `tight`, their labels stand in the middle of their last bend. `extra` widens each gap.
 */
export function columnsOf({ boxes, layers, mayBeTight }, routes, middles, extra = 0) {
  const gaps = bendsOf(layers, routes, middles);
  const columns = [];
  layers.forEach((layer, at) => {
    const width = Math.max(0, ...layer.map((item) => boxes[item]?.width ?? 0));
    const { gap, lead, tight } = at === 0 ? { gap: width > 0 ? MARGIN : 0, lead: 0, tight: false } : gapOf(gaps[at], mayBeTight);
    const x = at === 0 ? gap : columns[at - 1].end + gap + extra;
    columns.push({ x, end: x + width, lead, tight });
  });
  return columns;
}

/** The bends in the gap before each layer: where edges leave, and where they arrive at labels (lift) and without (port). */
function bendsOf(layers, routes, middles) {
  const layerOf = new Map(layers.flatMap((layer, at) => layer.map((item) => [item, at])));
  const bends = layers.map(() => new Map());
  const bend = (item, start, lift, port, labels) => bends[layerOf.get(item)].set(`${start} ${lift} ${port}`, { start, lift, port, ...labels });
  routes.forEach(({ items, start, lift, port, labelled, crowded }) => {
    const heights = items.map((item) => middles[item]);
    heights[0] += start;
    const end = heights.length - 1;
    for (let at = 1; at < end; at++) bend(items[at], heights[at - 1], heights[at], heights[at], {});
    bend(items[end], heights[end - 1], heights[end] + lift, heights[end] + port, { labelled, crowded });
  });
  return bends.map((found) => [...found.values()]);
}

/** The width of a gap, how much of it is for labels, and whether these stand in the middle of edges. */
function gapOf(bends, mayBeTight) {
  const steepest = Math.max(0, ...bends.map(({ start, lift }) => Math.abs(lift - start)));
  if (mayBeTight && steepest <= ACROSS && !bends.some((one) => bends.some((two) => one !== two && meets(one, two)))) {
    return { gap: ACROSS, lead: PORT, tight: true };
  }
  const lead = bends.some(({ labelled }) => labelled) ? LEAD + BEHIND * bends.some(({ crowded }) => crowded) : PORT;
  return { gap: lead + tenths(Math.min(WIDEST, Math.max(NARROWEST, STEEP * steepest))), lead, tight: false };
}

/** Whether an edge runs into the label in the middle of another. */
function meets({ start, port }, other) {
  const middle = (other.start + other.port) / 2;
  return other.labelled && Math.min(start, port) < middle + CLEAR && Math.max(start, port) > middle - CLEAR;
}
