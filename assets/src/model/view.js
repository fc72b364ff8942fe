// How a page looks at a lesson's numbers: how it starts by its address, and what it keeps when the graph changes.
//
//   size     how large a nudge is, in steps of its slider
//   focus    the node in focus           predict  null, or {ask, guess}: which question, and the guess once it is made
//   step     the step, from 0; null      score    the session's predictions: {right, made}
//            where everything is shown   hide     the parts that the address hides
//   note     {said, inputs}: a sentence about these very inputs, such as why a play has ended; or null

const PLAIN = { size: 1, focus: null, step: null, predict: null, score: { right: 0, made: 0 }, hide: [], note: null };

/** The view that the options of an address ask for. A prediction comes before steps. */
export function firstView({ hide = [], step, predict } = {}, { steps = [] } = {}) {
  if (predict === "1") return { ...PLAIN, hide, predict: { ask: 0, guess: null } };
  const asked = steps[step - 1];
  return asked ? { ...PLAIN, hide, step: step - 1, focus: asked.node } : { ...PLAIN, hide };
}

/** The view of another graph of the same lesson: nodes and steps are others now. */
export const carriedView = ({ hide, score, predict }) =>
  ({ ...PLAIN, hide, score, predict: predict && { ...predict, guess: null } });

/** The inputs that another graph takes over: those that were moved. It has its own idea of what is right. */
export const carriedInputs = ({ scene, inputs, defaults }) =>
  Object.fromEntries(scene.inputs.filter(({ name, role }) => role !== "goal" && inputs[name] !== defaults[name]).map(({ name }) => [name, inputs[name]]));
