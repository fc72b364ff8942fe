// A network drawn neuron by neuron: a line for each weight (its size and sign) with a mark for its nudge (which way, how urgent).

import { html, setText, set, svg } from "../dom.js";
import { sign, text } from "../text/numbers.js";
import { spokenNumber } from "../model/visibility.js";
import { translated, words } from "../text/words.js";

const THICKEST = 3; // a weight of this size is the thickest line
const ALONG = 0.74; // where on its line a weight's mark stands: near the neuron that it belongs to, clear of its neighbours

/** What is lit in a whole network: the connections into the node in focus and what feeds them, or those of the step. */
export function litNetwork({ edges, steps, groups }, { focus, step }) {
  if (focus === null && step === null) return null;
  const into = (nodes) => edges.flatMap(({ target }, at) => (nodes.has(target) ? [at] : []));
  if (focus === null) {
    const nodes = new Set(steps[step].nodes);
    return { nodes, edges: new Set(into(nodes)) };
  }
  const nodes = new Set(groups.find(({ members, output }) => members.includes(focus) && output === focus)?.members ?? [focus]);
  if (!edges.some(({ target }) => target === focus)) { // an input or a weight: where it goes, rather than where it comes from
    const targets = new Set(edges.flatMap(({ source, target }) => (source === focus ? [target] : [])));
    return { nodes: targets.add(focus), edges: new Set(into(targets).filter((at) => edges[at].source === focus || groups.some(({ members }) => members.includes(focus)))) };
  }
  const near = new Set(into(nodes));
  [...edges].reverse().forEach(({ source, target }) => nodes.has(target) && nodes.add(source));
  return { nodes, edges: new Set(into(nodes)), near };
}

/** What stands over the columns. */
export const headings = (heads = []) =>
  heads.map(({ stage, x }) => svg("text", { class: "head-of-layer", x, y: 15, "text-anchor": "middle" }, translated(stage)));

const ROOM = 5; // characters that a circle holds at full size

/** A box of a network, or a circle: {index, element, paint}; as `nodeView`. */
export function neuronView(box, node, { isOutput, place }) {
  const { index, label, role } = node;
  const group = typeof box.id === "string" ? box.id : null;
  const name = group ? translated(group) : label;
  const { face, value, wish, filled } = neuronFace(box, CAPTIONS[box.look]?.(node, name));
  const element = svg("g", { class: `node neuron ${box.look}${isOutput ? " output" : ""}`, transform: `translate(${box.x} ${box.y})`, tabindex: -1, role: "listitem",
    "data-node": index, "data-label": label, "data-group": group, "data-role": role }, face, group && svg("title", {}, words("network.opens", { name })));

  function paint(values, gradients, anomalies) {
    const [now, slope, reason] = [values[index], gradients[index], anomalies.get(index)];
    setText(value, text(now));
    value.classList.toggle("long", box.look === "neuron" && text(now).length > ROOM);
    if (filled) set(filled, "width", (box.width - 2) * Math.min(1, Math.max(0, now ?? 0)));
    mark(wish, slope);
    set(element, "data-value", now);
    set(element, "data-gradient", slope);
    set(element, "data-anomaly", reason?.kind);
    set(element, "aria-label", [words("drawing.node", { name, value: spokenNumber(now), gradient: spokenNumber(slope) }), words(`network.wish.${sign(slope)}`), reason?.spoken,
      group && words("drawing.closed"), place].filter(Boolean).join(" "));
  }
  return { index, element, paint };
}

/** What is seen of it: a caption where it has one, the value, a share as a bar, and the mark of what it should do. */
function neuronFace({ width, height, look }, caption) {
  const round = look === "neuron";
  const filled = look === "share" ? svg("rect", { class: "share", x: 1, y: 1, height: height - 2, rx: 10, width: 0 }) : null;
  const value = svg("text", { class: "value", x: caption ? width - 10 : width / 2, y: height / 2 + 6, "text-anchor": caption ? "end" : "middle" });
  const wish = svg("path", { class: "wish", transform: round ? `translate(${width + 5} 2)` : `translate(${width - 2} -1)` });
  const face = svg("g", { "aria-hidden": "true" }, svg("rect", { class: "body", width, height, rx: round ? height / 2 : 11 }), filled,
    caption ? svg("text", { class: "label", x: 9, y: height / 2 + 6 }, caption) : null, ...(look === "sum" ? [] : [value, wish]));
  return { face, value, wish, filled };
}

const CAPTIONS = {
  input: ({ label }) => label,
  share: ({ label }) => label,
  example: (_, name) => name.split(", ").pop(),
  sum: () => words("network.sum"),
};

/**
 * A connection: the line is the weight, the mark on it the weight's nudge. Where there is no weight, a plain line; one that
 * brings a weight into an example (`own`) has the mark of what this example alone wants of it.
 */
export function weightView({ edge: at, weight, own, points: [[x, y], [toX, toY]] }, { source, target, slot }, nodes) {
  const line = svg("line", { class: weight === null ? "edge" : "edge weight", x1: x, y1: y, x2: toX, y2: toY, "data-weight": weight });
  const wish = svg("path", { class: "wish" });
  const element = svg("g", { class: "edge-label", transform: `translate(${x + ALONG * (toX - x)} ${y + ALONG * (toY - y)})`, role: "img",
    "data-edge": `${source}-${target}-${slot}`, "data-weight": weight }, weight === null ? null : svg("circle", { class: "grip", r: 11 }), wish);
  const names = { source: nodes[source].label, target: nodes[target].label, weight: nodes[weight]?.label };

  function paint(partial, arriving, { values, gradients }) {
    set(element, "data-partial", partial);
    if (own) mark(wish, partial === null || arriving === null ? null : partial * arriving);
    if (weight === null) return set(element, "aria-label", words("edge", { ...names, partial: text(partial) }));
    const [size, slope] = [values[weight], gradients[weight]];
    set(line, "data-weighs", sign(size));
    set(line, "stroke-width", thickness(size));
    mark(wish, slope);
    return set(element, "aria-label", words("network.weight", { ...names, partial: text(partial), wish: words(`network.wish.${sign(slope)}`), gradient: spokenNumber(slope) }));
  }
  return { at, line, element, paint };
}

const thickness = (size) => (0.8 + (4.7 * Math.min(Math.abs(size ?? 0), THICKEST)) / THICKEST).toFixed(2);

const SMALL = 3.5; // the half width of a mark for next to nothing …
const LARGE = 9; // … and for a gradient of 1 and more; between them its area grows with the gradient

/** A triangle against the gradient: up where raising makes the loss fall. A dot where the gradient is 0. */
function mark(wish, slope) {
  const half = SMALL + (LARGE - SMALL) * Math.sqrt(Math.min(1, Math.abs(slope)));
  const way = sign(slope);
  set(wish, "data-sign", AGAINST[way]);
  set(wish, "d", { up: `M${-half} ${-half}H${half}L0 ${half}Z`, down: `M${-half} ${half}H${half}L0 ${-half}Z`, zero: "M-2.5 0A2.5 2.5 0 1 0 2.5 0A2.5 2.5 0 1 0-2.5 0Z" }[slope === null ? "none" : way] ?? "");
}

const AGAINST = { up: "down", down: "up", zero: "zero", none: null };

/** What arrives at a neuron that is seen from inside: {element, paint}. */
export function tagView({ point: [x, y], node }, nodes) {
  const element = svg("text", { class: "tag", x: x - 8, y: y + 5, "text-anchor": "end" });
  return { element, paint: (values) => setText(element, `${nodes[node].label} = ${text(values[node])}`) };
}

/** What lines and marks mean; those of weights where there are any. */
export function legend({ edges }) {
  const line = (weighs) => svg("line", { class: "edge weight", "data-weighs": weighs, "stroke-width": 3, x1: 0, y1: 6, x2: 28, y2: 6 });
  const triangle = (slope, x = 14) => {
    const wish = svg("path", { class: "wish", transform: `translate(${x} 6)` });
    mark(wish, slope);
    return wish;
  };
  const entry = (key, ...drawing) => html("span", {}, svg("svg", { "aria-hidden": "true", viewBox: "0 0 28 12" }, ...drawing), words(`network.legend.${key}`));
  const weighs = edges.some(({ weight }) => weight !== null);
  return html("p", { class: "legend" }, ...(weighs ? [entry("plus", line("up")), entry("minus", line("down"))] : []), entry("up", triangle(-0.3)), entry("down", triangle(0.3)),
    entry("size", triangle(-0.01, 6), triangle(-1, 21)));
}
