// A network that learns: play and pause, the map of its decisions, its losses, and the gradient that each layer gets.

import { contours } from "../../contours.js";
import { html, setText, set } from "../../../dom.js";
import { text } from "../../../text/numbers.js";
import { player } from "../../../controls/player.js";
import { embedPlot } from "../../bokeh.js";
import { paddedLogRange } from "../../axis_range.js";
import { predicting } from "../../../model/visibility.js";
import { words } from "../../../text/words.js";
import { freezeControl } from "./freeze_control.js";
import { layerGradients } from "./layer_gradients.js";
import { trainer } from "./trainer.js";
import styles from "./training.css";

const EVERY = 50; // milliseconds between two paintings of the network while playing; between them is time to learn
const SLOW = 150; // … and between two drawings of the plots
const BUDGET = 12; // milliseconds of a frame of 16
const FLOOR = 1e-6; // a loss is drawn no lower than this
const OVERFIT = 1.2; // the test loss, over its least so far, from which it is said that it rises

/** {tall, data, test, targets, window, points, layers, plot, losses}; see app/pictures/plots/training.py. */
function training(described, scene, lesson) {
  const { state, commit, programs: { learn } } = lesson;
  const session = trainer(described, lesson);
  const map = decisionMap(described, learn);
  const curves = html("div", { class: "plot", role: "img" });
  const scores = scoreTable();
  const layers = layerGradients(described.layers, learn);
  const freeze = freezeControl(lesson);
  const note = html("p", { class: "note" });
  const controls = player({
    step: session.step,
    rewind: session.rewind,
    names: { rewind: words("training.rewind") },
    budget: BUDGET,
    paint: (playing) => {
      if (playing && performance.now() - written < EVERY) return;
      written = performance.now();
      if (session.lost) lose();
      else session.writeSliders();
      if (!playing) commit();
    },
  });
  const beside = html("div", { class: "beside" }, scores.element, layers.element, freeze.element);
  const element = html("figure", { class: "training" }, controls.element, html("div", { class: "above" }, map.element, beside), curves, note);
  let losses = null;
  let last = -Infinity; // when the plots were drawn
  let written = -Infinity; // when the sliders were told
  let scheduled = false;

  /** Says why the next step was not made; the numbers stay where they were. */
  function lose() {
    const { name, value, step, end } = session.lost;
    session.lost = null;
    session.writeSliders();
    const said = { name, value: text(value), step, end, rate: state.inputs.rate, bound: scene.inputs.find((input) => input.name === name).high };
    state.setView({ note: { said: words(`training.lost.${end === null ? "away" : "nan"}`, said), inputs: state.inputs } });
    set(element, "data-lost", end ?? "away");
  }
  function draw(moment) {
    scheduled = false;
    last = moment;
    losses ??= embedPlot(curves, described.losses);
    const { run, examples, curve } = session;
    map.draw(run.parameters, examples, state.inputs);
    const clipped = (key) => curve.map((point) => Math.max(point[key], FLOOR));
    const [train, test] = [clipped("train"), clipped("test")];
    losses.fill({ curves: { step: curve.map(({ step }) => step), train, test } });
    losses.range("across", 0, Math.max(20, session.count));
    losses.range("up", ...paddedLogRange([...train, ...test]));
    const rights = Object.fromEntries(Object.entries(examples).map(([split, rows]) => [split, map.right(run.parameters, rows)]));
    scores.paint(session, learn, rights);
    const faint = layers.paint(run, examples.train, predicting(state.view));
    const [now, { best }] = [curve[curve.length - 1], session];
    const apart = now.test > OVERFIT * best.test && now.train < best.train;
    const hint = apart ? "overfit" : faint === null ? "plain" : "vanishing";
    setText(note, words(`training.note.${hint}`, { step: best.step, share: faint }));
    set(note, "data-hint", hint);
    set(curves, "aria-label", words("training.plotted", { step: session.count, train: text(train[train.length - 1]), test: text(test[test.length - 1]) }));
  }
  function paint() {
    session.readSliders();
    freeze.paint();
    set(element, "data-step", session.count);
    set(element, "data-epoch", session.epoch);
    if (state.view.note?.inputs !== state.inputs) set(element, "data-lost", null);
    if (scheduled || (controls.playing() && performance.now() - last < SLOW)) return;
    scheduled = true;
    requestAnimationFrame(draw);
  }
  map.onChoose((row) => {
    const [x1, x2, target] = row;
    const { low, high } = scene.inputs.find(({ name }) => name === "x1");
    const within = (value) => Math.min(high, Math.max(low, Number(value.toFixed(2))));
    state.setInputs({ x1: within(x1), x2: within(x2), target }, "preset");
    commit();
  }, () => session.examples.train);
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
  let chart = null;
  let choose = null;

  function draw(parameters, examples, { x1, x2 }) {
    chart ??= begun();
    for (let at = 0; at < outputs.length; at++) outputs[at] = output(parameters, grid, at);
    chart.image("outputs", outputs);
    const dots = Object.entries(examples).map(([split, rows]) => sides(split, rows));
    chart.fill(Object.assign({ boundary: contours(outputs, ends, ends, [0]), here: { x: [x1], y: [x2] } }, ...dots));
  }
  function begun() {
    const made = embedPlot(frame, plot);
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
    stop: () => chart?.stop(),
  };
}

/** The points of some examples as two sources, by class. */
function sides(split, rows) {
  const found = { [`${split} minus`]: { x: [], y: [] }, [`${split} plus`]: { x: [], y: [] } };
  for (let at = 0; at < rows.length; at += 3) {
    const side = found[`${split} ${rows[at + 2] > 0 ? "plus" : "minus"}`];
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
  const cells = Object.fromEntries(["train", "test"].map((split) => [split, { loss: html("td", { "data-loss": split }), right: html("td", { "data-right": split }) }]));
  const row = (split) => html("tr", {}, html("th", { scope: "row" }, words(`training.${split}`)), cells[split].loss, cells[split].right);
  const head = html("tr", {}, html("td", {}), ...["loss", "right"].map((key) => html("th", { scope: "col" }, words(`training.${key}`))));
  const element = html("table", {}, count, html("thead", {}, head), html("tbody", {}, row("train"), row("test")));
  function paint({ count: steps, epoch, run, examples }, learn, rights) {
    setText(count, words(`training.${steps === epoch ? "steps" : "count"}`, { steps, epoch }));
    for (const [split, { loss, right }] of Object.entries(cells)) {
      const value = learn.loss(run.parameters, examples[split], { ...run.settings, strength: 0 });
      setText(loss, text(value));
      set(loss, "data-value", value);
      setText(right, words("training.share", rights[split]));
      set(right, "data-value", rights[split].count);
    }
  }
  return { element, paint };
}

export default { view: training, styles };
