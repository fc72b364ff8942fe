// The scale of an output from 0 to 1: a ball for each example on its side of 0.5, and a pointer for the one on the sliders.

import { set, svg } from "../../../dom.js";
import { plain } from "../../../text/numbers.js";
import { words } from "../../../text/words.js";

const [LEFT, WIDTH, LANE, TOP] = [40, 214, 50, 16];
const SPREAD = 5; // heights that the balls of a lane are spread over, so that equals do not hide each other

/** {element, paint(outputs, {now, output, label})}; `choose(at)` is called with the number of a ball that is clicked. */
export function outputScale(rows, classes, choose) {
  const bottom = TOP + 2 * LANE;
  const kinds = rows.map((row) => row[row.length - 1]);
  const balls = rows.map((_, at) => ball(kinds[at], at, () => choose(at)));
  const pointer = svg("path", { class: "pointer", d: `M-6 -11H6L0 0ZM0 0V${2 * LANE}` });
  const numbers = [0, 0.5, 1].map((end) => svg("text", { class: "tick", x: across(end), y: bottom + 16, "text-anchor": "middle" }, plain(end)));
  const element = svg("svg", { viewBox: `0 0 ${LEFT + WIDTH + 14} ${bottom + 22}`, role: "img", class: "outputs" },
    svg("line", { class: "axis", x1: across(0), x2: across(1), y1: bottom, y2: bottom }),
    svg("line", { class: "tail", x1: across(0.5), x2: across(0.5), y1: TOP, y2: bottom }), ...numbers,
    ...classes.map((name, kind) => svg("text", { class: "tick", x: 0, y: lane(kind) + 4 }, words("animals.several", { name }))),
    ...balls.map((one) => one.element), pointer);
  function paint(outputs, { now, output, label }) {
    balls.forEach((one, at) => one.paint(outputs[at], at === now));
    set(pointer, "transform", `translate(${across(output).toFixed(1)} ${TOP})`);
    set(element, "aria-label", label);
  }
  return { element, paint };
}

const across = (share) => LEFT + share * WIDTH;
const lane = (kind) => TOP + (kind > 0.5 ? LANE / 2 : (3 * LANE) / 2);

/** One example: a ball, crossed where it is on the wrong side. */
function ball(kind, at, choose) {
  const cross = svg("path", { class: "cross", d: "M-5 -5L5 5M-5 5L5 -5" });
  const element = svg("g", { class: "animal", "data-kind": kind, "data-animal": at }, svg("circle", { r: 7 }), cross);
  element.addEventListener("click", choose);
  const paint = (output, chosen) => {
    const wrong = output > 0.5 !== kind > 0.5;
    set(element, "transform", `translate(${across(output).toFixed(1)} ${lane(kind) + (at % SPREAD) * 9 - 18})`);
    set(element, "data-wrong", wrong);
    set(element, "data-chosen", chosen);
    set(element, "data-value", output);
    set(cross, "visibility", wrong ? "visible" : "hidden");
  };
  return { element, paint };
}
