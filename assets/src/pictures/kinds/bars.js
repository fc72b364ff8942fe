// A sum as bars laid end to end, with the piece that one more of a term adds.

import { html, setText, setRich, set, svg } from "../../dom.js";
import { plain, sign, text } from "../../text/numbers.js";
import { spokenNumber, visible } from "../../model/visibility.js";
import { words } from "../../text/words.js";
import { axisReach } from "../axis_range.js";

const HALF = 124;
const ROW = 64;
const THICK = 28;

/** {terms, total}: node indices, and `reach`, the largest size of the total. */
function bars({ terms, total, reach }, scene) {
  const rows = [...terms, total].map((node, row) => rowView(scene.nodes[node].label, row, node === total));
  const note = html("p", { class: "note" });
  const bottom = rows.length * ROW;
  const ends = [-1, 1].map((side) => svg("text", { class: "tick", x: side * HALF, y: bottom + 16, "text-anchor": side < 0 ? "start" : "end" }));
  const drawing = svg("svg", { viewBox: `${-HALF - 8} -16 ${2 * HALF + 16} ${bottom + 38}`, role: "img" },
    svg("line", { class: "axis", x1: 0, x2: 0, y1: -6, y2: bottom }),
    svg("line", { class: "axis", x1: -HALF, x2: HALF, y1: bottom, y2: bottom }),
    svg("text", { class: "tick", x: 0, y: bottom + 16, "text-anchor": "middle" }, "0"), ...ends, ...rows.map((row) => row.element));

  function paint(state) {
    const { touched } = state;
    const { values, gradients } = visible(state);
    const open = terms.every((node) => gradients[node] !== null);
    const stops = [0];
    for (const node of terms) stops.push(stops[stops.length - 1] + values[node]);
    const shown = axisReach(Math.max(...stops.map(Math.abs)) + 1, reach);
    const unit = HALF / shown;
    terms.forEach((node, row) =>
      rows[row].paint(stops[row] * unit, stops[row + 1] * unit, values[node], open && scene.nodes[node].label === touched && unit));
    rows.at(-1).paint(0, values[total] * unit, values[total], open && unit);
    ends.forEach((end, side) => setText(end, plain(side ? shown : -shown)));
    setRich(note, words(open ? "pictures.one" : "pictures.covered", { name: touched }));
    set(drawing, "aria-label", words("pictures.bars", {
      terms: terms.map((node) => `${scene.nodes[node].label} = ${spokenNumber(values[node])}`).join(", "), total: spokenNumber(values[total]) }));
  }

  return { element: html("figure", {}, drawing, html("figcaption", {}, note)), paint };
}

/** One bar from x to x with its caption above it, and a dotted line from its end down to the next bar. */
function rowView(name, row, isTotal) {
  const y = row * ROW + 10;
  const bar = svg("rect", { class: "bar", y, height: THICK });
  const extra = svg("rect", { class: "strip", y, height: THICK, "data-sign": "up" });
  const tail = svg("line", { class: "tail", y1: y, y2: y + (isTotal ? THICK : ROW + THICK) });
  const caption = svg("text", { class: "side", y: y - 7, "text-anchor": "middle" });
  const element = svg("g", { class: isTotal ? "total" : "term" }, tail, bar, extra, caption);
  function paint(from, to, value, more) {
    set(bar, "x", Math.min(from, to));
    set(bar, "width", Math.abs(to - from));
    set(bar, "data-sign", sign(value));
    set(extra, "x", to);
    set(extra, "width", more || 0);
    for (const end of ["x1", "x2"]) set(tail, end, to);
    setText(caption, `${name} = ${text(value)}`);
    set(caption, "x", Math.max(52 - HALF, Math.min(HALF - 52, (from + to) / 2)));
  }
  return { element, paint };
}

export default { view: bars };
