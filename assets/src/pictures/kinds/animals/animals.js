// Animals on the scale of the output: what it says of the one on the sliders and of all, and steps for one or all.

import { html, setText, setRich, set } from "../../../dom.js";
import { brief, plain, text } from "../../../text/numbers.js";
import { player } from "../../../controls/player.js";
import { translated, words } from "../../../text/words.js";
import { outputScale } from "./output_scale.js";
import { evaluate, finish, gradientStep, initialParameters } from "./gradient_step.js";
import styles from "./animals.css";

/** {columns, target, rate, units, classes, rows, output, close, enough}; see app/pictures/drawings/animals.py. */
function animals(described, _, lesson) {
  const { state, commit } = lesson;
  const { columns, rows, target } = described;
  const classes = described.classes.map(translated);
  const flat = Float64Array.from(rows.flat());
  const [verdict, score] = [html("p", { class: "says" }), html("p", { class: "score-of-all" })];
  const put = (changes) => (state.setInputs(changes, "preset"), commit());
  const choose = (at) => put(Object.fromEntries(columns.map((name, slot) => [name, rows[at][slot]])));
  const choice = animalList(described, choose);
  const kinds = radios("truth", classes, (kind) => put({ [target]: kind }));
  const whom = radios("whom", [words("animals.one"), words("animals.all", { all: rows.length })], () => controls.pause());
  const controls = trainingControls(described, lesson, { flat, forAll: () => whom.chosen() === 1 });
  const drawing = outputScale(rows, classes, choose);
  const group = (name, ...inside) => html("div", { class: "asked", role: "group", "aria-label": words(`animals.${name}`) }, html("span", {}, words(`animals.${name}`)), ...inside);
  const element = html("figure", { class: "animals" },
    html("div", { class: "telling" }, verdict, html("div", { class: "which" }, choice, group("truth", ...kinds.elements)), group("whom", ...whom.elements), controls.element),
    html("div", { class: "seen" }, drawing.element, score));

  function paint() {
    const { outputs, right, loss } = evaluate(lesson, flat);
    const [output, kind] = [state.result.values[described.output], state.inputs[target]];
    const now = rows.findIndex((row) => columns.every((name, slot) => state.inputs[name] === row[slot]));
    const said = { output: text(output), said: classes[Number(output > 0.5)], truth: classes[kind] };
    setRich(verdict, words(`animals.says.${said.truth === undefined ? "between" : said.said === said.truth ? "right" : "wrong"}`, said));
    set(verdict, "data-right", said.said === said.truth);
    set(verdict, "data-value", output);
    setText(score, words("animals.score", { right, all: rows.length, loss: brief(loss) }));
    set(score, "data-value", right);
    choice.value = String(now);
    kinds.choose(kind);
    drawing.paint(outputs, { now, output, label: words("animals.drawn", { ...said, right, all: rows.length }) });
  }
  return { element, paint, rest: controls.pause, stop: controls.stop };
}

/** Steps for the animal on the sliders, or for all, until there is little left to want. */
function trainingControls({ columns, target, rate, rows, output, classes, close, enough }, lesson, { flat, forAll }) {
  const { state, commit } = lesson;
  let count = 0;
  const step = () => {
    const all = forAll();
    const { values, beyond } = gradientStep(lesson, all ? flat : Float64Array.from(columns, (name) => state.inputs[name]), state.inputs[rate]);
    if (beyond) return finish(lesson, words("animals.beyond", { name: beyond }));
    count += 1;
    state.setInputs(values, "step");
    return (all ? someLeft : farFrom)();
  };
  const farFrom = () => {
    const [said, wanted] = [state.result.values[output], state.inputs[target]];
    return Math.abs(wanted - said) > close || finish(lesson, words("animals.end.one", { count, output: text(said), truth: classes[wanted] ? translated(classes[wanted]) : plain(wanted) }));
  };
  const someLeft = () => {
    const { right, loss } = evaluate(lesson, flat);
    return loss > enough || finish(lesson, words("animals.end.all", { count, right, all: rows.length, loss: text(loss) }));
  };
  return player({
    pace: 100,
    names: { step: words("animals.step") },
    step,
    rewind: () => ((count = 0), state.setInputs(initialParameters(lesson), "step")),
    paint: (playing) => playing || commit(),
  });
}

/** A choice of two: {elements, chosen() -> its number, choose(number)}. */
function radios(name, labels, act) {
  const inputs = labels.map((_, value) => html("input", { type: "radio", name: `animals-${name}`, value, checked: value === 0 }));
  inputs.forEach((input, value) => input.addEventListener("change", () => act(value)));
  return {
    elements: labels.map((label, value) => html("label", {}, inputs[value], label)),
    chosen: () => inputs.findIndex((input) => input.checked),
    choose: (number) => inputs.forEach((input, value) => (input.checked = value === number)),
  };
}

/** The animals by name and measurements, and the learner's own. */
function animalList({ rows, classes, units }, choose) {
  const counts = classes.map(() => 0);
  const named = rows.map((row, at) => {
    const kind = row[row.length - 1];
    const measured = units.map((unit, slot) => [plain(row[slot]), translated(unit)].filter(Boolean).join(" ")).join(", ");
    return html("option", { value: at }, `${translated(classes[kind])} ${(counts[kind] += 1)}: ${measured}`);
  });
  const list = html("select", { "aria-label": words("animals.choose") }, html("option", { value: -1 }, words("animals.own")), ...named);
  list.addEventListener("change", () => Number(list.value) >= 0 && choose(Number(list.value)));
  return list;
}

export default { view: animals, styles };
