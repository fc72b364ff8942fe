// A dialog over the page. The browser's own: it holds the focus, Escape closes it, and focus goes back where it was.

import { html } from "../dom.js";
import { words } from "../text/words.js";

/**
 * A dialog with a title and content; `showModal()` opens it. A press beside it closes it too.
 *
 * @param {string} name
 * @param {string} title
 * @param {...(Node | null | undefined)} content
 * @returns {any} its element
 */
export function dialog(name, title, ...content) {
  const heading = html("h2", { id: `${name}-title` }, title);
  const close = html("button", { type: "button", class: "quiet", "aria-label": words("close") }, "×");
  const element = html("dialog", { class: `dialog ${name}`, "aria-labelledby": heading.id },
    html("div", { class: "dialog-body" }, html("div", { class: "dialog-head" }, heading, close), ...content));
  close.addEventListener("click", () => element.close());
  element.addEventListener("click", (event) => event.target === element && element.close());
  return element;
}

/**
 * A button of the header: a sign or a word, and its label where the menu of a phone shows it in full.
 *
 * @param {{sign?: string | Node, label: string, key?: string, act(): void}} tool
 * @returns {any} its element
 */
export function tool({ sign, label, key, act }) {
  const title = key ? `${label} (${key})` : label;
  const button = html("button", { type: "button", class: sign ? "quiet tool" : "button tool", title, "aria-label": sign && label },
    sign && html("span", { class: "sign", "aria-hidden": "true" }, sign),
    html("span", { class: "tool-label" }, label));
  button.addEventListener("click", act);
  return button;
}
