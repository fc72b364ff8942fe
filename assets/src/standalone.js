// What an exported lesson runs on: the front end without Panel, server or network.

import { draw } from "./front.js";

/** Draws the lesson that the file holds, with these kinds of picture. */
export async function standalone(pictures) {
  const { view, views, inputs, address } = JSON.parse(await unpacked(document.getElementById("nudge-scene")));
  const asked = new URLSearchParams([...new URLSearchParams(address), ...new URLSearchParams(location.search)]);
  const { program, ...programs } = globalThis.nudge;
  const values = { view: { ...view, program, programs }, views, inputs, address: asked.toString() };

  // A model that nobody listens to: there is no Python behind an exported file.
  const model = { get: (name) => values[name], set() {}, save_changes() {}, on() {} };

  const library = document.getElementById("nudge-bokeh");
  if (library) document.head.appendChild(document.createElement("script")).textContent = await unpacked(library);
  draw(pictures, { model, el: document.getElementById("nudge") });
}

/** The text that an element of the file holds compressed. */
function unpacked({ textContent }) {
  const bytes = Uint8Array.from(atob(textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
