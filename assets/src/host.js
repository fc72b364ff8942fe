// What an exported lesson runs on: the front end without Panel, server or network. The file has unpacked the scene, and run
// the lesson's programs where they stand in it.

import { renderLesson } from "./explorer.js";

/** What the file left for this module: @type {any} */
const file = globalThis.nudge;
const { scene, programs: { program, ...programs }, operations, reader } = file;
const { view, views, typed, inputs, address } = JSON.parse(scene);
const asked = [address, location.search.slice(1)].filter(Boolean).join("&"); // of what is asked twice, the later stands
const values = { view: { ...view, program, programs }, views, inputs, address: asked };

/** A model that nobody listens to: there is no Python behind an exported file. */
const model = { get: (name) => values[name], set() {}, save_changes() {}, on() {} };
if (typed) model.read = reader(typed, operations, values.view); // expressions that Python would read in a served lesson

renderLesson({ model, el: document.getElementById("nudge") });
