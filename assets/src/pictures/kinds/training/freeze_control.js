// Weights that stay as they are while the others learn: those of the neuron in focus, or the weight in focus alone.

import { groupInFocus } from "../../../model/selection.js";
import { html, setText, set } from "../../../dom.js";
import { translated, words } from "../../../text/words.js";

/** A button for what is in focus, and what is frozen by now: {element, paint}. */
export function freezeControl({ scene, state }) {
  const button = html("button", { type: "button", class: "button", "data-freeze": true });
  const list = html("p", { class: "frozen" });
  const frozen = () => state.view.frozen ?? [];

  button.addEventListener("click", () => {
    const { names } = inFocus(scene, state.view.focus);
    const others = frozen().filter((name) => !names.includes(name));
    state.setView({ frozen: isFrozen(names) ? others : [...others, ...names] });
  });
  const isFrozen = (names) => names.every((name) => frozen().includes(name));
  function paint() {
    const { names, said } = inFocus(scene, state.view.focus);
    setText(button, words(names.length === 0 ? "training.freeze.nothing" : `training.freeze.${isFrozen(names) ? "off" : "on"}`, { said }));
    set(button, "disabled", names.length === 0);
    const count = frozen().length;
    setText(list, count === 0 ? "" : words("training.freeze.list", { names: count > 4 ? `${frozen().slice(0, 3).join(", ")}, … (${count})` : frozen().join(", ") }));
    set(list, "data-frozen", frozen().join(","));
  }
  return { element: html("div", { class: "freezer" }, button, list), paint };
}

/** The parameters in focus and what they are called together. */
function inFocus(scene, focus) {
  const ours = scene.inputs.filter(({ node, role }) => node !== null && role === "parameter");
  const one = ours.find(({ node }) => node === focus);
  if (one) return { names: [one.name], said: one.name };
  const group = groupInFocus(scene, focus);
  return { names: ours.filter((input) => group && input.group === group).map(({ name }) => name), said: translated(group) };
}
