// An edge of the graph: its curve, as thick as the gradient that flows back along it, and its local derivative.

import { curve } from "./layout/paths.js";
import { setText, set, svg } from "../dom.js";
import { sign, text } from "../text/numbers.js";
import { words } from "../text/words.js";

const LONG = 7; // characters of a number from which a label is set smaller

/**
 * The curve and the label of an edge: {at, line, element, paint}. An edge without room for a label is named, not labelled; nor is
 * one from a constant, which nothing can move.
 */
export function edgeView({ edge: at, points, label: place }, { source, target, slot }, nodes) {
  const isFixed = nodes[source].kind === "constant";
  const middle = isFixed ? null : place;
  const line = svg("path", { class: "edge", d: curve(points) });
  const label = middle && svg("text", { "text-anchor": "middle", y: 5 });
  const [x, y] = middle ?? points[points.length - 1];
  const element = svg("g", { class: "edge-label", transform: `translate(${x} ${y})`, role: "img", "data-edge": `${source}-${target}-${slot}` },
    middle && svg("rect", { x: -36, y: -13, width: 72, height: 26, rx: 13 }), label);
  const names = { source: nodes[source].label, target: nodes[target].label };
  let shown;
  let flown;

  function paint(partial, gradient) {
    if (!Object.is(partial, shown)) {
      const written = text(partial);
      shown = partial;
      if (label) setText(label, Number.isNaN(partial) ? words("anomaly.label") : `× ${written}`);
      if (label) label.classList.toggle("long", written.length > LONG);
      set(element, "data-partial", partial);
      set(element, "aria-label", words("edge", { ...names, partial: written }));
    }
    const flow = isFixed || partial === null || gradient === null ? 0 : partial * gradient;
    if (Object.is(flow, flown)) return;
    flown = flow;
    set(line, "data-sign", sign(flow));
    set(line, "stroke-width", thickness(flow));
  }
  return { at, line, element, paint };
}

/** From a hairline at 0 to 7 from 100 up: a fixed scale, so that a line's weight always means the same. */
const thickness = (flow) => {
  const size = Number.isFinite(flow) ? Math.min(Math.abs(flow), 100) : 0;
  return (1.5 + 5.5 * (Math.log1p(size) / Math.log1p(100))).toFixed(2);
};
