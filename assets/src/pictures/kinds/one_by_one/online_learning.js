// How one parameter learns from examples that come one by one: the steps are the engine's, here is only their story.

import { brief, plain, tidy } from "../../../text/numbers.js";
import { words } from "../../../text/words.js";
import { apart, equation, step as stepped } from "../../../text/equation.js";

/**
 * Gives {arrive(), nudge() -> whether there is more to do, rewind(), record(), tries(), working()}: the next example comes,
 * b takes one gradient step, everything starts again, what was tried is kept, all tries, what the nudge does or did.
 */
export function onlineLearning({ feature, parameter, rate, examples, enough, patience }, { state, scene, programs: { learn } }) {
  const { low, high, node } = scene.inputs.find(({ name }) => name === parameter);
  const rows = Float64Array.from(examples);
  const now = () => state.inputs[parameter];
  let [at, last, tries] = [0, null, []];

  const record = () => now() === tries[tries.length - 1]?.value || tries.push({ value: now(), loss: state.output() });
  /** The gradient step from here: {from, to, gradient, rate, before, after, turned}: whether the gradient's sign turned. */
  const step = () => {
    const taken = learn.step(learn.start([now()], { rate: state.inputs[rate] }), Float64Array.of(state.inputs[feature]));
    const to = tidy(taken.parameters[0]);
    const { values, gradients } = state.runWith({ [parameter]: to });
    return { from: now(), to, gradient: taken.gradient[0], rate: state.inputs[rate], before: taken.loss, after: values[scene.output], turned: gradients[node] * taken.gradient[0] < 0 };
  };
  const end = (kind) => {
    const said = words(`oneByOne.end.${kind}`, { parameter, to: brief(last.to), rate: brief(last.rate), low: plain(low), high: plain(high), count: tries.length - 1, loss: brief(state.output()) });
    state.setView({ note: { said, inputs: state.inputs } });
    return false;
  };
  const nudge = () => {
    const taken = step();
    const goesOn = last && last.to === taken.from && last.rate === taken.rate;
    last = { ...taken, best: goesOn ? Math.min(last.best, taken.before) : taken.before, idle: goesOn && taken.before >= last.best ? last.idle + 1 : 0 };
    if (!(last.to >= low && last.to <= high)) return end("away");
    state.setInputs({ [parameter]: last.to }, "step");
    tries.push({ value: now(), loss: last.after });
    if (learn.loss([now()], rows) < enough) return end("done");
    return last.idle < patience || end("swing");
  };
  const show = (change) => state.setInputs({ [parameter]: now(), ...change }, "step");
  const rewind = () => {
    [at, last, tries] = [0, null, []];
    show({ [feature]: examples[0], [parameter]: state.defaults[parameter] });
    record();
  };
  return {
    nudge,
    rewind,
    record,
    tries: () => tries,
    arrive: () => show({ [feature]: examples[(at = (at + 1) % examples.length)] }),
    working: () => (last && last.to === now() ? describeStep("did", last, parameter) : describeStep("would", step(), parameter)),
  };
}

const bracketed = (shown) => (shown.startsWith("−") ? `(${shown})` : shown);

/** What a nudge would do, or what it did. */
function describeStep(tense, { from, to, gradient, rate, before, after, turned }, parameter) {
  const { terms: [start, pace, slope], equals, result } = equation([from, rate, gradient], stepped, to);
  const [was, is] = apart(before, after);
  const sum = { parameter, from: start, to: result, gradient: bracketed(slope), rate: pace, equals, before: was, after: is };
  if (tense === "would") return words("oneByOne.would", sum);
  const effect = after < before ? (turned ? "past" : "closer") : after > before ? "farther" : before === 0 ? "still" : "swing";
  return `${words("oneByOne.did", sum)} ${words(`oneByOne.effect.${effect}`, sum)}`;
}
