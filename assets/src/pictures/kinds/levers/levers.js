// The levers of a neuron: what one equal nudge on each input does, which is longest, and which way to turn it.

import { html, setText, set } from "../../../dom.js";
import { arrowed, sign } from "../../../text/numbers.js";
import { spokenNumber, visible } from "../../../model/visibility.js";
import { words } from "../../../text/words.js";
import styles from "./levers.css";
import { apart } from "../../../text/equation.js";

const LONGEST = 2; // a lever of this gradient fills its row

/** {target, output, levers: [{kind, name, node}]}: a row for each lever, under its kind. */
function levers({ target, output, levers: all }) {
  const rows = all.map(leverRow);
  const kinds = [...new Set(all.map((lever) => lever.kind))];
  const goal = html("p", { class: "note" });
  const groups = kinds.map((kind) => html("section", { "aria-label": words(`levers.${kind}`) },
    html("h2", {}, words(`levers.${kind}`)), ...rows.filter((row) => row.kind === kind).map((row) => row.element)));

  function paint(state) {
    const { inputs } = state;
    const { values, gradients } = visible(state);
    const sizes = all.map(({ node }) => Math.abs(gradients[node]));
    const wanted = inputs[target] - values[output];
    rows.forEach((row, index) => row.paint(gradients[all[index].node], rank(sizes, index), wanted));
    const [output_, target_] = apart(values[output], inputs[target]);
    setText(goal, words(`levers.goal.${output_ === target_ ? "zero" : sign(wanted)}`, { target: target_, output: output_ }));
  }
  return { element: html("div", { class: "levers" }, ...groups, goal), paint };
}

/** 1 for the largest; equals share a rank. A lever that moves nothing has none: null. */
const rank = (sizes, index) => (sizes[index] > 0 ? 1 + sizes.filter((size) => size > sizes[index]).length : null);

function leverRow({ kind, name }) {
  const bar = html("span", { class: "lever" });
  const place = html("span", { class: "rank" });
  const effect = html("span", { class: "effect" });
  const turn = html("span", { class: "turn" });
  const element = html("div", { class: "row", "data-lever": name },
    place, html("span", { class: "name" }, name), html("span", { class: "beam" }, bar), effect, turn);
  function paint(gradient, position, wanted) {
    const size = Number.isFinite(gradient) ? Math.min(Math.abs(gradient), LONGEST) : 0;
    bar.style.setProperty("--long", `${(100 * size) / LONGEST}%`);
    set(bar, "data-sign", sign(gradient));
    set(element, "data-rank", position);
    setText(place, position === null ? "" : `${position}.`);
    setText(effect, arrowed(gradient));
    set(effect, "data-sign", sign(gradient));
    setText(turn, gradient === null ? "" : words(`levers.turn.${sign(gradient * wanted)}`));
    set(element, "aria-label", words(position === null ? "levers.still" : "levers.row", { name, position, gradient: spokenNumber(gradient) }));
  }
  return { kind, element, paint };
}

export default { view: levers, styles };
