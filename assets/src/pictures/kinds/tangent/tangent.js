// A slice of the output with its tangent, drawn by the page itself where a lesson is to stay small.

import { html, setRich, set, svg } from "../../../dom.js";
import { brief, text } from "../../../text/numbers.js";
import { spokenNumber } from "../../../model/visibility.js";
import { words } from "../../../text/words.js";
import { sampled } from "../../sampled.js";
import styles from "./tangent.css";

const [WIDTH, HEIGHT] = [240, 200];

/** {}: there is nothing to describe; the slice is along the input that was touched last. */
function tangent(_, scene) {
  const shapes = {
    curve: svg("polyline", { class: "curve" }), tangent: svg("polyline", { class: "tangent" }), here: svg("circle", { class: "here", r: 6 }),
    low: tick(0, HEIGHT + 15, "start"), high: tick(WIDTH, HEIGHT + 15, "end"), name: tick(WIDTH / 2, HEIGHT + 15, "middle"),
    bottom: tick(4, HEIGHT - 5, "start"), top: tick(4, 11, "start"),
  };
  const note = html("p", { class: "note" });
  const drawing = svg("svg", { class: "slice", viewBox: `-6 -6 ${WIDTH + 12} ${HEIGHT + 28}`, role: "img" },
    svg("line", { class: "axis", x1: 0, x2: WIDTH, y1: HEIGHT, y2: HEIGHT }), svg("line", { class: "axis", x1: 0, x2: 0, y1: 0, y2: HEIGHT }), ...Object.values(shapes));
  const paint = (view) => {
    const { input, here, curve, tangent: line, gradient, across, up } = sampled(view);
    const at = place(across, up);
    set(shapes.curve, "points", points(curve, at));
    set(shapes.tangent, "points", points(line, at));
    const [x, y] = at(here.x, here.y);
    set(shapes.here, "visibility", Number.isFinite(y) ? "visible" : "hidden");
    set(shapes.here, "cx", x || 0);
    set(shapes.here, "cy", y || 0);
    for (const [part, said] of [["low", brief(across[0])], ["high", brief(across[1])], ["name", input.name], ["bottom", text(up[0])], ["top", text(up[1])]]) setRich(shapes[part], said);
    setRich(note, words("pictures.slice", { name: input.name, output: scene.expression }));
    set(drawing, "aria-label", words("pictures.sliced", { name: input.name, output: scene.expression, value: spokenNumber(gradient === null ? null : here.y), gradient: spokenNumber(gradient) }));
  };
  return { element: html("figure", {}, drawing, html("figcaption", {}, note)), paint };
}

const tick = (x, y, anchor) => svg("text", { class: "tick", x, y, "text-anchor": anchor });

/** From numbers to the drawing's own units; what is far outside stays near the edge. */
/** @type {(across: number[], up: number[]) => (x: number, y: number) => number[]} */
const place = ([left, right], [low, high]) => (x, y) =>
  [((x - left) / (right - left)) * WIDTH, Math.max(-HEIGHT, Math.min(2 * HEIGHT, HEIGHT - ((y - low) / (high - low)) * HEIGHT))];

const points = ({ x, y }, at) => x.map((each, index) => at(each, y[index])).filter((point) => point.every(Number.isFinite)).map(String).join(" ");

export default { view: tangent, styles };
