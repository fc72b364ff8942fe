// The pictures beside a graph: one at a time, with a tab for each where there are several.

import { html, set } from "../dom.js";
import { pictureView } from "./registry.js";
import { words } from "../text/words.js";

/** The place of a lesson's pictures. Only the one that is looked at is painted. */
export function pictures(lesson) {
  const { scene, state } = lesson;
  if (scene.pictures.length === 0) return [];
  const all = scene.pictures.map((described) => ({ kind: described.kind, ...pictureView(described, scene, lesson) }));
  let chosen = 0;
  const paint = () => all[chosen].paint(state);
  const tabs = tabList(all.map(({ kind }) => words(`tabs.${kind}`)), (at) => {
    all[chosen].rest?.();
    chosen = at;
    show();
  });
  const panels = all.map(({ element }, at) => html("div", { class: "picture", role: "tabpanel", id: `picture-${at}`, "aria-labelledby": `tab-${at}` }, element));
  const show = () => {
    panels.forEach((panel, at) => set(panel, "hidden", at !== chosen));
    tabs.choose(chosen);
    paint();
  };
  const element = html("div", { class: "gallery" }, all.length > 1 ? tabs.element : null, ...panels);
  panels.forEach((panel, at) => set(panel, "hidden", at !== chosen));
  if (all.length === 1) for (const name of ["role", "aria-labelledby"]) set(panels[0], name, null);
  tabs.choose(0);
  return [{ area: "pictures", element, paint, on: { commit: () => all.forEach((each) => each.onCommit?.()) }, stop: () => all.forEach((each) => each.stop?.()) }];
}

/** Tabs as the keyboard expects them: one stop, arrows to choose. */
function tabList(names, choose) {
  const tabs = names.map((name, at) => html("button", { type: "button", role: "tab", id: `tab-${at}`, "aria-controls": `picture-${at}` }, name));
  const element = html("div", { class: "tabs", role: "tablist", "aria-label": words("picture") }, ...tabs);
  tabs.forEach((tab, at) => tab.addEventListener("click", () => choose(at)));
  element.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (tabs.indexOf(event.target) + step + tabs.length) % tabs.length;
    choose(next);
    tabs[next].focus();
  });
  const mark = (chosen) => tabs.forEach((tab, at) => {
    set(tab, "aria-selected", String(at === chosen));
    set(tab, "tabindex", at === chosen ? 0 : -1);
  });
  return { element, choose: mark };
}
