// The bar on top: where the learner is in the course, the way on, and the theme.

import { tool } from "./dialog.js";
import { html, setText, set } from "../dom.js";
import { recall, remember } from "../model/memory.js";
import { menu } from "./menu.js";
import { translated, words } from "../text/words.js";

const THEMES = ["auto", "light", "dark"];
const SIGN = { auto: "◐", light: "☀", dark: "☾" };

/** The theme that the reader chose before, or the system's. */
const before = () => THEMES.find((theme) => theme === recall("theme")) ?? "auto";

/** A button that goes through the themes and writes the one in force on the root, where it outlives a change of graph. */
export function themeButton(root, asked) {
  let theme = root.dataset.theme ?? THEMES.find((each) => each === asked) ?? before();
  const next = () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    remember("theme", theme);
    paint();
  };
  const button = tool({ sign: SIGN[theme], label: words("theme", { theme: words(`themes.${theme}`) }), act: next });
  const [sign, label] = button.children;
  const paint = () => {
    set(root, "data-theme", theme);
    setText(sign, SIGN[theme]);
    setText(label, words("theme", { theme: words(`themes.${theme}`) }));
    for (const name of ["aria-label", "title"]) set(button, name, label.textContent);
  };
  paint();
  return button;
}

/** The theme button of a lesson, with its key. */
export function themeTool({ root, options }) {
  const element = themeButton(root, options.theme);
  return [{ area: "tools", element, keys: [{ does: "theme", keys: ["T"], group: "show", act: () => element.click() }] }];
}

const brand = () => [words("brand"), html("span", { class: "dot", "aria-hidden": "true" }, ".")];
const link = (lesson, before, after) =>
  lesson && html("a", { class: "button", href: `?lesson=${lesson.name}` }, `${before}${translated(lesson.title)}${after}`);

/** The header of a lesson. An exported lesson stands alone: it has no course around it. */
export function lessonHeader({ title, course }, ...buttons) {
  const place = course && `${words("position", course)} · `;
  return html("header", { class: "head" },
    course ? html("a", { class: "brand", href: "?", "aria-label": `${words("brand")}: ${words("home")}` }, ...brand()) : html("span", { class: "brand" }, ...brand()),
    html("span", { class: "position" }, place ?? "", html("span", { class: "here" }, translated(title))),
    ...menu(link(course?.previous, "‹ ", ""), link(course?.next, "", " ›"), ...buttons));
}

export const homeHeader = (...buttons) =>
  html("header", { class: "head" }, html("span", { class: "brand" }, ...brand()), html("nav", { class: "tools" }, ...buttons));
