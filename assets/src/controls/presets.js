// Places worth standing at: a lesson's presets as quiet buttons, beside undo and redo.

import { html } from "../dom.js";
import { history } from "../model/history.js";
import { translated, words } from "../text/words.js";

/** One row: undo, redo, and a button for each of the scene's presets. */
export function pastAndPresets(lesson) {
  const { buttons, ...widget } = history(lesson);
  const element = html("div", { class: "presets", role: "group", "aria-label": words("presets") },
    ...buttons, ...lesson.scene.presets.map((preset) => presetButton(lesson, preset)));
  return [{ area: "side", element, ...widget }];
}

function presetButton({ state, options, commit }, { name, inputs }) {
  const locked = Object.keys(inputs).some((input) => options.lock?.includes(input));
  const button = html("button", { type: "button", class: "button", disabled: locked, "data-preset": name }, translated(name));
  button.addEventListener("click", () => (state.setInputs(inputs, "preset"), commit()));
  return button;
}
