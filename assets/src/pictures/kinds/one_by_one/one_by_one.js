// Examples one by one: what each asks, how far off we are, the gradient step, and where the tries lead.

import { html, setRich, set } from "../../../dom.js";
import { brief, plain, sign, text } from "../../../text/numbers.js";
import { player } from "../../../controls/player.js";
import { embedPlot } from "../../bokeh.js";
import { paddedRange } from "../../axis_range.js";
import { visible } from "../../../model/visibility.js";
import { words } from "../../../text/words.js";
import { difference, equation } from "../../../text/equation.js";
import { onlineLearning } from "./online_learning.js";
import styles from "./one_by_one.css";

const PACE = 220; // milliseconds between an example's arrival and its nudge while playing
const SEEN = 4; // decimals to which an answer is right
const SHOWN = 11; // tries that fit before the plot gets denser

/** {feature, parameter, rate, prediction, truth, examples, enough, patience, plot}; see app/pictures/plots/one_by_one.py. */
function oneByOne(described, scene, lesson) {
  const lines = Object.fromEntries(["example", "said", "working"].map((key) => [key, html("p", { class: key })]));
  const frame = html("div", { class: "plot", role: "img" });
  const run = onlineLearning(described, lesson);
  const controls = buttons(described, run, lesson);
  const element = html("figure", { class: "one-by-one" }, html("div", { class: "example-panel" }, ...Object.values(lines), controls.element), frame);
  const node = scene.inputs.find(({ name }) => name === described.parameter).node;
  let chart = null;
  let scheduled = false;

  function draw() {
    scheduled = false;
    chart ??= embedPlot(frame, described.plot);
    const [values, losses] = ["value", "loss"].map((what) => run.tries().map((one) => one[what]));
    chart.fill({ tries: { at: values.map((_, at) => at), parameter: values, loss: losses } });
    chart.range("across", -0.5, Math.max(SHOWN, values.length) - 0.5);
    chart.range("up parameter", ...paddedRange([0, ...values]));
    chart.range("up loss", ...paddedRange([0, ...losses]));
    const [value, loss] = [values, losses].map((all) => text(all[all.length - 1]));
    set(frame, "aria-label", words("oneByOne.plotted", { parameter: described.parameter, count: values.length - 1, value, loss }));
  }
  function paint(state) {
    const { values, gradients } = visible(state);
    const [ours, truth] = [values[described.prediction], values[described.truth]];
    const off = gradients[node] === null || ours === null || truth === null ? null : Number((ours - truth).toFixed(SEEN));
    const { terms: [answer], result } = equation([ours, truth], difference, off);
    const shown = { ...described, given: plain(state.inputs[described.feature]), right: brief(truth), ours: answer, size: result.replace("−", "") };
    setRich(lines.example, words("oneByOne.example", shown));
    setRich(lines.said, words(`oneByOne.verdict.${sign(off)}`, shown));
    set(lines.said, "data-sign", sign(off));
    setRich(lines.working, off === null ? "" : run.working());
    if (!scheduled) requestAnimationFrame(draw);
    scheduled = true;
  }
  run.record();
  return { element, paint, onCommit: run.record, stop: () => (controls.stop(), chart?.stop()) };
}

/** Nudge, the next example, play and start again. Playing, each example stands a moment before it is learned from. */
function buttons({ parameter }, run, { commit }) {
  let learned = false; // while playing: whether this example has been learned from
  const arrive = () => (run.arrive(), (learned = false), true);
  const nudge = () => ((learned = true), run.nudge());
  const controls = player({
    pace: PACE,
    names: { step: words("oneByOne.nudge", { parameter }) },
    step: () => (learned ? arrive() : nudge()),
    one: nudge,
    rewind: () => ((learned = false), run.rewind()),
    paint: (playing) => playing || commit(),
  });
  const next = html("button", { type: "button", class: "button", "data-player": "next" }, words("oneByOne.next"));
  next.addEventListener("click", () => (controls.pause(), arrive(), commit()));
  controls.element.append(next);
  return controls;
}

export default { view: oneByOne, styles };
