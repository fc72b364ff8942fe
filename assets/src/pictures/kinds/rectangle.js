// A product as a rectangle with signed area, and the strip that one more of a side adds.

import { html, setText, setRich, set, svg } from "../../dom.js";
import { plain, sign, signed, text } from "../../text/numbers.js";
import { spokenNumber, visible } from "../../model/visibility.js";
import { words } from "../../text/words.js";
import { axisReach } from "../axis_range.js";

const HALF = 118;

/** {width, height, area}: the indices of three nodes, and `reach`, the largest size of a side. */
function rectangle({ width, height, area, reach }, scene) {
  const names = { width: scene.nodes[width].label, height: scene.nodes[height].label };
  const shapes = {
    shape: svg("rect", { class: "area" }),
    strip: svg("rect", { class: "strip" }),
    width: svg("text", { class: "side", "text-anchor": "middle" }),
    height: svg("text", { class: "side" }),
    area: svg("text", { class: "total", "text-anchor": "middle" }),
    right: svg("text", { class: "tick", x: HALF, y: 14, "text-anchor": "end" }),
    top: svg("text", { class: "tick", x: 5, y: 10 - HALF }),
  };
  const note = html("p", { class: "note" });
  const drawing = svg("svg", { viewBox: `${-HALF - 6} ${-HALF - 6} ${2 * HALF + 12} ${2 * HALF + 12}`, role: "img" },
    svg("line", { class: "axis", x1: -HALF, x2: HALF, y1: 0, y2: 0 }), svg("line", { class: "axis", y1: -HALF, y2: HALF, x1: 0, x2: 0 }),
    ...Object.values(shapes));

  function paint(state) {
    const { touched } = state;
    const { values, gradients } = visible(state);
    const [a, b, product] = [values[width], values[height], values[area]];
    const across = touched !== names.height;
    const shown = axisReach(Math.max(Math.abs(a), Math.abs(b)) + 0.5, reach);
    const unit = HALF / shown;
    place(shapes.shape, 0, 0, a * unit, -b * unit);
    set(shapes.strip, "visibility", gradients[across ? width : height] === null ? "hidden" : "visible");
    if (across) place(shapes.strip, a * unit, 0, unit, -b * unit);
    else place(shapes.strip, 0, -b * unit, a * unit, -unit);
    set(shapes.shape, "data-sign", sign(product));
    set(shapes.strip, "data-sign", sign(across ? b : a));
    write(shapes, names, { a, b, product, unit });
    for (const end of [shapes.right, shapes.top]) setText(end, plain(shown));
    setRich(note, sentence(across, gradients));
    set(drawing, "aria-label", words("pictures.rectangle", { width: spokenNumber(a), height: spokenNumber(b), area: spokenNumber(product) }));
  }

  function sentence(across, gradients) {
    const [name, other, node] = across ? [names.width, names.height, width] : [names.height, names.width, height];
    const side = words(across ? "pictures.high" : "pictures.wide");
    const key = gradients[node] === null ? "covered" : gradients[node] === 0 ? "nothing" : "strip";
    return words(`pictures.${key}`, { name, other, side, change: signed(gradients[node]) });
  }

  return { element: html("figure", {}, drawing, html("figcaption", {}, note)), paint };
}

/** The captions along the sides and, where there is room, in the middle. */
function write(shapes, names, { a, b, product, unit }) {
  const [x, y] = [(a * unit) / 2, (-b * unit) / 2];
  caption(shapes.width, clamp(x, HALF - 34), b >= 0 ? 17 : -8, `${names.width} = ${text(a)}`);
  caption(shapes.height, a >= 0 ? -6 : 6, clamp(y, HALF - 16) + 5, `${names.height} = ${text(b)}`);
  set(shapes.height, "text-anchor", a >= 0 ? "end" : "start");
  caption(shapes.area, x, y + 6, signed(product));
  set(shapes.area, "visibility", Math.abs(a * unit) > 66 && Math.abs(b * unit) > 24 ? "visible" : "hidden");
}

const clamp = (x, limit) => Math.max(-limit, Math.min(limit, x));

function place(element, x, y, width, height) {
  set(element, "x", Math.min(x, x + width));
  set(element, "y", Math.min(y, y + height));
  set(element, "width", Math.abs(width));
  set(element, "height", Math.abs(height));
}

function caption(element, x, y, said) {
  set(element, "x", x);
  set(element, "y", y);
  setText(element, said);
}

export default { view: rectangle };
