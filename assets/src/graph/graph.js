// The computation graph as SVG: a box for each node or closed group, a curve for each edge, repainted in place.

import { html, set, svg } from "../dom.js";
import { draw, light, rove } from "./drawing.js";
import { anomalyFinder } from "../model/anomalies.js";
import { legend, litNetwork } from "./network.js";
import { pathsFrom } from "../model/paths.js";
import { numbersTable } from "./table.js";
import { troubleLine } from "./trouble.js";
import { isDrawn } from "../model/scene.js";
import { visible } from "../model/visibility.js";
import { walked } from "./keyboard.js";
import { words } from "../text/words.js";
import { zoomField } from "./zoom.js";

/** The drawing of the scene's graph, and the line that names what is odd in it. */
export function graphView(lesson) {
  const { scene, state, layout } = lesson;
  if (!isDrawn(scene)) return [{ area: "middle", element: refusal(scene) }];
  const root = svg("svg", { class: "graph", role: "application", "aria-label": words("graph") }); // arrow keys are the graph's
  const zoom = zoomField(root, reshape);
  const find = anomalyFinder(scene);
  const trouble = troubleLine(lesson, find.possible);
  const table = numbersTable(lesson);
  zoom.element.append(html("div", { class: "handles" }, zoom.buttons, table.button), trouble.element);
  let drawing = null;
  let restoring = false; // the keyboard's focus, to a box that has been drawn anew

  function paint() {
    const open = state.view.open ?? scene.open;
    if (drawing?.open !== open) redraw(open);
    const result = visible(state);
    const anomalies = find(result);
    drawing.nodes.forEach((node) => node.paint(result.values, result.gradients, anomalies));
    drawing.edges.forEach((edge) => edge.paint(result.partials[edge.at], result.gradients[scene.edges[edge.at].target], result));
    drawing.tags.forEach((tag) => tag.paint(result.values));
    if (drawing.focus !== state.view.focus || drawing.step !== state.view.step) look(state.view);
    trouble.paint(anomalies);
    table.paint();
  }
  function redraw(open) {
    const aspect = zoom.aspect(layout(scene, { open }).size);
    drawing = draw(scene, open, layout(scene, { open, aspect }));
    const [width, height] = drawing.size;
    root.replaceChildren(...drawing.layers);
    set(root, "viewBox", `0 0 ${width} ${height}`);
    root.style.setProperty("--width", `${width}px`);
    zoom.resize(drawing.size);
  }
  /** Draws the same anew for another shape of its place; the keyboard's focus stays. */
  function reshape() {
    if (!drawing) return;
    const held = drawing.nodes.find(({ element }) => element === root.getRootNode().activeElement);
    redraw(drawing.open);
    paint();
    if (!held) return;
    restoring = true;
    drawing.map.boxOf(held.index).element.focus({ preventScroll: true });
    restoring = false;
  }
  /** Lights the paths from the node in focus, and makes it the one that Tab comes to. */
  function look({ focus, step }) {
    Object.assign(drawing, { focus, step });
    const entered = drawing.tags.length > 0 && scene.groups.some(({ output }) => output === focus);
    light(root, drawing, drawing.isNetwork ? litNetwork(scene, { focus, step }) : pathsFrom(entered ? null : focus, scene));
    const box = drawing.map.boxOf(focus) ?? drawing.stop;
    rove(drawing, box);
    if (focus !== null && !entered) zoom.show(box.element);
  }
  const go = (node) => {
    state.setView({ focus: node });
    drawing.map.boxOf(node)?.element.focus({ preventScroll: true });
  };
  listen(root, { scene, state, zoom, go, map: () => drawing.map, open: () => drawing.open, restoring: () => restoring });
  return [
    { area: "middle", element: zoom.element, paint, stop: zoom.stop, keys: KEYS },
    ...(scene.network ? [{ area: "middle", element: legend(layout(scene)) }] : []),
    { area: "middle", element: table.element },
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
  state.setView({ open: open.includes(name) ? open.filter((other) => other !== name) : [...open, name] });
  go(scene.groups.find((group) => group.name === name).output);
}

function listen(root, { scene, state, zoom, go, map, open, restoring }) {
  const at = (event) => map().boxes.find(({ element }) => element === event.target.closest(".node"));
  const groupAt = (box) => scene.groups.find(({ name, members }) => name === box.id || members.includes(box.index))?.name;
  const unfold = (name) => name && toggle({ scene, state, open: open(), go }, name);
  root.addEventListener("focusin", (event) => {
    const box = at(event);
    if (box && !restoring() && !box.nodes.has(state.view.focus)) state.setView({ focus: box.index });
  });
  root.addEventListener("click", (event) => {
    const box = at(event);
    const closing = event.target.closest("[data-close]")?.dataset.close;
    const weight = event.target.closest("[data-weight]")?.dataset.weight;
    if (closing) unfold(closing);
    else if (weight) state.setView({ focus: Number(weight) });
    else if (box && typeof box.id === "string" && !box.look) unfold(box.id);
    else if (box) go(box.index);
    else state.setView({ focus: null });
  });
  root.addEventListener("dblclick", (event) => at(event)?.look && unfold(groupAt(at(event)))); // in a network one click lights
  const acts = {
    Enter: (box) => unfold(groupAt(box)),
    " ": (box) => unfold(groupAt(box)),
    Escape: () => state.setView({ focus: null }),
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
