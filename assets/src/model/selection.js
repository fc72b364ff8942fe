// Which of many inputs have their sliders on the page: those of the group in focus, or those that belong to no group.

import { html, setText, set } from "../dom.js";
import { translated, words } from "../text/words.js";

/** The name of that group; "" where it is none. */
export function groupInFocus({ inputs, groups = [] }, focus) {
  const name = groups.find(({ members }) => members.includes(focus))?.name ?? inputs.find(({ node }) => node === focus)?.group;
  return inputs.some(({ group }) => group === name) ? name : "";
}

/** The input that a new focus puts in the place of the one touched last: itself, one of the group's own. Without groups it stays. */
export function touchedBy({ inputs, groups = [] }, focus, touched) {
  if (inputs.every(({ group }) => !group)) return touched;
  const group = groupInFocus({ inputs, groups }, focus);
  const near = inputs.filter((input) => input.group === group);
  return (near.find(({ node }) => node === focus) ?? near.find(({ name }) => name === touched) ?? near[0]).name;
}

/** The line above the sliders: whose they are, and the way into that group and back. */
export function groupHeading(state) {
  const { scene } = state;
  const name = html("span", {});
  const open = html("button", { type: "button", class: "quiet", "data-open": true });
  const element = html("div", { class: "group-name" }, name, open);
  const isOpen = (group) => (state.view.open ?? []).includes(group);
  open.addEventListener("click", () => {
    const group = groupInFocus(scene, state.view.focus);
    state.setView({ open: isOpen(group) ? [] : [group] });
  });
  const paint = () => {
    const group = groupInFocus(scene, state.view.focus);
    setText(name, group ? translated(group) : words("sliders"));
    set(open, "hidden", !scene.groups.some(({ name: known }) => known === group));
    setText(open, words(isOpen(group) ? "network.close" : "network.open"));
  };
  return { area: "side", element, paint };
}
