// Examples one by one: what each asks, how far off we are, the gradient step, and where the tries lead.

import { html, sayRich, set } from "../../dom.js";
import { brief, plain, sign, text } from "../../text/numbers.js";
import { player } from "../../controls/player.js";
import { plotIn } from "../plots.js";
import { seen } from "../../model/visibility.js";
import { words } from "../../text/words.js";
import { learner } from "./learner.js";

const PACE = 220; // milliseconds between an example's arrival and its nudge while playing
const SEEN = 4; // decimals to which an answer is right
const SHOWN = 11; // tries that fit before the plot gets denser

/** {feature, parameter, rate, prediction, truth, examples, enough, patience, plot}; see app/parts/one_by_one.py. */
export function oneByOne(described, scene, lesson) {
  const lines = Object.fromEntries(["example", "said", "working"].map((key) => [key, html("p", { class: key })]));
  const frame = html("div", { class: "plot", role: "img" });
  const course = learner(described, lesson);
  const controls = buttons(described, course, lesson);
  const element = html("figure", { class: "one-by-one" }, html("div", { class: "coach" }, ...Object.values(lines), controls.element), frame);
  const node = scene.inputs.find(({ name }) => name === described.parameter).node;
  let drawn = null;
  let waiting = false;

  function draw() {
    waiting = false;
    drawn ??= plotIn(frame, described.plot);
    const [values, losses] = ["value", "loss"].map((what) => course.tries().map((one) => one[what]));
    drawn.fill({ tries: { at: values.map((_, at) => at), parameter: values, loss: losses } });
    drawn.range("across", -0.5, Math.max(SHOWN, values.length) - 0.5);
    drawn.range("up parameter", ...room(values));
    drawn.range("up loss", ...room(losses));
    const [value, loss] = [values, losses].map((all) => text(all[all.length - 1]));
    set(frame, "aria-label", words("oneByOne.plotted", { parameter: described.parameter, count: values.length - 1, value, loss }));
  }
  function paint(state) {
    const { values, gradients } = seen(state);
    const [ours, truth] = [values[described.prediction], values[described.truth]];
    const off = gradients[node] === null || ours === null || truth === null ? null : Number((ours - truth).toFixed(SEEN));
    const told = { ...described, given: plain(state.inputs[described.feature]), set: brief(state.inputs[described.parameter]),
      right: brief(truth), ours: brief(ours), size: brief(off === null ? off : Math.abs(off)) };
    sayRich(lines.example, words("oneByOne.example", told));
    sayRich(lines.said, words(`oneByOne.verdict.${sign(off)}`, told));
    set(lines.said, "data-sign", sign(off));
    sayRich(lines.working, off === null ? "" : course.working());
    if (!waiting) requestAnimationFrame(draw);
    waiting = true;
  }
  course.keep();
  return { element, paint, told: course.keep, stop: () => (controls.stop(), drawn?.stop()) };
}

/** Nudge, the next example, play and start again. Playing, each example stands a moment before it is learned from. */
function buttons({ parameter }, course, { told }) {
  let learned = false; // while playing: whether this example has been learned from
  const arrive = () => (course.arrive(), (learned = false), true);
  const nudge = () => ((learned = true), course.nudge());
  const controls = player({
    pace: PACE,
    names: { step: words("oneByOne.nudge", { parameter }) },
    step: () => (learned ? arrive() : nudge()),
    one: nudge,
    rewind: () => ((learned = false), course.rewind()),
    paint: (playing) => playing || told(),
  });
  const next = html("button", { type: "button", class: "button", "data-player": "next" }, words("oneByOne.next"));
  next.addEventListener("click", () => (controls.pause(), arrive(), told()));
  controls.element.append(next);
  return controls;
}

/** The least range that shows 0 and the values, with some air. */
function room(values) {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const air = (high - low) * 0.12 || 1;
  return [low - air, high + air];
}
