// The bar on top: where the learner is in the course, the way on, and the theme.

import { html, say, set } from "./dom.js";
import { words } from "./words.js";

const THEMES = ["auto", "light", "dark"];
const SIGN = { auto: "◐", light: "☀", dark: "☾" };
const KEPT = "nudge-theme";

/** The theme that the reader chose before, if the browser lets a page keep one. */
function kept() {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEPT)) ?? "auto";
  } catch {
    return "auto";
  }
}

function keep(theme) {
  try {
    localStorage.setItem(KEPT, theme);
  } catch {
    // A file opened from disk may have no storage: the choice then lasts as long as the page.
  }
}

/** A button that goes through the themes and writes the one in force on the root. */
export function themeButton(root, asked) {
  let theme = asked ?? kept();
  const button = html("button", { type: "button", class: "quiet" });
  const paint = () => {
    set(root, "data-theme", theme);
    say(button, SIGN[theme]);
    const label = words("theme", { theme: words(`themes.${theme}`) });
    set(button, "aria-label", label);
    set(button, "title", label);
  };
  button.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    keep(theme);
    paint();
  });
  paint();
  return button;
}

const brand = () => [words("brand"), html("span", { class: "dot", "aria-hidden": "true" }, ".")];
const link = (lesson, before, after) =>
  lesson && html("a", { class: "button", href: `?lesson=${lesson.name}` }, `${before}${lesson.title}${after}`);

/** The header of a lesson. An exported lesson stands alone: it has no course around it. */
export function lessonHeader({ title, course }, ...buttons) {
  const place = course && `${words("position", course)} · `;
  return html("header", { class: "head" },
    course ? html("a", { class: "brand", href: "?", "aria-label": words("home") }, ...brand()) : html("span", { class: "brand" }, ...brand()),
    html("span", { class: "place" }, place ?? "", html("span", { class: "here" }, title)),
    html("nav", { class: "tools" }, link(course?.previous, "‹ ", ""), link(course?.next, "", " ›"), ...buttons));
}

export const homeHeader = (...buttons) =>
  html("header", { class: "head" }, html("span", { class: "brand" }, ...brand()), html("nav", { class: "tools" }, ...buttons));
