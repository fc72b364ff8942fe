// The groups of a graph: what each node is drawn in while they are closed, and how these boxes follow one another.

import { lists, toposort } from "./toposort.js";

/** Per node, what it is drawn in with all groups closed: its group's name or its own index. */
export function ownersOf({ nodes, groups }) {
  const owners = nodes.map((_, index) => index);
  groups.forEach(({ name, members }) => members.forEach((index) => (owners[index] = name)));
  return owners;
}

/** The boxes that are seen with all groups closed, in topological order, and the edges between them: {edge, source, target, slot}. */
export function condensed(scene) {
  const owners = ownersOf(scene);
  const boxes = [...new Set(owners)];
  const number = new Map(boxes.map((id, at) => [id, at]));
  const edges = scene.edges.flatMap(({ source, target, slot }, edge) =>
    (owners[source] === owners[target] ? [] : [{ edge, source: owners[source], target: owners[target], slot }]));
  const order = toposort(boxes.length, edges.map(({ source, target }) => ({ source: number.get(source), target: number.get(target) })));
  return { ids: order.map((at) => boxes[at]), edges };
}

/** The boxes by how many others lie before them, each column in the order of the graph. */
export function columnsOf(scene) {
  const { ids, edges } = condensed(scene);
  const depth = new Map(ids.map((id) => [id, 0]));
  const sources = new Map(ids.map((id) => [id, []]));
  edges.forEach(({ source, target }) => sources.get(target).push(source));
  ids.forEach((id) => depth.set(id, Math.max(0, ...sources.get(id).map((source) => depth.get(source) + 1))));
  const columns = lists(Math.max(...depth.values()) + 1);
  new Set(ownersOf(scene)).forEach((id) => columns[depth.get(id)].push(id));
  return columns;
}

/** A function from a box to the node whose numbers it shows. */
export function outputsOf({ nodes, groups }) {
  const outputs = new Map(groups.map(({ name, output }) => [name, output]));
  return (id) => nodes[outputs.get(id) ?? id];
}

/** The stage of a network that a node belongs to: the first words of its group, or the inputs. */
export const stageOf = ({ group }) => group.split(",")[0] || "inputs";
