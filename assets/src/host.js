// The host of an exported lesson: the front end without Panel, server or network.

import { render } from "./explorer.js";

const { view, views, inputs, address } = JSON.parse(document.getElementById("nudge-scene").textContent);
const asked = new URLSearchParams([...new URLSearchParams(address), ...new URLSearchParams(location.search)]);
const { program, ...programs } = globalThis.nudge;
const values = { view: { ...view, program, programs }, views, inputs, address: asked.toString() };

/** A model that nobody listens to: there is no Python behind an exported file. */
const model = { get: (name) => values[name], set() {}, save_changes() {}, on() {} };

render({ model, el: document.getElementById("nudge") });
