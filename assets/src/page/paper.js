// The printed page: a worksheet of the lesson, with its answers or with blanks to write on. Made anew for each print.

import { html, rich } from "../dom.js";
import { forecast } from "../controls/nudge.js";
import { equation, product, shownTo } from "../text/equation.js";
import { plain, signed, text, withSign } from "../text/numbers.js";
import { translated, words } from "../text/words.js";

const BLANK = "______";
const ROWS = 8; // of a table on paper, before a second stands beside it
const ANSWERS = ".node .gradient, .node:not(.input, .constant) .value, .edge-label text";

/** The two print buttons, and the widget that holds the sheet, which is seen on paper only. */
export function paper(lesson) {
  const sheet = html("section", { class: "sheet" });
  let answers = true; // what a print from the browser's own menu shows
  const before = () => sheet.replaceChildren(...content(lesson, answers));
  const after = () => (sheet.replaceChildren(), (answers = true));
  const print = (wanted) => () => ((answers = wanted), window.print());
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  const stop = () => (removeEventListener("beforeprint", before), removeEventListener("afterprint", after));
  return {
    buttons: [printButton("worksheet", print(false)), printButton("answers", print(true))],
    widget: { area: "over", element: sheet, stop },
  };
}

function printButton(name, act) {
  const button = html("button", { type: "button", class: "button", "data-print": name }, words(`paper.${name}`));
  button.addEventListener("click", act);
  return button;
}

function content({ root, scene, state }, answers) {
  const fill = (shown) => (answers ? shown : BLANK);
  return [
    html("p", { class: "sheet-head" }, html("b", {}, words("brand")), ` ${translated(scene.title)}`, html("span", {}, words("paper.name"))),
    html("h1", {}, ...rich(translated(scene.question))),
    html("p", {}, words("paper.task")),
    ...[...root.querySelectorAll("svg.graph")].map((graph) => graphOnPaper(graph, answers)),
    html("div", { class: "sheet-tables" }, ...inputTables({ scene, state }, fill)),
    html("ol", {}, ...scene.inputs.filter(({ node }) => node !== null).slice(0, 4).map((input) => html("li", {}, ...rich(exercise(state, input, fill))))),
  ];
}

/** The graph as it stands; for a worksheet the given numbers stay, and what is to be worked out is a blank. */
function graphOnPaper(graph, answers) {
  const copy = graph.cloneNode(true);
  if (!answers) {
    copy.querySelectorAll(ANSWERS).forEach((element) => (element.textContent = BLANK));
    copy.querySelectorAll("[data-sign]").forEach((element) => element.removeAttribute("data-sign"));
    copy.querySelectorAll(".edge").forEach((element) => element.setAttribute("stroke-width", 2)); // colour and weight tell, too
  }
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const name of ["style", "tabindex", "data-node", "data-edge", "id"]) element.removeAttribute(name);
  }
  return copy;
}

/** Inputs and output in one table, or in up to three beside each other where they are many. */
function inputTables({ scene, state }, fill) {
  const row = (label, value, gradient) =>
    html("tr", {}, html("th", { scope: "row" }, html("var", {}, label)), html("td", {}, value), html("td", {}, gradient));
  const rows = [
    ...scene.inputs.map(({ name, node }) => row(name, plain(state.inputs[name]), node === null ? "" : fill(signed(state.gradient(name))))),
    row(scene.expression, fill(text(state.output())), fill(signed(state.result.gradients[scene.output]))),
  ];
  const length = Math.max(ROWS, Math.ceil(rows.length / 3));
  return Array.from({ length: Math.ceil(rows.length / length) }, (_, at) => table(rows.slice(at * length, (at + 1) * length)));
}

const table = (rows) =>
  html("table", {},
    html("thead", {}, html("tr", {}, ...["", "paper.value", "paper.gradient"].map((key) => html("th", { scope: "col" }, key && words(key))))),
    html("tbody", {}, ...rows));

/** One line to complete: what a nudge of a step on an input does to the output. */
function exercise(state, { name, step }, fill) {
  const { gradient, guess, truth } = forecast(state, name, step);
  const { terms: [slope, size], equals, signed: change, digits } = equation([gradient, step], product, guess);
  return words("paper.exercise", { name, size, output: state.scene.expression, gradient: fill(slope), equals, guess: fill(change), truth: fill(withSign(shownTo(truth, digits))) });
}
