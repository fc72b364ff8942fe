// Predict first: gradients stay covered until the learner commits to a sign or a number; then guess and truth are both shown.

import { html, setText, set } from "../dom.js";
import { assess } from "./mistakes.js";
import { parse } from "../text/numbers.js";
import { elsewhere, question } from "./questions.js";
import { predicting } from "../model/visibility.js";
import { words } from "../text/words.js";

/** The button that turns predictions on and off, and the answers beside the question at the foot of the page. */
export function predict({ scene, state, root, commit, options }) {
  const toggle = html("button", { type: "button", class: "button", "data-predict": true }, words("predict.toggle"));
  const answers = answerRow(submit);
  const next = html("button", { type: "button", class: "button", "data-next": true }, words("predict.next"));
  const score = html("p", { class: "score" });
  const verdict = html("div", { class: "verdict" }, next, score);
  const element = html("div", { class: "predict", role: "group", "aria-label": words("predict.toggle") }, answers.element, verdict);

  function submit(said) {
    const guess = assess(state, said);
    const focus = question(state).node; // so that the chain rule behind the answer is on the page
    const { right, made } = state.view.score;
    state.setView({ predict: { ...state.view.predict, guess }, focus, score: { right: right + guess.right, made: made + 1 } });
    next.focus();
  }
  toggle.addEventListener("click", () => {
    const on = state.view.predict === null;
    state.setView({ predict: on ? { ask: state.view.score.made, guess: null } : null, step: null, focus: null });
    if (on) answers.start();
  });
  next.addEventListener("click", () => {
    const ask = state.view.predict.ask + 1;
    state.setView({ predict: { ask, guess: null }, focus: null });
    state.setInputs(elsewhere(scene, ask, options.lock), "predict");
    commit();
    answers.start();
  });
  const paint = () => {
    const { predict: on, score: { right, made } } = state.view;
    const open = predicting(state.view);
    set(root, "data-predicting", on === null ? null : open ? "open" : "answered");
    set(toggle, "aria-pressed", String(on !== null));
    set(element, "hidden", on === null);
    set(answers.element, "hidden", !open);
    set(verdict, "hidden", on === null || open);
    if (open) answers.ask(question(state).form);
    setText(score, words("predict.score", { right, made }));
    set(score, "data-score", `${right}/${made}`);
    set(score, "data-mistake", on?.guess?.mistake ?? null);
  };
  return [{ area: "tools", element: toggle }, { area: "foot", element, paint }];
}

/** Three signs, or a number: whichever the learner is ready to commit to. */
function answerRow(submit) {
  const sign = (name) => {
    const element = html("button", { type: "button", class: "button", "data-answer": name }, words(`predict.signs.${name}`));
    element.addEventListener("click", () => submit(name));
    return element;
  };
  const [first, ...others] = ["up", "down", "zero"].map(sign);
  const box = html("input", { class: "box", id: "predicted", inputmode: "decimal", autocomplete: "off", spellcheck: "false", "aria-describedby": "predict-error" });
  const label = html("label", { for: "predicted" });
  const send = html("button", { class: "button" }, words("predict.commit"));
  const error = html("p", { class: "error", id: "predict-error", "data-error": null, role: "alert" });
  const form = html("form", {}, label, box, send);
  const complain = (sentence) => {
    setText(error, sentence);
    set(error, "data-error", sentence !== "");
    set(box, "aria-invalid", sentence !== "" && "true");
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (parse(box.value) === null) return complain(words("predict.unread", { typed: box.value }));
    complain("");
    return submit(box.value.trim());
  });
  const start = () => {
    complain("");
    box.value = "";
    first.focus();
  };
  return { element: html("div", { class: "answers" }, first, ...others, form, error), start, ask: (kind) => setText(label, words(`predict.number.${kind}`)) };
}
