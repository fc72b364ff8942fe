// How a page looks at a lesson's numbers: how it starts by its address, and what it keeps when the graph changes.

/**
 * @typedef {object} View
 * @property {number} size how large a nudge is, in steps of its slider
 * @property {number | null} focus the node in focus
 * @property {number | null} step from 0; null where everything is shown
 * @property {{ask: number, guess: object | null} | null} predict which question is put, and the guess once it is made
 * @property {{right: number, made: number}} score the session's predictions
 * @property {string[]} hide the regions that are hidden
 * @property {{said: string, inputs: object} | null} note a sentence about these very inputs, such as why a run has ended
 * @property {string[]} [open] the groups of the graph that are open
 * @property {string[]} [pinned] inputs whose sliders are shown whatever is in focus
 * @property {string[]} [frozen] parameters that a training run leaves as they are
 */

/** @type {View} */
const PLAIN = { size: 1, focus: null, step: null, predict: null, score: { right: 0, made: 0 }, hide: [], note: null };

/**
 * The view that the options of an address ask for. A prediction comes before steps.
 *
 * @param {{hide?: string[], step?: number, predict?: string}} [options]
 * @param {{steps?: {node: number}[]}} [scene]
 * @returns {View}
 */
export function firstView({ hide = [], step, predict } = {}, { steps = [] } = {}) {
  if (predict === "1") return { ...PLAIN, hide, predict: { ask: 0, guess: null } };
  const asked = steps[step - 1];
  return asked ? { ...PLAIN, hide, step: step - 1, focus: asked.node } : { ...PLAIN, hide };
}

/**
 * The view of another graph of the same lesson: nodes and steps are others now.
 *
 * @param {View} view
 * @returns {View}
 */
export const carriedView = ({ hide, score, predict }) =>
  ({ ...PLAIN, hide, score, predict: predict && { ...predict, guess: null } });

/**
 * The inputs that another graph takes over: those that were moved. It has its own idea of what is right.
 *
 * @param {import("./state.js").State} state
 * @returns {Record<string, number>}
 */
export const carriedInputs = ({ scene, inputs, defaults }) =>
  Object.fromEntries(scene.inputs.filter(({ name, role }) => role !== "target" && inputs[name] !== defaults[name]).map(({ name }) => [name, inputs[name]]));
