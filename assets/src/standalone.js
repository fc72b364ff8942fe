// What an exported lesson runs on: the front end without Panel, server or network.

import { draw } from "./front.js";

/** Draws the lesson that the file holds, with these kinds of picture. */
export function standalone(kinds) {
  const { view, views, inputs, address } = JSON.parse(document.getElementById("nudge-scene").textContent);
  const asked = new URLSearchParams([...new URLSearchParams(address), ...new URLSearchParams(location.search)]);
  const { program, ...programs } = globalThis.nudge;
  const values = { view: { ...view, program, programs }, views, inputs, address: asked.toString() };

  // A model that nobody listens to: there is no Python behind an exported file.
  const model = { get: (name) => values[name], set() {}, save_changes() {}, on() {} };

  draw(kinds, { model, el: document.getElementById("nudge") });
}
