// What the lesson says: the output in large figures, one sentence below, and the same aloud.

import { html, say, sayRich, set } from "../dom.js";
import { nudgeSize } from "../controls/nudge.js";
import { text } from "../text/numbers.js";
import { announcement, telling } from "../text/sentence.js";
import { seen } from "../model/visibility.js";
import { words } from "../text/words.js";

const PAUSE = 400; // milliseconds without a change before the change is spoken

/** The output's card: its expression, its value, and whether Python agrees. */
export function outputCard({ state, told, options }) {
  const value = html("output", { class: "value", "data-output": true });
  const mark = html("p", { class: "mark", "data-confirmed": null });
  const reset = html("button", { type: "button", class: "button", "data-reset": true }, words("reset"));
  const free = Object.entries(state.defaults).filter(([name]) => !options.lock?.includes(name));
  reset.addEventListener("click", () => (state.change(Object.fromEntries(free), "reset"), told()));
  const size = nudgeSize(state);
  const element = html("section", { class: "card result", "aria-label": words("output") },
    html("div", { class: "row" }, html("span", { class: "name" }, state.scene.expression), value), mark, size.element, reset);
  const paint = (cause) => {
    const shown = seen(state).values[state.scene.output];
    say(value, text(shown));
    set(value, "data-value", shown);
    size.paint();
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

/** The one sentence of the page, in a region that is spoken after a pause. */
export function sentence({ state }) {
  const line = html("p", { class: "sentence" });
  const spoken = html("p", { class: "unseen", role: "status", "aria-live": "polite" });
  let told = telling(state);
  let timer;
  const paint = (cause) => {
    const before = told;
    told = telling(state);
    sayRich(line, told);
    if (cause === "start" || (cause === "look" && told === before)) return;
    clearTimeout(timer);
    timer = setTimeout(() => say(spoken, announcement(state, cause)), PAUSE);
  };
  return [
    { place: "foot", element: line, paint, stop: () => clearTimeout(timer) },
    { place: "foot", element: spoken },
  ];
}
