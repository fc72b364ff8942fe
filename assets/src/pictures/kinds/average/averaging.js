// Steps by the mean nudge: each number is the engine's, here is only their story.

import { brief, tidy } from "../../../text/numbers.js";
import { words } from "../../../text/words.js";

/**
 * Gives {step() -> whether there is more to do, rewind(), choose(batchSize), batchSize(), counts(), conflicts(), losses(), record()}: the
 * step by the mean nudge of the batch that is next, and what led to it. `counts` has for each example whether it counts.
 */
export function averaging({ parameters, rate, rows, batches, patience, least }, { state, scene, programs: { learn, conflict } }) {
  const table = Float64Array.from(rows.flat());
  const bounds = parameters.map((name) => scene.inputs.find((input) => input.name === name));
  const weights = () => parameters.map((name) => state.inputs[name]);
  const loss = () => learn.loss(weights(), table);
  let batchSize = Object.keys(batches)[0];
  let [at, losses, best] = [0, [loss()], { loss: Infinity, at: 0 }];

  const batch = () => batches[batchSize][at % batches[batchSize].length];
  const counts = () => rows.map((_, index) => Number(batch().includes(index)));
  const minibatch = () => ({ order: batch(), from: 0, to: batch().length });

  /** What each example wants of each weight, for the weights as they are: {nudges, mean, cancels} for each. */
  function conflicts() {
    const gradients = rows.map((_, from) => {
      const gradient = new Float64Array(parameters.length);
      learn.gradient(weights(), table, gradient, learn.settings, { from, to: from + 1 });
      return gradient;
    });
    const counted = Object.fromEntries(counts().map((count, index) => [`s${index + 1}`, count]));
    return parameters.map((_, which) => {
      const wanted = Object.fromEntries(gradients.map((gradient, index) => [`g${index + 1}`, gradient[which]]));
      const outputs = Array.from(conflict.run({ ...wanted, ...counted, rate: state.inputs[rate] }).outputs);
      return { nudges: outputs.slice(0, rows.length), mean: outputs[rows.length], cancels: outputs[rows.length + 1] };
    });
  }
  const finish = (kind) => {
    const cancels = Math.min(...conflicts().map((each) => each.cancels));
    const said = words(`average.end.${kind}`, { steps: losses.length - 1, loss: brief(losses[losses.length - 1]), best: brief(best.loss), patience,
      rate: brief(state.inputs[rate]), percent: Math.floor(100 * cancels) });
    state.setView({ note: { said, inputs: state.inputs } });
    return false;
  };
  const inside = (values) => values.every((value, index) => value >= bounds[index].low && value <= bounds[index].high);
  const record = () => losses[losses.length - 1] === loss() || losses.push(loss());
  function step() {
    const taken = learn.step(learn.start(weights(), { rate: state.inputs[rate] }), table, minibatch());
    const values = Array.from(taken.parameters, tidy);
    if (!inside(values)) return finish("away");
    at += 1;
    state.setInputs(Object.fromEntries(parameters.map((name, index) => [name, values[index]])), "step");
    losses.push(loss());
    if (loss() < best.loss - least) best = { loss: loss(), at };
    return at - best.at < patience || finish(batchSize);
  }
  const restart = () => ([at, losses, best] = [0, [loss()], { loss: Infinity, at: 0 }]);
  return {
    step,
    counts,
    conflicts,
    record,
    losses: () => losses,
    batchSize: () => batchSize,
    choose: (chosen) => ((batchSize = chosen), (at = 0), (best = { loss: Infinity, at: 0 })),
    rewind: () => {
      state.setInputs(Object.fromEntries(parameters.map((name) => [name, state.defaults[name]])), "step");
      restart();
    },
  };
}
