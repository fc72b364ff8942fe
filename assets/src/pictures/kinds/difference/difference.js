// The gradient held against a finite difference: nudge both ways by h, divide, compare. Too large a step bends, too small a one rounds.

import { html, setText, setRich, set, svg } from "../../../dom.js";
import { plain, power, text } from "../../../text/numbers.js";
import { visible } from "../../../model/visibility.js";
import { words } from "../../../text/words.js";
import styles from "./difference.css";

const SMALLEST = -15;
const LARGEST = 1;
const FLOOR = -17; // where an error of exactly nothing is drawn
const TOP = 3;
const [WIDTH, HEIGHT] = [248, 128];

/** {}: there is nothing to describe; the picture is of the input that was touched last. */
function difference(_, scene, lesson) {
  let exponent = -3;
  const elements = build();
  const numbers = [elements.gradient, elements.quotient, elements.error];

  function paint(view) {
    const input = view.scene.inputs.find(({ name, node }) => name === view.touched && node !== null) ?? view.scene.inputs.find(({ node }) => node !== null);
    const gradient = visible(view).gradients[input.node];
    const slope = (power) => lesson.programs.difference.run(around(view, input.name, 10 ** power)).values.at(-1);
    const error = (power) => Math.abs(slope(power) - view.gradient(input.name));
    const [mine, theirs] = [gradient, gradient === null ? null : slope(exponent)];
    setRich(elements.title, words("difference.title", { name: input.name, output: scene.expression, step: power(exponent) }));
    set(elements.range, "aria-valuetext", words("difference.step", { step: power(exponent) }));
    numbers.forEach((cell, at) => number(cell, [mine, theirs, gradient === null ? null : Math.abs(theirs - mine)][at]));
    setText(elements.verdict, gradient === null ? words("unknown") : words(`difference.${verdict(error, exponent)}`));
    draw(elements, gradient === null ? [] : errors(error), exponent);
  }
  elements.range.addEventListener("input", () => {
    exponent = Number(elements.range.value);
    paint(lesson.state);
  });
  return { element: elements.element, paint };
}

/** The inputs of the quotient's program: the output a step up, a step down, and the step. */
function around(view, name, step) {
  const at = (value) => view.output(view.runWith({ [name]: value }));
  return { up: at(view.inputs[name] + step), down: at(view.inputs[name] - step), step };
}

const errors = (error) => Array.from({ length: LARGEST - SMALLEST + 1 }, (_, at) => [SMALLEST + at, error(SMALLEST + at)]);

/** Which regime a step is in, by where the error is least. */
function verdict(error, exponent) {
  const here = error(exponent);
  if (here === 0) return "exact";
  const best = errors(error).reduce((least, point) => (point[1] < least[1] ? point : least));
  if (here <= 10 * best[1] || here < 1e-9) return "good";
  return exponent > best[0] ? "large" : "small";
}

function number(cell, value) {
  setText(cell, value === null ? "?" : cell.dataset.difference === "error" ? text(value) : plain(Number(value.toPrecision(11))));
  set(cell, "data-value", value);
}

function build() {
  const row = (key) => {
    const cell = html("td", { "data-difference": key });
    return [cell, html("tr", {}, html("th", { scope: "row" }, words(`difference.${key}`)), cell)];
  };
  const [[gradient, first], [quotient, second], [error, third]] = ["gradient", "quotient", "error"].map(row);
  const range = html("input", { type: "range", min: SMALLEST, max: LARGEST, step: 1, value: -3, "aria-label": words("difference.slider") });
  const title = html("p", {});
  const line = svg("polyline", { class: "curve" });
  const here = svg("circle", { class: "here", r: 5 });
  const drawing = svg("svg", { viewBox: `-34 -8 ${WIDTH + 42} ${HEIGHT + 36}`, role: "img", "aria-label": words("difference.plot") },
    svg("line", { class: "axis", x1: 0, x2: WIDTH, y1: HEIGHT, y2: HEIGHT }), svg("line", { class: "axis", x1: 0, x2: 0, y1: 0, y2: HEIGHT }),
    ...[-15, -10, -5, 0].flatMap((at) => [tick(x(at), HEIGHT + 15, power(at), "middle"), tick(-5, y(at) + 4, power(at), "end")]),
    tick(WIDTH, HEIGHT + 27, words("difference.across"), "end"), tick(4, 4, words("difference.up"), "start"), line, here);
  const verdict = html("p", { class: "note", role: "status" });
  const element = html("div", { class: "difference" },
    html("div", {}, title, range, html("table", {}, html("tbody", {}, first, second, third)), verdict), drawing);
  return { element, title, range, gradient, quotient, error, verdict, line, here };
}

const x = (exponent) => ((exponent - SMALLEST) / (LARGEST - SMALLEST)) * WIDTH;
const y = (exponent) => ((TOP - Math.max(FLOOR, Math.min(TOP, exponent))) / (TOP - FLOOR)) * HEIGHT;
const height = (error) => y(error > 0 ? Math.log10(error) : FLOOR);
const tick = (across, down, said, anchor) => svg("text", { class: "tick", x: across, y: down, "text-anchor": anchor }, said);

function draw({ line, here }, points, exponent) {
  set(line, "points", points.filter(([, error]) => Number.isFinite(error)).map(([at, error]) => `${x(at)},${height(error)}`).join(" "));
  const now = points.find(([at]) => at === exponent);
  set(here, "visibility", now ? "visible" : "hidden");
  set(here, "cx", x(exponent));
  set(here, "cy", now && Number.isFinite(now[1]) ? height(now[1]) : 0);
}

export default { view: difference, styles };
