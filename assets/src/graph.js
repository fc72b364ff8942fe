// The computation graph as SVG: a box for each node, a curve for each edge, repainted in place.

import { say, set, svg } from "./dom.js";
import { arrowed, plain, sign, text } from "./numbers.js";
import { aloud, seen } from "./veil.js";
import { words } from "./words.js";

const BADGE = 17;

/** The drawing of the scene's graph, and the line under it. */
export function graphView({ scene, state }) {
  const [width, height] = scene.size;
  const edges = scene.edges.map((edge) => edgeView(edge, scene));
  const nodes = scene.nodes.map((node) => nodeView(node, node.index === scene.output));
  const root = svg("svg", { class: "graph", viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": words("graph") },
    svg("g", { class: "edges" }, ...edges.map((edge) => edge.curve)),
    svg("g", { class: "nodes" }, ...nodes.map((node) => node.element)),
    svg("g", { class: "labels" }, ...edges.map((edge) => edge.element)));
  root.style.setProperty("--width", `${width}px`);
  root.addEventListener("focusin", ({ target }) => target.dataset.node && state.look({ focus: Number(target.dataset.node) }));
  const paint = () => {
    const result = seen(state);
    nodes.forEach((node) => node.paint(result));
    edges.forEach((edge, index) => edge.paint(result.partials[index], result));
  };
  return [{ place: "middle", element: root, paint }];
}

function nodeView(node, isOutput) {
  const { index, x, y, width, height, label, short, symbol, kind } = node;
  const middle = height / 2;
  const value = svg("text", { class: "value", x: width - 14, y: middle - 12, "text-anchor": "end" });
  const gradient = svg("text", { class: "gradient", x: width - 14, y: middle + 29, "text-anchor": "end" });
  const element = svg("g", { class: `node ${kind}${isOutput ? " output" : ""}`, transform: `translate(${x} ${y})`, tabindex: 0,
    role: "img", "data-node": index, "data-label": label },
    svg("rect", { width, height, rx: 12 }),
    svg("line", { x1: 12, x2: width - 12, y1: middle, y2: middle }),
    svg("text", symbol ? { class: "label", x: 6, y: -10 } : { class: "label", x: 14, y: middle - 12 }, short),
    svg("text", { class: "partial", x: symbol ? BADGE + 8 : 14, y: middle + 29 }, "∂"),
    value, gradient, symbol && badge(symbol, middle));
  const paint = ({ values, gradients }) => {
    const [shown, slope] = [values[index], gradients[index]];
    say(value, kind === "constant" ? plain(shown) : text(shown));
    say(gradient, arrowed(slope));
    set(element, "data-value", shown);
    set(element, "data-gradient", slope);
    set(gradient, "data-sign", sign(slope));
    set(element, "aria-label", words("node", { name: label, value: aloud(shown), gradient: aloud(slope) }));
  };
  return { element, paint };
}

const badge = (symbol, middle) =>
  svg("g", { class: "badge", transform: `translate(0 ${middle})` },
    svg("circle", { r: BADGE }),
    svg("text", { "text-anchor": "middle", y: 7, class: symbol.length > 1 ? "word" : "sign" }, symbol));

function edgeView({ source, target, slot, path, at }, scene) {
  const curve = svg("path", { class: "edge", d: path });
  const label = svg("text", { "text-anchor": "middle", y: 5 });
  const element = svg("g", { class: "edge-label", transform: `translate(${at[0]} ${at[1]})`, role: "img",
    "data-edge": `${source}-${target}-${slot}` },
    svg("rect", { x: -36, y: -13, width: 72, height: 26, rx: 13 }), label);
  const name = (index) => scene.nodes[index].label;
  const paint = (partial, { gradients }) => {
    say(label, `× ${text(partial)}`);
    set(element, "data-partial", partial);
    set(element, "aria-label", words("edge", { source: name(source), target: name(target), partial: aloud(partial) }));
    const flow = partial * gradients[target];
    set(curve, "data-sign", sign(flow));
    set(curve, "stroke-width", thickness(flow));
  };
  return { curve, element, paint };
}

/** From a hairline at 0 to 7 from 100 up: a fixed scale, so that a line's weight always means the same. */
const thickness = (flow) => {
  const size = Number.isFinite(flow) ? Math.min(Math.abs(flow), 100) : 0;
  return (1.5 + 5.5 * (Math.log1p(size) / Math.log1p(100))).toFixed(2);
};
