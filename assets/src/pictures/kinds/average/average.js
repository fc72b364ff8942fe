// Whose nudge wins: what every example wants of every weight, their mean, how much cancels, and the loss step by step.

import { html, setText, set } from "../../../dom.js";
import { arrowed, sign, text } from "../../../text/numbers.js";
import { player } from "../../../controls/player.js";
import { embedPlot } from "../../bokeh.js";
import { visible } from "../../../model/visibility.js";
import { words } from "../../../text/words.js";
import { averaging } from "./averaging.js";
import styles from "./average.css";

const PACE = 160; // milliseconds between steps while playing
const SHOWN = 21; // steps that fit before the curve gets denser
const FAINT = 0.18; // the strength of a nudge that does not count for this step

/** {parameters, rate, rows, batches, patience, least, plot}; see app/pictures/plots/average.py. */
function average(described, scene, lesson) {
  const { parameters, rows, batches, plot } = described;
  const nodes = parameters.map((name) => scene.inputs.find((input) => input.name === name).node);
  const work = averaging(described, lesson);
  const sizes = batchSizeChoice(Object.keys(batches), rows.length, (size) => (controls.pause(), work.choose(size), paint(lesson.state)));
  const lines = parameters.map(weightLine);
  const frame = html("div", { class: "plot", role: "img" });
  const controls = player({ pace: PACE, ...work, paint: (playing) => playing || lesson.commit() });
  const heads = html("tr", {}, ...["weight", "mean", "cancels"].map((key) => html("th", { scope: "col" }, words(`average.heads.${key}`))));
  const table = html("table", {}, html("thead", {}, heads), html("tbody", {}, ...lines.map((line) => line.element)));
  const element = html("div", { class: "average" }, sizes.element, controls.element, table, frame);
  let chart = null;
  let scheduled = false;

  function draw(state) {
    scheduled = false;
    chart ??= embedPlot(frame, plot);
    const open = nodes.every((node) => visible(state).gradients[node] !== null);
    const all = work.conflicts();
    const sources = all.map((conflict, at) => bars(parameters[at], open ? conflict : null, work.counts(), described.mean));
    chart.fill(Object.assign({ steps: { at: work.losses().map((_, at) => at), loss: work.losses() } }, ...sources));
    const most = 1.1 * Math.max(1e-6, ...all.flatMap(({ nudges }) => nudges.map(Math.abs)));
    chart.range("up nudges", -most, most);
    chart.range("across", -0.5, Math.max(SHOWN, work.losses().length) - 0.5);
    chart.range("up loss", 0, 1.08 * Math.max(...work.losses()) || 1);
  }
  function paint(state) {
    const gradients = visible(state).gradients;
    const all = work.conflicts();
    sizes.paint(work.batchSize());
    lines.forEach((line, at) => line.paint(gradients[nodes[at]] === null ? null : all[at]));
    set(frame, "aria-label", words("average.plotted", { steps: work.losses().length - 1, loss: text(work.losses()[work.losses().length - 1]) }));
    if (!scheduled) requestAnimationFrame(() => draw(lesson.state));
    scheduled = true;
  }
  return { element, paint, onCommit: work.record, stop: () => (controls.stop(), chart?.stop()) };
}

/** The bars of one weight: raised, lowered and the mean, as the plot's sources take them. */
function bars(name, conflict, counts, meanAt) {
  const nudges = conflict?.nudges ?? [];
  const some = (wanted) => nudges.map((top, at) => [at + 1, top, counts[at] ? 1 : FAINT]).filter(([, top]) => sign(top) === wanted);
  const columns = (rows) => ({ x: rows.map(([x]) => x), top: rows.map(([, top]) => top), strength: rows.map(([, , strength]) => strength) });
  return {
    [`${name} up`]: columns(some("up")),
    [`${name} down`]: columns(some("down")),
    [`${name} value`]: columns(conflict ? [[meanAt, conflict.mean, 1]] : []),
  };
}

/** To whole per cent; near 100 to hundredths, and rounded down: 100 only where nothing is left. */
const percent = (share) =>
  words("average.percent", { share: share > 0.99 && share < 1 ? (Math.floor(1e4 * share) / 100).toFixed(2) : (100 * share).toFixed(0) });

/** What becomes of one weight: the mean nudge, and how much of the nudges cancels. */
function weightLine(name) {
  const [mean, cancels, level] = [html("td", { class: "mean" }), html("span", { class: "share-of" }), html("span", { class: "filled" })];
  const element = html("tr", { "data-conflict": name }, html("th", { scope: "row" }, html("var", {}, name)), mean,
    html("td", { class: "cancels" }, html("span", { class: "beam" }, level), cancels));
  function paint(conflict) {
    setText(mean, arrowed(conflict ? conflict.mean : null));
    set(mean, "data-value", conflict?.mean);
    set(mean, "data-sign", sign(conflict ? conflict.mean : null));
    setText(cancels, conflict ? percent(conflict.cancels) : "?");
    set(cancels, "data-value", conflict?.cancels);
    level.style.setProperty("--long", `${100 * (conflict?.cancels ?? 0)}%`);
  }
  return { element, paint };
}

/** The choice of how many examples have a say in each step. */
function batchSizeChoice(sizes, count, choose) {
  const radios = sizes.map((size) => {
    const radio = html("input", { type: "radio", name: "batch-size", value: size, "data-batch-size": size });
    radio.addEventListener("change", () => choose(size));
    return radio;
  });
  const element = html("fieldset", { class: "batch-sizes", "aria-label": words("average.ask") },
    html("span", {}, words("average.say")), ...sizes.map((size, at) => html("label", {}, radios[at], words(`average.ways.${size}`, { count }))));
  return { element, paint: (chosen) => radios.forEach((radio) => (radio.checked = radio.value === chosen)) };
}

export default { view: average, styles };
