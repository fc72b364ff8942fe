// The layout of a scene: layers of boxes from left to right, or neuron by neuron; computed once for each graph.

import { innerLevel, outerLevel } from "./levels.js";
import { networkOf } from "./network.js";
import { arriving, pathOf, within } from "./paths.js";
import { placed } from "./placing.js";

const TAGS = 110; // the room for what arrives at a group that stands alone

/**
 * A function layout(scene, {open, aspect}) of a scene, the names of the groups that are open, and width ÷ height of the
 * place for the drawing where that is known:
 *
 *   boxes   {id, x, y, width, height}: closed groups and all nodes seen; id is a node's index or a group's name
 *   frames  the same for the open groups        size  [width, height]
 *   edges   {edge, points, label}: for each edge seen, its way and the middle of its label (null: no room for one)
 *
 * It remembers the last scene: of one scene the order is worked out once, and another keeps as much of it as it can.
 */
export function createLayout() {
  let now = { scene: null };
  return (scene, { open = [], aspect = null } = {}) => {
    if (now.scene !== scene) now = { scene, layout: (scene.network ? networkLayout : graphLayout)(scene, now.layout) };
    return now.layout.of(open, aspect);
  };
}

function graphLayout(scene, before) {
  const outer = outerLevel(scene, before?.previous?.());
  const inside = insides(scene, outer);
  const stood = () => placed(outer).items.map(({ middle }, item) => [outer.keys[item], middle]);
  return {
    of: (open, aspect) => joined(scene, outer, inside(open), aspect),
    previous: () => new Map(stood()),
  };
}

/** Neurons stand in columns of their own order; one that is open stands alone, seen from inside. */
function networkLayout(scene) {
  const network = networkOf(scene);
  const inside = insides(scene, outerLevel(scene));
  return { of: (open, aspect) => (open.length > 0 ? alone(scene, inside(open.slice(-1)), aspect) : network(aspect)) };
}

/** A function of names that gives the levels of these groups, each worked out once: [[name, level]]. */
function insides(scene, outer) {
  const levels = new Map();
  const levelOf = (group) => levels.get(group.name) ?? levels.set(group.name, innerLevel(scene, group, outer)).get(group.name);
  return (open) => scene.groups.filter(({ name }) => open.includes(name)).map((group) => [group.name, levelOf(group)]);
}

/** The drawing of the outer level with the levels of the open groups in it. */
function joined(scene, outer, open, aspect) {
  const rooms = new Map(open.map(([name, level]) => [name, roomOf(scene, level)]));
  const level = placed(outer, { frames: rooms, aspect });
  const frames = level.items.filter(({ id }) => rooms.has(id)).map(({ id, x, middle, width, height }) =>
    ({ id, x, y: middle - height / 2, width, height, inside: rooms.get(id).inside }));
  const frameOf = new Map(frames.map((frame) => [frame.id, frame]));
  return {
    size: level.size,
    frames,
    boxes: [...boxesOf(level).filter(({ id }) => !frameOf.has(id)), ...frames.flatMap((frame) => boxesOf(frame.inside, frame))],
    edges: [...level.routes.map((route) => pathOf(level, route, scene.edges[route.edge], frameOf)), ...frames.flatMap(within)],
  };
}

/** An open group as a box of the outer level: its size, and how far below its middle each edge comes in and goes out. */
function roomOf({ edges }, level) {
  const inside = placed(level);
  const [width, height] = inside.size;
  const down = (item) => inside.items[item].middle - height / 2;
  const entering = inside.routes.filter(({ items }) => inside.items[items[0]].id === null);
  const leaving = inside.routes.filter(({ edge }) => edge === null);
  const exits = new Map(leaving.map(({ items }) => [inside.items[items[0]].id, down(items[items.length - 1])]));
  const leaves = edges.flatMap(({ source }, edge) => (exits.has(source) ? [[edge, exits.get(source)]] : []));
  return { inside, width, height, arrives: new Map(entering.map(({ edge, items }) => [edge, down(items[0])])), leaves: new Map(leaves) };
}

/** One group alone, from inside: as any drawing, and `tags` ({point, node}) for what arrives. */
function alone(scene, [[id, level]], aspect) {
  const inside = placed(level, { aspect });
  const [width, height] = inside.size;
  const frame = { id, inside, x: TAGS, y: 0, width, height };
  const incoming = arriving(frame);
  return {
    size: [width + TAGS, height],
    frames: [frame],
    boxes: boxesOf(inside, frame),
    edges: [...incoming, ...within(frame)],
    tags: incoming.map(({ edge, points: [point] }) => ({ point, node: scene.edges[edge].source })),
  };
}

const boxesOf = ({ items }, { x: left, y: top } = { x: 0, y: 0 }) =>
  items.filter(({ id }) => id !== null).map(({ id, x, middle, width, height }) => ({ id, x: x + left, y: middle - height / 2 + top, width, height }));
