// What the lesson says: the output in large figures, one sentence below, and the same aloud.

import { html, say, sayRich, set } from "./dom.js";
import { plain, sign, signed, text, tidy } from "./numbers.js";
import { words } from "./words.js";

const PAUSE = 400; // milliseconds without a change before the change is spoken

/** The output's card: its expression, its value, and whether Python agrees. */
export function outputCard({ state, told }) {
  const value = html("output", { class: "value", "data-output": true });
  const mark = html("p", { class: "mark", "data-confirmed": null });
  const reset = html("button", { type: "button", class: "button", "data-reset": true }, words("reset"));
  reset.addEventListener("click", () => (state.change(state.defaults, "reset"), told()));
  const element = html("section", { class: "card result", "aria-label": words("output") },
    html("div", { class: "row" }, html("span", { class: "name" }, state.scene.expression), value), mark, reset);
  const paint = (cause) => {
    say(value, text(state.output()));
    set(value, "data-value", state.output());
    if (cause !== "look") judge(null);
  };
  /** Shows Python's verdict on the shown numbers: true, false or null (none yet). */
  const judge = (agrees, theirs) => {
    const said = agrees === null ? "" : agrees ? `✓ ${words("agrees")}` : `✗ ${words("disagrees", { output: state.scene.expression, value: theirs })}`;
    say(mark, said);
    set(mark, "data-confirmed", agrees === null ? null : agrees ? "yes" : "no");
  };
  return [{ place: "side", element, paint, hear: { verdict: judge } }];
}

/** The sentence about the input that was touched last, in a region that is spoken after a pause. */
export function sentence({ state }) {
  const line = html("p", { class: "sentence" });
  const spoken = html("p", { class: "unseen", role: "status", "aria-live": "polite" });
  let timer;
  const paint = (cause) => {
    sayRich(line, explain(state));
    clearTimeout(timer);
    if (cause !== "start" && cause !== "look") timer = setTimeout(() => say(spoken, announce(state, cause)), PAUSE);
  };
  return [
    { place: "foot", element: line, paint, stop: () => clearTimeout(timer) },
    { place: "foot", element: spoken },
  ];
}

/** The input that there is something to say of: the one touched last, if it is in the graph. */
const spokenOf = ({ scene, touched }) => scene.inputs.find(({ name, node }) => name === touched && node !== null)?.name ?? scene.inputs[0].name;

function explain(state) {
  const name = spokenOf(state);
  const gradient = state.gradient(name);
  const { step } = state.scene.inputs.find((input) => input.name === name);
  const where = state.scene.inputs.slice(0, 4).map((input) => `${input.name} = ${plain(state.inputs[input.name])}`).join(", ");
  return words(`sentence.${sign(gradient)}`, { where, name, gradient: text(gradient), size: plain(step), output: state.scene.expression,
    change: text(Math.abs(tidy(gradient * step))), reason: words("unreasonable") });
}

function announce(state, cause) {
  const { scene, nudged } = state;
  const name = spokenOf(state);
  const now = words("spoken", { name, value: plain(state.inputs[name]), output: scene.expression, result: text(state.output()), gradient: text(state.gradient(name)) });
  if (cause !== "nudge") return now;
  const size = nudged.size > 0 ? `+${plain(nudged.size)}` : plain(nudged.size);
  return `${words("nudged", { size, name, output: scene.expression, change: signed(tidy(nudged.truth)), guess: signed(tidy(nudged.guess)) })} ${now}`;
}
