// The levels of a drawing: the graph with its groups closed, and the inside of each group. What stands in which layer, in
// which order, whatever the sizes.

import { constraintsOf } from "./constraints.js";
import { layered } from "./layering.js";
import { ordered } from "./ordering.js";
import { condensed } from "../../model/groups.js";

/**
 * A level: {ids, edges, layers, …}. An id is a node's index, a group's name, or null for a way in or out of a group; an
 * edge is {edge, source, target, port}, with the number of the scene's edge (null: a way out) between boxes of the level.
 */
function levelOf({ ids, edges, entries = 0, exits = 0, previous = new Map(), keyOf = (id) => String(id) }) {
  const layering = layered({ count: ids.length, edges, entries, exits });
  const below = constraintsOf(layering, edges, (box) => typeof ids[box] === "number");
  const keys = keysOf(layering, edges, ids.map(keyOf));
  const layers = ordered(layering, { below, entries: entries > 0, previous: keys.map((key) => previous.get(key)) });
  const level = { ...layering, ids, entries, exits, layers, keys };
  return { ...level, edges: ported(level, edges) };
}

/** What each item goes by from one graph to the next: each once, a dummy by its source. */
function keysOf({ dummies }, edges, names) {
  const times = new Map();
  const keys = names.map((name) => {
    times.set(name, (times.get(name) ?? 0) + 1);
    return `${name} ${times.get(name)}`;
  });
  edges.forEach(({ source }, at) => dummies[at].forEach((item, way) => (keys[item] = `${keys[source]} + ${way}`)));
  return keys;
}

/** The edges with ports on groups in the order in which they come in, from top to bottom. */
function ported({ ids, dummies, layers, size }, edges) {
  const row = new Int32Array(size);
  layers.forEach((layer) => layer.forEach((item, at) => (row[item] = at)));
  const last = (at) => row[dummies[at].length > 0 ? dummies[at][dummies[at].length - 1] : edges[at].source];
  const found = [...edges];
  const taken = new Map();
  for (const at of [...edges.keys()].sort((one, two) => last(one) - last(two))) {
    const { target } = edges[at];
    if (typeof ids[target] !== "string") continue;
    found[at] = { ...edges[at], port: taken.get(target) ?? 0 };
    taken.set(target, found[at].port + 1);
  }
  return found;
}

/** The level of the whole graph. `previous`: how far down items stood in the drawing before, by their keys. */
export function outerLevel(scene, previous) {
  const { ids, edges } = condensed(scene);
  const number = new Map(ids.map((id, at) => [id, at]));
  return levelOf({
    ids,
    previous,
    keyOf: (id) => (typeof id === "string" ? id : scene.nodes[id].label),
    edges: edges.map(({ edge, source, target, slot }) =>
      ({ edge, source: number.get(source), target: number.get(target), port: typeof target === "string" ? 0 : slot })),
  });
}

/** The level of a group's nodes between its ways in, from top to bottom as they come in outside, and its ways out. */
export function innerLevel(scene, { name, members }, outer) {
  const own = new Set(members);
  const here = outer.ids.indexOf(name);
  const arriving = outer.edges.filter(({ target }) => target === here).sort((one, two) => one.port - two.port).map(({ edge }) => edge);
  const inside = [...scene.edges.keys()].filter((edge) => own.has(scene.edges[edge].source) && own.has(scene.edges[edge].target));
  const leaving = members.filter((node) => scene.edges.some(({ source, target }) => source === node && !own.has(target)));
  const ids = [...arriving.map(() => null), ...members, ...leaving.map(() => null)];
  const number = new Map(members.map((node, at) => [node, arriving.length + at]));
  const into = (edge, source) => ({ edge, source, target: number.get(scene.edges[edge].target), port: scene.edges[edge].slot });
  const out = (node, at) => ({ edge: null, source: number.get(node), target: ids.length - leaving.length + at, port: 0 });
  return {
    ...levelOf({
      ids,
      entries: arriving.length,
      exits: leaving.length,
      edges: [...arriving.map(into), ...inside.map((edge) => into(edge, number.get(scene.edges[edge].source))), ...leaving.map(out)],
    }),
    leaving,
  };
}
