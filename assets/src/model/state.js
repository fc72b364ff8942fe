// What the learner has set, and what the program says about it. The one place where a lesson's state changes.

import { touchedBy } from "./selection.js";
import { firstView } from "./view.js";

/**
 * The state of one lesson.
 *
 *   inputs   values by name            result   the program's run of them: values, gradients, partials
 *   touched  the input changed last    view     what is looked at, not computed: focus, step, …
 *
 * A listener is called after every change with the state and the change's cause: "slide", "type", "nudge",
 * "reset", "python", "start", or "view" where only the view changed.
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
