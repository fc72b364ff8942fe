// A gradient step on all parameters of a lesson: the program's numbers, as inputs of the page.

import { tidy } from "../../../text/numbers.js";

/** The step on these rows: {values: by parameter, beyond: the first parameter that it would take off its slider}. */
export function gradientStep({ state, scene, programs: { learn } }, rows, rate) {
  const done = learn.step(learn.start(learn.parameters.map((name) => state.inputs[name]), { rate }), rows);
  const values = Object.fromEntries(learn.parameters.map((name, at) => [name, tidy(done.parameters[at])]));
  const beyond = scene.inputs.find(({ name, low, high }) => name in values && !(values[name] >= low && values[name] <= high));
  return { values, beyond: beyond?.name };
}

/** The parameters where they started. */
export const initialParameters = ({ state, programs: { learn } }) =>
  Object.fromEntries(learn.parameters.map((name) => [name, state.defaults[name]]));

/** What the parameters of now say of each row: {outputs, right: how many are on their target's side of 0.5, loss: the mean}. */
export function evaluate({ state, programs: { learn } }, rows) {
  const numbers = learn.parameters.map((name) => state.inputs[name]);
  const into = new Float64Array(1);
  const width = learn.columns.length;
  const outputs = Array.from({ length: rows.length / width }, (_, at) => (learn.predict(numbers, rows, at, into), into[0]));
  const right = outputs.filter((output, at) => output > 0.5 === rows[at * width + width - 1] > 0.5).length;
  return { outputs, right, loss: learn.loss(numbers, rows) };
}

/** Puts a sentence about the numbers of now where the page says its one sentence; false, for there is no more to do. */
export function finish({ state }, said) {
  state.setView({ note: { said, inputs: state.inputs } });
  return false;
}
