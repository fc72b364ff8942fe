// What an exported lesson runs on: the front end without Panel, server or network.

import { draw } from "./front.js";

/** Draws the lesson that the file holds, with these kinds of picture. */
export async function standalone(pictures) {
  const { view, views, inputs, address } = JSON.parse(await unpacked(document.getElementById("nudge-scene").textContent));
  const asked = new URLSearchParams([...new URLSearchParams(address), ...new URLSearchParams(location.search)]);
  const { program, ...programs } = globalThis.nudge;
  const values = { view: { ...view, program, programs }, views, inputs, address: asked.toString() };

  // A model that nobody listens to: there is no Python behind an exported file.
  const model = { get: (name) => values[name], set() {}, save_changes() {}, on() {} };

  draw(pictures, { model, el: document.getElementById("nudge") });
}

/** The text that was compressed. */
function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
