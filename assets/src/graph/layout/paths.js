// The points that edges pass: level within layers, with bends only in the gaps between.

import { HALF, LABEL, PORT } from "./sizes.js";

const shifted = (point, { x, y }) => point && [point[0] + x, point[1] + y];

/** An edge of the outer level, led into and out of the groups that are open at its ends: {edge, points, label}. */
export function pathOf(outer, route, { source }, frameOf) {
  const [from, to] = [route.items[0], route.items[route.items.length - 1]].map((item) => frameOf.get(outer.items[item].id));
  const head = from ? leaving(from, source).points : [];
  const tail = to ? entering(to, route.edge) : null;
  const way = waypoints(outer, route, tail !== null);
  return { edge: route.edge, points: [...head, ...way.points, ...(tail?.points ?? [])], label: tail ? tail.label : way.label };
}

const isPin = ({ items }, item) => items[item].id === null;

/** The edges that stay within an open group. */
export const within = (frame) =>
  frame.inside.routes.filter(({ edge, items }) => edge !== null && !isPin(frame.inside, items[0])).map((route) => inFrame(frame, route));

/** The edges into an open group, from its frame on. */
export const arriving = (frame) =>
  frame.inside.routes.filter(({ edge, items }) => edge !== null && isPin(frame.inside, items[0])).map((route) => inFrame(frame, route));

const entering = (frame, edge) => inFrame(frame, frame.inside.routes.find((route) => route.edge === edge && isPin(frame.inside, route.items[0])));

const leaving = (frame, node) =>
  inFrame(frame, frame.inside.routes.find(({ edge, items }) => edge === null && frame.inside.items[items[0]].id === node));

function inFrame(frame, route) {
  const { points, label } = waypoints(frame.inside, route, false);
  return { edge: route.edge, points: points.map((point) => shifted(point, frame)), label: shifted(label, frame) };
}

/** The points of a route on its level, and the middle of its label (null: no room for one); `open`: it ends at a frame. */
function waypoints({ items, columns }, { items: way, start, lift, port, labelled, crowded }, open) {
  const [source, target] = [items[way[0]], items[way[way.length - 1]]];
  const { x, lead, tight } = columns[target.layer];
  const points = [[source.right, source.middle + start]];
  if (source.right < columns[source.layer].end) points.push([columns[source.layer].end, source.middle + start]);
  for (const { layer, middle } of way.slice(1, -1).map((dummy) => items[dummy])) {
    points.push([columns[layer].x - columns[layer].lead, middle], [columns[layer].end, middle]);
  }
  const arrival = target.middle + lift;
  if (open) return { points: [...points, [x - lead, arrival]], label: null };
  const last = [typeof target.id === "number" ? x - PORT : x, target.middle + port];
  if (tight) return { points: [...points, last], label: labelled ? between(points[points.length - 1], last) : null };
  const label = labelled ? [x - lead + LABEL, arrival] : null;
  const bend = label && [label[0] + (crowded ? HALF : 0), arrival];
  return { points: [...points, [x - lead, arrival], ...(bend ? [bend] : []), last], label };
}

const between = (one, two) => [(one[0] + two[0]) / 2, (one[1] + two[1]) / 2];

/** The curve through points: level at each of them, so that it bends only between them. */
export function curve([[x, y], ...rest]) {
  let path = `M${at(x, y)}`;
  for (const [toX, toY] of rest) {
    const half = (x + toX) / 2;
    path += y === toY ? `L${at(toX, toY)}` : `C${at(half, y)} ${at(half, toY)} ${at(toX, toY)}`;
    [x, y] = [toX, toY];
  }
  return path;
}

const at = (x, y) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
