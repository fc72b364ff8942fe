// The computation graph as SVG: a box for each node or closed group, a curve for each edge, repainted in place.

import { arrange } from "./arrange.js";
import { html, set, svg } from "./dom.js";
import { edgeView } from "./edges.js";
import { frameView, nodeView } from "./nodes.js";
import { oddities } from "./odd.js";
import { pathsFrom } from "./paths.js";
import { numbersTable } from "./table.js";
import { troubleLine } from "./trouble.js";
import { seen } from "./veil.js";
import { mapOf, walked } from "./walk.js";
import { words } from "./words.js";
import { zoomField } from "./zoom.js";

/** The drawing of the scene's graph, and the line that names what is odd in it. */
export function graphView(lesson) {
  const { scene, state } = lesson;
  if (!scene.sheet) return [{ place: "middle", element: refusal(scene) }];
  const root = svg("svg", { class: "graph" });
  const zoom = zoomField(root);
  const find = oddities(scene);
  const trouble = troubleLine(lesson, find.possible);
  const table = numbersTable(lesson);
  zoom.element.append(html("div", { class: "handles" }, zoom.buttons, table.button), trouble.element);
  const atFirst = scene.open ? scene.groups.map(({ name }) => name) : [];
  let drawn = null;

  function paint() {
    const open = state.view.open ?? atFirst;
    if (drawn?.open !== open) redraw(open);
    const result = seen(state);
    const odd = find(result);
    drawn.nodes.forEach((node) => node.paint(result.values, result.gradients, odd));
    drawn.edges.forEach((edge) => edge.paint(result.partials[edge.at], result.gradients[scene.edges[edge.at].target]));
    if (drawn.focus !== state.view.focus) look(state.view.focus);
    trouble.paint(odd);
    table.paint();
  }
  function redraw(open) {
    drawn = draw(scene, open);
    const [width, height] = drawn.size;
    root.replaceChildren(...drawn.layers);
    set(root, "viewBox", `0 0 ${width} ${height}`);
    root.style.setProperty("--width", `${width}px`);
    zoom.resize(drawn.size);
  }
  /** Lights the paths from the node in focus, and makes it the one that Tab comes to. */
  function look(focus) {
    drawn.focus = focus;
    light(root, drawn, pathsFrom(focus, scene));
    const box = drawn.map.boxOf(focus) ?? drawn.stop;
    rove(drawn, box);
    if (focus !== null) zoom.show(box.element);
  }
  const go = (node) => {
    state.look({ focus: node });
    drawn.map.boxOf(node)?.element.focus({ preventScroll: true });
  };
  listen(root, { scene, state, zoom, go, map: () => drawn.map, open: () => drawn.open });
  return [
    { place: "middle", element: zoom.element, paint, stop: zoom.stop, keys: KEYS },
    { place: "middle", element: table.element },
  ];
}

/** What stands in the place of a graph that is too large to draw. */
const refusal = ({ count, most }) => html("p", { class: "error", "data-error": true }, words("drawing.refused", { count, most }));

const KEYS = [
  { does: "walk", keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] },
  { does: "walkEnds", keys: ["Home", "End"] },
  { does: "unfold", keys: ["Enter"] },
  { does: "leave", keys: ["Escape"] },
  { does: "zoom", keys: ["+", "-", "0"] },
  { does: "pan", keys: ["Alt+ArrowLeft", "Alt+ArrowRight"] },
].map((row) => ({ ...row, group: "graph" }));

/** Opens a group, or closes it. */
function toggle({ scene, state, open, go }, name) {
  state.look({ open: open.includes(name) ? open.filter((other) => other !== name) : [...open, name] });
  go(scene.groups.find((group) => group.name === name).output);
}

/** Everything that is seen with these groups open, and a map to walk by. */
function draw(scene, open) {
  const { boxes, frames, wires, size } = arrange(scene, open);
  const columns = [...new Set(boxes.map(({ x }) => x))].sort((one, two) => one - two);
  const groups = new Map(scene.groups.map((group) => [group.name, group]));
  const nodes = boxes.map((box) => {
    const [index, members] = typeof box.id === "number" ? [box.id, [box.id]] : [groups.get(box.id).output, groups.get(box.id).members];
    const place = words("drawing.place", { column: columns.indexOf(box.x) + 1, count: columns.length });
    const isOutput = members.includes(scene.output);
    const role = scene.inputs.find(({ node }) => node === box.id)?.role;
    return Object.assign(nodeView(box, scene.nodes[index], { isOutput, role, place: isOutput ? `${place} ${words("drawing.output")}` : place }), box, { nodes: new Set(members) });
  });
  nodes.sort((one, two) => one.index - two.index);
  const edges = wires.map((wire) => edgeView(wire, scene.edges[wire.edge], scene.nodes));
  const layers = [
    svg("g", { class: "frames" }, ...frames.map(frameView)),
    svg("g", { class: "edges" }, ...edges.map(({ line }) => line)),
    svg("g", { class: "nodes", role: "tree", "aria-label": words("drawing.tree", { count: nodes.length }) }, ...nodes.map(({ element }) => element)),
    svg("g", { class: "labels" }, ...edges.map(({ element }) => element)),
  ];
  return { open, size, nodes, edges, layers, map: mapOf(nodes, scene), stop: nodes[0], focus: undefined };
}

/** Lights the paths; what lies apart from them recedes. */
function light(root, { nodes, edges, focus }, paths) {
  set(root, "data-lit", paths !== null);
  for (const { nodes: members, element } of nodes) {
    set(element, "data-path", paths && [...members].some((node) => paths.nodes.has(node)) ? (members.has(focus) ? "focus" : "lit") : null);
  }
  for (const { at, line, element } of edges) {
    const lit = paths?.edges.has(at) ? "lit" : null;
    set(line, "data-path", lit);
    set(element, "data-path", lit);
  }
}

/** Makes one box the stop of the Tab key; the arrows go on from there. */
function rove(drawn, box) {
  set(drawn.stop.element, "tabindex", -1);
  set(drawn.stop.element, "aria-describedby", null);
  set(box.element, "tabindex", 0);
  set(box.element, "aria-describedby", "why");
  drawn.stop = box;
}

function listen(root, { scene, state, zoom, go, map, open }) {
  const at = (event) => map().boxes.find(({ element }) => element === event.target.closest(".node"));
  const groupAt = (box) => scene.groups.find(({ name, members }) => name === box.id || members.includes(box.index))?.name;
  const unfold = (name) => name && toggle({ scene, state, open: open(), go }, name);
  root.addEventListener("focusin", (event) => {
    const box = at(event);
    if (box && !box.nodes.has(state.view.focus)) state.look({ focus: box.index });
  });
  root.addEventListener("click", (event) => {
    const box = at(event);
    const closing = event.target.closest("[data-close]")?.dataset.close;
    if (closing) unfold(closing);
    else if (box && typeof box.id === "string") unfold(box.id);
    else if (box) go(box.index);
    else state.look({ focus: null });
  });
  const acts = {
    Enter: (box) => unfold(groupAt(box)),
    " ": (box) => unfold(groupAt(box)),
    Escape: () => state.look({ focus: null }),
  };
  root.addEventListener("keydown", (event) => {
    const box = at(event);
    if (!box || event.defaultPrevented) return;
    const next = event.altKey || event.ctrlKey || event.metaKey ? undefined : walked(event.key, map(), box);
    if (next) go(next.index);
    else if (!zoom.keys(event)) {
      if (!acts[event.key]) return;
      acts[event.key](box);
    }
    event.preventDefault();
  });
}
