// Placing a graph without groups, as Python places it: columns of boxes, lanes for long wires, room for every label.

import { layered } from "./layering.js";
import { ordered } from "./ordering.js";
import { columnsOf, reachesOf, routesOf } from "./routing.js";
import { heights } from "./spacing.js";
import { tenths } from "./figures.js";

/** The sheet that the page draws: boxes, places, columns, routes and size. */
export function sheetOf({ nodes, edges }, { sizes, pull, sweeps }) {
  const boxes = inOrder(nodes.length, edges);
  const number = new Map(boxes.map((node, at) => [node, at]));
  const wires = edges.map(({ source, target, slot }) => ({ source: number.get(source), target: number.get(target), port: slot }));
  const layers = layered(boxes.length, wires);
  const order = ordered(layers, sweeps);
  const ways = routesOf(wires, layers, sizes);
  const reach = reachesOf(boxes.length, ways, layers, sizes);
  const middles = heights(layers, order, reach, pull).map((middle) => middle + sizes.edge);
  const columns = columnsOf(boxes.length, order, ways, middles, sizes);
  return written({ boxes, order, ways, reach, middles, columns }, sizes);
}

/** The nodes in topological order, those that wait for nothing first. */
function inOrder(count, edges) {
  const onward = Array.from({ length: count }, () => []);
  const waiting = Array(count).fill(0);
  edges.forEach(({ source, target }) => (onward[source].push(target), (waiting[target] += 1)));
  const order = waiting.flatMap((sources, node) => (sources === 0 ? [node] : []));
  for (let at = 0; at < order.length; at++) {
    for (const target of onward[order[at]]) {
      waiting[target] -= 1;
      if (waiting[target] === 0) order.push(target);
    }
  }
  return order;
}

function written({ boxes, order, ways, reach, middles, columns }, { below, height, edge, margin }) {
  const columnOf = new Map(order.flatMap((column, at) => column.map((item) => [item, at])));
  const end = columns[columns.length - 1];
  const bottom = Math.max(...middles.map((middle, item) => middle + reach[item][1]));
  return {
    boxes,
    places: middles.map((middle, item) => [columnOf.get(item), middle]),
    columns: columns.map(({ x, width, lead, tight }) => [x, width, lead, Number(tight)]),
    routes: ways.map(({ items, lift, port, labelled }, at) => [at, items, tenths(lift), tenths(port), Number(labelled)]),
    size: [end.x + end.width + margin, bottom + edge - (below - height / 2)],
  };
}
