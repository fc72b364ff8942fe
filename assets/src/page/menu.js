// The header's tools on a narrow screen: they fold into a menu behind one button.

import { html, set } from "../dom.js";
import { words } from "../text/words.js";

/** The button and the nav that it opens. On a wide screen the styles show the nav and hide the button. */
export function menu(...tools) {
  const button = html("button", { type: "button", class: "quiet menu-button", "aria-label": words("menu"), "aria-expanded": "false", "aria-controls": "tools" }, "☰");
  const nav = html("nav", { class: "tools", id: "tools", "aria-label": words("tools") }, ...tools.filter(Boolean));
  const open = (yes) => {
    set(nav, "data-open", yes);
    set(button, "aria-expanded", String(yes));
  };
  const shut = (event) => {
    if (event.type === "keydown" && event.key !== "Escape") return;
    open(false);
    if (event.type === "keydown") button.focus();
  };
  button.addEventListener("click", () => open(button.getAttribute("aria-expanded") !== "true"));
  nav.addEventListener("keydown", shut);
  nav.addEventListener("click", shut);
  nav.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !nav.contains(relatedTarget) && relatedTarget !== button && open(false));
  return [button, nav];
}
