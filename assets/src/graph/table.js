// All numbers of the graph as a table: for those who read rather than look, and for those who copy.

import { html, setText, set, svg } from "../dom.js";
import { plain, sign } from "../text/numbers.js";
import { spokenNumber, visible } from "../model/visibility.js";
import { words } from "../text/words.js";

/** A disclosure with a row for each node, its name, its value and its gradient at full precision: {button, element, paint}. */
export function numbersTable({ scene, state }) {
  const rows = scene.nodes.map(row);
  const heads = ["node", "value", "gradient"].map((name) => html("th", { scope: "col" }, words(`table.${name}`)));
  const element = html("div", { class: "numbers", id: "numbers", tabindex: 0, role: "region", "aria-label": words("table.title"), hidden: true },
    html("table", {}, html("thead", {}, html("tr", {}, ...heads)), html("tbody", {}, ...rows.map((each) => each.element))));
  const button = html("button", { type: "button", class: "quiet", "data-numbers": true, "aria-label": words("table.title"), title: words("table.title"),
    "aria-expanded": "false", "aria-controls": "numbers" }, sheet());
  const paint = () => {
    if (element.hidden) return;
    const { values, gradients } = visible(state);
    rows.forEach((each, index) => each.paint(values[index], gradients[index]));
  };
  button.addEventListener("click", () => {
    element.hidden = !element.hidden;
    set(button, "aria-expanded", String(!element.hidden));
    paint();
  });
  return { button, element, paint };
}

/** The sign of the button: a sheet of rows. */
const sheet = () => svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, svg("path", { d: "M1.5 2.5h13v11h-13zM1.5 6h13M1.5 9.7h13M6 2.5v11" }));

function row({ index, label }) {
  const [value, gradient] = [html("td"), html("td", { class: "slope" })];
  const element = html("tr", { "data-row": index }, html("th", { scope: "row" }, html("var", {}, label)), value, gradient);
  const paint = (now, slope) => {
    fill(value, now);
    fill(gradient, slope, slope > 0 ? "+" : "");
    set(gradient, "data-sign", sign(slope));
  };
  return { element, paint };
}

function fill(cell, number, sign = "") {
  setText(cell, number === null || Number.isNaN(number) ? spokenNumber(number) : `${sign}${plain(number)}`);
  set(cell, "data-value", number);
}
