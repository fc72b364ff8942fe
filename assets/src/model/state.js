// What the learner has set, and what the program says about it. The one place where a lesson's state changes.

import { touchedBy } from "./selection.js";
import { firstView } from "./view.js";

/**
 * The program's run of some inputs, by index of node and of edge; null stands for what is covered (see visibility.js).
 *
 * @typedef {{values: number[], gradients: number[], partials: number[], kinks: number[]}} Result
 */

/**
 * Why the state changed: "slide", "type", "nudge", "step", "preset", "undo", "reset", "python", "start", …, or "view" where
 * only the view changed.
 *
 * @typedef {string} Cause
 */

/**
 * The state of one lesson. Its listeners are called after every change.
 *
 * @typedef {object} State
 * @property {any} scene what Python describes; see app/scene/scene.py
 * @property {Record<string, number>} defaults where the inputs start
 * @property {Record<string, number>} inputs values by name
 * @property {string} touched the input changed last
 * @property {Result} result
 * @property {import("./view.js").View} view what is looked at, not computed
 * @property {Record<string, any>} [nudged] the last nudge: its input and size, what the gradient said it would do, and what it did
 * @property {(values: Record<string, number>, cause: Cause) => void} setInputs
 * @property {(changes: Partial<import("./view.js").View>) => void} setView
 * @property {(values: Record<string, number>) => Result} runWith
 * @property {(result?: Result) => number} output
 * @property {(name: string) => number} gradient the output's gradient with respect to an input
 * @property {(listener: (state: State, cause: Cause) => void) => () => void} listen gives the function that ends it
 */

/**
 * The state of a lesson at its start.
 *
 * @param {any} scene
 * @param {{run(inputs: Record<string, number>): Result}} program
 * @param {Record<string, number>} [given] inputs that start elsewhere than at their defaults
 * @param {import("./view.js").View} [view]
 * @returns {State}
 */
export function createState(scene, program, given = {}, view = firstView()) {
  const defaults = Object.fromEntries(scene.inputs.map((input) => [input.name, input.value]));
  const nodes = Object.fromEntries(scene.inputs.map((input) => [input.name, input.node]));
  const listeners = new Set();
  const known = Object.entries(given).filter(([name]) => name in defaults);
  const state = {
    scene,
    defaults,
    inputs: { ...defaults, ...Object.fromEntries(known) },
    touched: (scene.inputs.find(({ role, group }) => role === "parameter" && !group) ?? scene.inputs[0])?.name,
    view,
    /** Takes new values for some inputs, runs the program and tells everyone. */
    setInputs(values, cause) {
      state.inputs = { ...state.inputs, ...values };
      state.result = program.run(state.inputs);
      const names = Object.keys(values);
      if (names.length === 1) state.touched = names[0];
      tell(cause);
    },
    /** Takes a new way of looking at the same numbers and tells everyone. */
    setView(changes) {
      state.view = { ...state.view, ...changes };
      if ("focus" in changes) state.touched = touchedBy(scene, state.view.focus, state.touched);
      tell("view");
    },
    /** The program's result if some inputs were otherwise; the state stays. */
    runWith: (values) => program.run({ ...state.inputs, ...values }),
    output: (result = state.result) => result.values[scene.output],
    gradient: (name) => state.result.gradients[nodes[name]],
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = (cause) => listeners.forEach((listener) => listener(state, cause));
  state.result = program.run(state.inputs);
  return state;
}
