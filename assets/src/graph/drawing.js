// The drawing of a graph with some groups open: its boxes, edges and frames, which of them are lit, and where Tab stops.

import { set, svg } from "../dom.js";
import { edgeView } from "./edges.js";
import { headings, neuronView, tagView, weightView } from "./network.js";
import { frameView, nodeView } from "./nodes.js";
import { mapOf } from "./keyboard.js";
import { words } from "../text/words.js";

/** Everything that a layout of the scene shows, with these groups open, and a map to walk by. */
export function draw(scene, open, { boxes, frames, edges: ways, size, heads, tags = [] }) {
  const columns = [...new Set(boxes.map(({ x }) => x))].sort((one, two) => one - two);
  const nodes = boxes.map((box) => boxIn(scene, box, columns)).sort((one, two) => one.index - two.index);
  const edges = ways.map((way) => (heads ? weightView : edgeView)(way, scene.edges[way.edge], scene.nodes));
  const arriving = tags.map((tag) => tagView(tag, scene.nodes));
  const layers = [
    svg("g", { class: "frames" }, ...headings(heads), ...frames.map(frameView), ...arriving.map(({ element }) => element)),
    svg("g", { class: "edges" }, ...edges.map(({ line }) => line)),
    svg("g", { class: "nodes", role: "list", "aria-label": words("drawing.list", { count: nodes.length }) }, ...nodes.map(({ element }) => element)),
    svg("g", { class: "labels" }, ...edges.map(({ element }) => element)),
  ];
  return { open, size, nodes, edges, layers, map: mapOf(nodes, scene), stop: nodes[0], tags: arriving, isNetwork: heads !== undefined, focus: undefined };
}

/** The view of a node or of a closed group, with its place and the set of nodes that it stands for. */
function boxIn(scene, box, columns) {
  const { output: index, members } = scene.groups.find(({ name }) => name === box.id) ?? { output: box.id, members: [box.id] };
  const isOutput = members.includes(scene.output);
  const place = words("drawing.place", { column: columns.indexOf(box.x) + 1, count: columns.length });
  const view = (box.look ? neuronView : nodeView)(box, scene.nodes[index], {
    isOutput,
    place: isOutput ? `${place} ${words("drawing.output")}` : place,
  });
  return { ...view, ...box, nodes: new Set(members) };
}

/** Lights the paths; what lies apart from them recedes. */
export function light(root, { nodes, edges, focus }, paths) {
  set(root, "data-lit", paths !== null);
  for (const { nodes: members, element } of nodes) {
    set(element, "data-path", paths && [...members].some((node) => paths.nodes.has(node)) ? (members.has(focus) ? "focus" : "lit") : null);
  }
  for (const { at, line, element } of edges) {
    const lit = paths?.edges.has(at) ? (paths.near?.has(at) ? "near" : "lit") : null;
    set(line, "data-path", lit);
    set(element, "data-path", lit);
  }
}

/** Makes one box the stop of the Tab key; the arrows go on from there. */
export function rove(drawing, box) {
  set(drawing.stop.element, "tabindex", -1);
  set(drawing.stop.element, "aria-describedby", null);
  set(box.element, "tabindex", 0);
  set(box.element, "aria-describedby", "why");
  drawing.stop = box;
}
