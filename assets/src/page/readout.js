// What the lesson says: the output in large figures, one sentence below, and the same aloud.

import { html, setText, setRich, set } from "../dom.js";
import { nudgeSize } from "../controls/nudge.js";
import { text } from "../text/numbers.js";
import { announcement, telling } from "../text/sentence.js";
import { visible } from "../model/visibility.js";
import { words } from "../text/words.js";

const PAUSE = 400; // milliseconds without a change before the change is spoken

/** The output's card: its expression, its value, and whether Python agrees. */
export function outputCard({ state, commit, options }) {
  const value = html("output", { class: "value", "data-output": true });
  const agreement = html("p", { class: "agreement", "data-confirmed": null });
  const reset = html("button", { type: "button", class: "button", "data-reset": true }, words("reset"));
  const free = Object.entries(state.defaults).filter(([name]) => !options.lock?.includes(name));
  reset.addEventListener("click", () => (state.setInputs(Object.fromEntries(free), "reset"), commit()));
  const size = nudgeSize(state);
  const element = html("section", { class: "card result", "aria-label": words("output") },
    html("div", { class: "row" }, html("span", { class: "name" }, state.scene.expression), value), agreement, size.element, reset);
  const paint = (cause) => {
    const shown = visible(state).values[state.scene.output];
    setText(value, text(shown));
    set(value, "data-value", shown);
    size.paint();
    if (cause !== "view") judge(null);
  };
  /** Shows Python's verdict on the shown numbers: true, false or null (none yet). */
  const judge = (agrees, theirs) => {
    const said = agrees === null ? "" : agrees ? `✓ ${words("agrees")}` : `✗ ${words("disagrees", { output: state.scene.expression, value: theirs })}`;
    setText(agreement, said);
    set(agreement, "data-confirmed", agrees === null ? null : agrees ? "yes" : "no");
  };
  return [{ area: "side", element, paint, on: { verdict: judge } }];
}

/** The one sentence of the page, in a region that is spoken after a pause. */
export function sentence({ state }) {
  const line = html("p", { class: "sentence" });
  const spoken = html("p", { class: "unseen", role: "status", "aria-live": "polite" });
  let current = telling(state);
  let timer;
  const paint = (cause) => {
    const before = current;
    current = telling(state);
    setRich(line, current);
    if (cause === "start" || (cause === "view" && current === before)) return;
    clearTimeout(timer);
    timer = setTimeout(() => setText(spoken, announcement(state, cause)), PAUSE);
  };
  return [
    { area: "foot", element: line, paint, stop: () => clearTimeout(timer) },
    { area: "foot", element: spoken },
  ];
}
