// A network that learns: play and pause, the map of its decisions, its losses, and the gradient that each layer gets.

import { contours } from "../map/contours.js";
import { html, say, set } from "../../dom.js";
import { text } from "../../text/numbers.js";
import { player } from "../../controls/player.js";
import { plotIn } from "../plots.js";
import { predicting } from "../../model/visibility.js";
import { words } from "../../text/words.js";
import { freezer } from "./freezer.js";
import { layerRows } from "./layerrows.js";
import { trainer } from "./trainer.js";

const EVERY = 50; // milliseconds between two paintings of the network while playing; between them is time to learn
const SLOW = 150; // … and between two drawings of the plots
const BUDGET = 12; // milliseconds of a frame of 16
const FLOOR = 1e-6; // a loss is drawn no lower than this
const OVERFIT = 1.2; // the test loss, over its least so far, from which it is said that it rises

/** {tall, data, test, targets, window, points, layers, plot, losses}; see app/parts/training.py. */
export function training(described, scene, lesson) {
  const { state, told, programs: { learn } } = lesson;
  const course = trainer(described, lesson);
  const map = decisionMap(described, learn);
  const curves = html("div", { class: "plot", role: "img" });
  const scores = scoreTable();
  const layers = layerRows(described.layers, learn);
  const freeze = freezer(lesson);
  const note = html("p", { class: "note" });
  const controls = player({
    step: course.step,
    rewind: course.rewind,
    names: { rewind: words("training.rewind") },
    budget: BUDGET,
    paint: (playing) => {
      if (playing && performance.now() - published < EVERY) return;
      published = performance.now();
      if (course.lost) lose();
      else course.publish();
      if (!playing) told();
    },
  });
  const beside = html("div", { class: "beside" }, scores.element, layers.element, freeze.element);
  const element = html("figure", { class: "training" }, controls.element, html("div", { class: "above" }, map.element, beside), curves, note);
  let losses = null;
  let last = -Infinity; // when the plots were drawn
  let published = -Infinity; // when the sliders were told
  let waiting = false;

  /** Says why the next step was not made; the numbers stay where they were. */
  function lose() {
    const { name, value, step, end } = course.lost;
    course.lost = null;
    course.publish();
    const said = { name, value: text(value), step, end, rate: state.inputs.rate, bound: scene.inputs.find((input) => input.name === name).high };
    state.look({ note: { said: words(`training.lost.${end === null ? "away" : "nan"}`, said), inputs: state.inputs } });
    set(element, "data-lost", end ?? "away");
  }
  function draw(moment) {
    waiting = false;
    last = moment;
    losses ??= plotIn(curves, described.losses);
    const { run, examples, curve } = course;
    map.draw(run.parameters, examples, state.inputs);
    const drawn = (key) => curve.map((point) => Math.max(point[key], FLOOR));
    const [train, test] = [drawn("train"), drawn("test")];
    losses.fill({ curves: { step: curve.map(({ step }) => step), train, test } });
    losses.range("across", 0, Math.max(20, course.count));
    losses.range("up", ...room([...train, ...test]));
    const rights = Object.fromEntries(Object.entries(examples).map(([part, rows]) => [part, map.right(run.parameters, rows)]));
    scores.paint(course, learn, rights);
    const faint = layers.paint(run, examples.train, predicting(state.view));
    const [now, { best }] = [curve[curve.length - 1], course];
    const apart = now.test > OVERFIT * best.test && now.train < best.train;
    const hint = apart ? "overfit" : faint === null ? "plain" : "vanishing";
    say(note, words(`training.note.${hint}`, { step: best.step, share: faint }));
    set(note, "data-hint", hint);
    set(curves, "aria-label", words("training.plotted", { step: course.count, train: text(train[train.length - 1]), test: text(test[test.length - 1]) }));
  }
  function paint() {
    course.follow();
    freeze.paint();
    set(element, "data-step", course.count);
    set(element, "data-epoch", course.epoch);
    if (state.view.note?.inputs !== state.inputs) set(element, "data-lost", null);
    if (waiting || (controls.playing() && performance.now() - last < SLOW)) return;
    waiting = true;
    requestAnimationFrame(draw);
  }
  map.onChoose((row) => {
    const [x1, x2, target] = row;
    const { low, high } = scene.inputs.find(({ name }) => name === "x1");
    const within = (value) => Math.min(high, Math.max(low, Number(value.toFixed(2))));
    state.change({ x1: within(x1), x2: within(x2), target }, "preset");
    told();
  }, () => course.examples.train);
  return { element, paint, stop: () => (controls.stop(), map.stop(), losses?.stop()) };
}

/** The plane shaded by the output, the line where it is 0, and the examples. */
function decisionMap({ window, points, plot }, learn) {
  const frame = html("div", { class: "plot map", role: "img", "aria-label": words("training.map") });
  const ends = Array.from({ length: points }, (_, at) => -window + (2 * window * at) / (points - 1));
  const grid = Float64Array.from(ends.flatMap((y) => ends.flatMap((x) => [x, y, 0])));
  const outputs = new Float64Array(points * points);
  const into = new Float64Array(1);
  const output = (parameters, rows, at) => (learn.predict(parameters, rows, at, into), into[0]);
  let drawn = null;
  let choose = null;

  function draw(parameters, examples, { x1, x2 }) {
    drawn ??= begun();
    for (let at = 0; at < outputs.length; at++) outputs[at] = output(parameters, grid, at);
    drawn.image("outputs", outputs);
    const dots = Object.entries(examples).map(([part, rows]) => sides(part, rows));
    drawn.fill(Object.assign({ boundary: contours(outputs, ends, ends, [0]), here: { x: [x1], y: [x2] } }, ...dots));
  }
  function begun() {
    const made = plotIn(frame, plot);
    made.on("tap", choose);
    return made;
  }
  const right = (parameters, rows) => {
    let count = 0;
    for (let at = 0; at < rows.length / 3; at++) count += Number(output(parameters, rows, at) > 0 === rows[3 * at + 2] > 0);
    return { count, all: rows.length / 3 };
  };
  return {
    element: frame,
    draw,
    right,
    onChoose: (act, rows) => (choose = ({ x, y }) => act(nearest(rows(), x, y))),
    stop: () => drawn?.stop(),
  };
}

/** A range on a logarithmic scale that shows the values with some air, and at least a factor of 20. */
function room(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = Math.max(1.5, Math.sqrt((20 * low) / high));
  return [low / air, high * air];
}

/** The points of some examples as two sources, by class. */
function sides(part, rows) {
  const found = { [`${part} minus`]: { x: [], y: [] }, [`${part} plus`]: { x: [], y: [] } };
  for (let at = 0; at < rows.length; at += 3) {
    const side = found[`${part} ${rows[at + 2] > 0 ? "plus" : "minus"}`];
    side.x.push(rows[at]);
    side.y.push(rows[at + 1]);
  }
  return found;
}

function nearest(rows, x, y) {
  const far = (at) => (rows[at] - x) ** 2 + (rows[at + 1] - y) ** 2;
  let best = 0;
  for (let at = 3; at < rows.length; at += 3) if (far(at) < far(best)) best = at;
  return rows.slice(best, best + 3);
}

/** Steps made, and for both kinds of examples the mean loss and how many are right. */
function scoreTable() {
  const count = html("caption", {});
  const cells = Object.fromEntries(["train", "test"].map((part) => [part, { loss: html("td", { "data-loss": part }), right: html("td", { "data-right": part }) }]));
  const row = (part) => html("tr", {}, html("th", { scope: "row" }, words(`training.${part}`)), cells[part].loss, cells[part].right);
  const head = html("tr", {}, html("td", {}), ...["loss", "right"].map((key) => html("th", { scope: "col" }, words(`training.${key}`))));
  const element = html("table", {}, count, html("thead", {}, head), html("tbody", {}, row("train"), row("test")));
  function paint({ count: steps, epoch, run, examples }, learn, rights) {
    say(count, words(`training.${steps === epoch ? "steps" : "count"}`, { steps, epoch }));
    for (const [part, { loss, right }] of Object.entries(cells)) {
      const value = learn.loss(run.parameters, examples[part], { ...run.settings, strength: 0 });
      say(loss, text(value));
      set(loss, "data-value", value);
      say(right, words("training.share", rights[part]));
      set(right, "data-value", rights[part].count);
    }
  }
  return { element, paint };
}
