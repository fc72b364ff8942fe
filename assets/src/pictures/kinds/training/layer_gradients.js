// How much gradient each layer gets: the largest mean gradient among its weights, on a logarithmic scale.

import { html, setText, set } from "../../../dom.js";
import { text } from "../../../text/numbers.js";
import { translated, words } from "../../../text/words.js";

const DECADES = 6; // from a gradient of 10^-5 to one of 10
const FAINT = 20; // so many times less than the last layer gets, and next to nothing is learned

/** A row for each layer ({layer: names of its parameters}): {element, paint(run, rows, covered)}. */
export function layerGradients(layers, learn) {
  const into = new Float64Array(learn.parameters.length);
  const rows = Object.entries(layers).map(([name, members]) => layerRow(name, members.map((member) => learn.parameters.indexOf(member))));
  const title = html("p", { class: "title" }, words("training.layers"));

  /** Gives how many times less the first layer gets than the last, where that is too little; else null. */
  function paint(run, examples, covered) {
    learn.gradient(run.parameters, examples, into, run.settings);
    const sizes = rows.map((row) => row.paint(into, covered));
    const share = sizes[sizes.length - 1] / sizes[0];
    return !covered && share > FAINT ? text(share).replace(/\.\d+$/, "") : null;
  }
  return { element: html("div", { class: "layers" }, title, ...rows.map(({ element }) => element)), paint };
}

function layerRow(name, places) {
  const bar = html("span", { class: "filled" });
  const size = html("span", { class: "size", "data-layer": name });
  const element = html("div", { class: "layer" }, html("span", {}, translated(name)), html("span", { class: "beam" }, bar), size);
  function paint(gradient, covered) {
    const most = Math.max(...places.map((at) => Math.abs(gradient[at])));
    bar.style.setProperty("--long", `${covered ? 0 : 100 * Math.min(1, Math.max(0, (Math.log10(most) + DECADES - 1) / DECADES))}%`);
    setText(size, text(covered ? null : most));
    set(size, "data-value", covered ? null : most);
    return most;
  }
  return { element, paint };
}
