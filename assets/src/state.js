// What the learner has set, and what the program says about it. The one place where a lesson's state changes.

/**
 * The state of one lesson: inputs by name, the program's result for them, and who listens.
 * A listener is called after every change with the state and the change's cause:
 * "slide", "type", "nudge", "reset", "python" or "start".
 */
export function createState(scene, program) {
  const defaults = Object.fromEntries(scene.inputs.map((input) => [input.name, input.value]));
  const listeners = new Set();
  const state = {
    scene,
    defaults,
    inputs: { ...defaults },
    touched: scene.inputs[0]?.name,
    result: program.run(defaults),
    /** Takes new values for some inputs, runs the program and tells everyone. */
    change(values, cause) {
      state.inputs = { ...state.inputs, ...values };
      state.result = program.run(state.inputs);
      const names = Object.keys(values);
      if (names.length === 1) state.touched = names[0];
      state.tell(cause);
    },
    /** The program's result if some inputs were otherwise; the state stays. */
    suppose: (values) => program.run({ ...state.inputs, ...values }),
    output: (result = state.result) => result.values[scene.output],
    gradient: (name) => state.result.gradients[input(name).node],
    tell: (cause) => listeners.forEach((listener) => listener(state, cause)),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const byName = Object.fromEntries(scene.inputs.map((entry) => [entry.name, entry]));
  const input = (name) => byName[name];
  return state;
}
