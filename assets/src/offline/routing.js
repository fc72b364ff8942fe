// The ways of wires: which ports and lanes they take, and how wide the gaps are in which they bend.

import { tenths } from "./figures.js";

/** The way of each wire: the items it passes, and how far below the target's middle it arrives, in the gap and at the box. */
export function routesOf(wires, layers, sizes) {
  const ports = new Map();
  wires.forEach(({ target }) => ports.set(target, (ports.get(target) ?? 0) + 1));
  return wires.map((wire, at) => routeOf(wire, layers.lanes[at], ports.get(wire.target), sizes));
}

function routeOf({ source, target, port }, lanes, count, { labels, stack, apart, spread, room }) {
  const offCentre = port - (count - 1) / 2;
  const labelled = count <= labels;
  const end = offCentre * Math.min(spread, room / count);
  const lift = labelled ? offCentre * Math.max(stack, apart / Math.max(1, count - 1)) : end;
  return { items: [source, ...lanes, target], lift, port: end, labelled };
}

/** How far each item reaches [above, below] its middle, with the stack of labels left of it. */
export function reachesOf(count, ways, layers, { above, below, leaf, stack, lane }) {
  const stacks = Array(count).fill(0);
  const fed = new Set();
  ways.forEach(({ items, lift, labelled }) => {
    const target = items[items.length - 1];
    fed.add(target);
    if (labelled) stacks[target] = Math.max(stacks[target], Math.abs(lift) + stack / 2);
  });
  const boxes = stacks.map((half, box) => [Math.max(fed.has(box) ? above : leaf, half), Math.max(below, half)]);
  return [...boxes, ...Array(layers.columns.flat().length - count).fill([lane, lane])];
}

/** Where the columns stand: those of lanes alone have no width. */
export function columnsOf(count, order, ways, middles, sizes) {
  const placed = [];
  const gaps = bendsOf(order, ways, middles);
  order.forEach((column, at) => {
    const pins = column.every((item) => item >= count);
    const width = pins ? 0 : sizes.width;
    const before = placed[at - 1];
    if (!before) placed.push({ x: pins ? 0 : sizes.margin, width, lead: 0, tight: false });
    else {
      const { gap, ...room } = gapOf(gaps[at], sizes);
      placed.push({ x: before.x + before.width + gap, width, ...room });
    }
  });
  return placed;
}

/** The bends in the gap before each column: where wires leave, and where they arrive at labels (lift) and without (port). */
function bendsOf(order, ways, middles) {
  const columnOf = new Map(order.flatMap((column, at) => column.map((item) => [item, at])));
  const bends = order.map(() => new Map());
  const bend = (item, ...way) => bends[columnOf.get(item)].set(way.join(" "), { start: way[0], lift: way[1], port: way[2], labelled: way[3] });
  ways.forEach(({ items, lift, port, labelled }) => {
    const target = items[items.length - 1];
    for (let at = 1; at + 1 < items.length; at++) bend(items[at], middles[items[at - 1]], middles[items[at]], middles[items[at]], false);
    bend(target, middles[items[items.length - 2]], middles[target] + lift, middles[target] + port, labelled);
  });
  return bends.map((found) => [...found.values()]);
}

/** The width of a gap, how much of it is for labels, and whether these stand in the middle of wires. */
function gapOf(bends, { across, port, lead, steep, narrowest, widest, clear }) {
  const steepest = Math.max(0, ...bends.map(({ start, lift }) => Math.abs(lift - start)));
  const isClear = !bends.some((one) => bends.some((two) => one !== two && meets(one, two, clear)));
  if (isClear && steepest <= across) return { gap: across, lead: port, tight: true };
  const room = bends.some(({ labelled }) => labelled) ? lead : port;
  return { gap: room + tenths(Math.min(widest, Math.max(narrowest, steep * steepest))), lead: room, tight: false };
}

/** Whether a wire runs into the label in the middle of another. */
function meets({ start, port }, other, clear) {
  const middle = (other.start + other.port) / 2;
  return other.labelled && Math.min(start, port) < middle + clear && Math.max(start, port) > middle - clear;
}
