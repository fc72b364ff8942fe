// What chooses the graph itself, rather than a number in it: an activation, an expression.

import { html, setText, set } from "../dom.js";
import { typeset } from "../text/typeset.js";
import { translated, words } from "../text/words.js";

/** A control for each of the scene's settings: a list to choose from, or a text with examples. */
export function settingControls({ scene, choose }) {
  return scene.settings.map((setting) => {
    const control = setting.kind === "text" ? textControl(setting, take) : listControl(setting, take);
    const error = html("p", { class: "error", role: "alert" });
    function take(value) {
      setText(error, "");
      set(error, "data-error", null);
      choose({ ...scene.chosen, [setting.name]: value });
    }
    const refuse = (name, sentence) => {
      if (name !== setting.name) return;
      setText(error, translated(sentence));
      set(error, "data-error", true);
    };
    const element = html("section", { class: "card setting", "data-setting": setting.name, "aria-label": translated(setting.label) }, ...control, understood(setting), error);
    return { area: "side", element, on: { refused: refuse } };
  });
}

/** How a text was read, where that is not as it was written. */
const understood = ({ understood: written }) =>
  written ? html("p", { class: "understood", "data-understood": written }, `${words("understood")} `, typeset(written)) : null;

function listControl({ name, label, value, options }, take) {
  const list = html("select", { id: `setting-${name}` }, ...options.map((option) => html("option", { value: option, selected: option === value }, translated(option))));
  list.addEventListener("change", () => take(list.value));
  return [html("label", { for: list.id }, translated(label)), list];
}

function textControl({ name, label, value, options }, take) {
  const box = html("input", { id: `setting-${name}`, value, autocomplete: "off", spellcheck: "false", autocapitalize: "off" });
  box.addEventListener("change", () => take(box.value));
  const examples = html("select", { "aria-label": words("examples") }, html("option", { value: "" }, words("examples")),
    ...options.map((option) => html("option", { value: option }, option)));
  examples.addEventListener("change", () => examples.value && take(examples.value));
  return [html("label", { for: box.id }, translated(label)), box, examples];
}
