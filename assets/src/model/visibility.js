// What is covered: what is not shown now, because its step is not reached, it is still to be predicted, or the address hides it.
// Whatever paints numbers takes them from `visible(state)`: there a covered number is null, which reads "?" and sets no attribute.

import { text } from "../text/numbers.js";
import { words } from "../text/words.js";

/**
 * Whether a number is shown now, by a node's index in the scene (null, an input that no node uses, has no gradient) and by an
 * edge of the scene.
 *
 * @param {import("./state.js").State} state
 * @returns {{value(index: number): boolean, gradient(index: number | null): boolean, partial(edge: {source: number}): boolean}}
 */
export function visibility({ scene, view }) {
  const { step = null, hide = [] } = view ?? {};
  const reached = (index, what) => step === null || scene.revealed[index][what] <= step;
  const open = !predicting(view ?? {}) && !hide.includes("gradients");
  const gradient = (index) => index !== null && open && reached(index, "gradient");
  return { value: (index) => reached(index, "value"), gradient, partial: ({ source }) => gradient(source) };
}

/**
 * The program's result as far as it is shown now: null for what is covered.
 *
 * @param {import("./state.js").State} state
 * @returns {import("./state.js").Result}
 */
export function visible(state) {
  const { scene, result } = state;
  if (allVisible(state)) return result;
  const shown = visibility(state);
  return {
    ...result,
    values: Array.from(result.values, (value, index) => (shown.value(index) ? value : null)),
    gradients: Array.from(result.gradients, (gradient, index) => (shown.gradient(index) ? gradient : null)),
    partials: Array.from(result.partials, (partial, index) => (shown.partial(scene.edges[index]) ? partial : null)),
  };
}

/**
 * A shown number, or that it is not known yet, for those who listen.
 *
 * @param {number | null} value
 * @returns {string}
 */
export const spokenNumber = (value) => (value === null ? words("unknown") : text(value));

/**
 * Whether a question of Predict first stands unanswered.
 *
 * @param {Partial<import("./view.js").View>} view
 * @returns {boolean}
 */
export const predicting = ({ predict = null }) => predict !== null && predict.guess === null;

/** Whether nothing at all is covered. */
const allVisible = ({ view }) => (view?.step ?? null) === null && !predicting(view ?? {}) && !view?.hide?.includes("gradients");
