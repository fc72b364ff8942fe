// The classes: how probable each is, which is the answer, which is right (to be chosen), and which way each should go.

import { html, setText, setRich, set } from "../../../dom.js";
import { text } from "../../../text/numbers.js";
import { visible } from "../../../model/visibility.js";
import { words } from "../../../text/words.js";
import styles from "./classes.css";

/** {classes: [{probability, target}]}: a probability's node, and the input that is 1 where the class is right. */
function classes({ classes: all }, _, lesson) {
  const choose = (right) => {
    lesson.state.setInputs(Object.fromEntries(all.map(({ target }, at) => [target, Number(at === right)])), "slide");
    lesson.commit();
  };
  const rows = all.map((_, at) => classRow(at + 1, () => choose(at)));
  const verdict = html("p", { class: "verdict-of-classes" });
  const element = html("fieldset", { class: "classes", "aria-label": words("classes.ask") }, verdict, ...rows.map((row) => row.element));

  function paint(state) {
    const { values } = visible(state);
    const shares = all.map(({ probability }) => values[probability]);
    const right = all.findIndex(({ target }) => state.inputs[target] === 1);
    const answer = shares.includes(null) ? -1 : shares.indexOf(Math.max(...shares));
    rows.forEach((row, at) => row.paint(shares[at], { right: at === right, answer: at === answer }));
    const said = answer < 0 ? "open" : answer === right ? "right" : "wrong";
    setRich(verdict, words(`classes.verdict.${said}`, { answer: answer + 1, right: right + 1, share: text(shares[answer] ?? null) }));
    set(verdict, "data-answer", answer < 0 ? null : answer + 1);
  }
  return { element, paint };
}

function classRow(number, choose) {
  const radio = html("input", { type: "radio", name: "right-class", value: number, "data-class": number });
  const filled = html("span", { class: "filled" });
  const share = html("span", { class: "share-of", "data-share": number });
  const direction = html("span", { class: "way" });
  const element = html("label", { class: "class-row" },
    html("span", {}, radio, words("classes.name", { number })), html("span", { class: "beam" }, filled), share, direction);
  radio.addEventListener("change", choose);
  function paint(value, { right, answer }) {
    radio.checked = right;
    filled.style.setProperty("--long", `${100 * (value ?? 0)}%`);
    setText(share, text(value));
    set(share, "data-value", value);
    const goes = value === null ? "none" : right ? "up" : "down";
    setText(direction, words(`classes.way.${goes}`));
    set(direction, "data-sign", goes);
    set(element, "data-answer", answer);
  }
  return { element, paint };
}

export default { view: classes, styles };
