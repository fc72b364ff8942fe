// A training run: which examples each step sees, what is frozen, where it goes wrong. The steps are the engine's.

import { tidy } from "../../../text/numbers.js";

const AHEAD = 300; // steps that are looked ahead to see where a run that leaves its sliders would end
const MOST = 400; // points of a loss curve; then every second one is left out
const OPEN = { strength: 0 }; // losses are shown without the price on large weights
const OF_THE_DATA = ["data", "n", "noise", "seed"];

/**
 * The training of a lesson: {examples, run, count, epoch, curve, best, lost, readSliders(), step() -> whether it could be made, rewind(),
 * writeSliders()}. `readSliders` takes over what the sliders setText, `writeSliders` tells the sliders; `best` is the point of the curve with the
 * least test loss; `lost` says why a step could not be madeFrom.
 */
export function trainer(described, { state, scene, programs: { learn, chance } }) {
  const names = learn.parameters;
  const bounds = names.map((name) => scene.inputs.find((each) => each.name === name));
  const input = (name) => state.inputs[name];
  const whole = (name) => Math.round(input(name));
  const settings = () => ({ rate: input("rate"), kind: whole("optimiser"), strength: input("decay") });
  const inside = (value, k) => value >= bounds[k].low && value <= bounds[k].high;
  let shown = names.map(input); // what the sliders were told last
  const madeFrom = {}; // from which inputs the data and the optimiser's memory were made
  let pass; // this time through the examples: {stream, order, from}
  /** @type {any} */
  const self = { run: learn.start(shown, settings()), readSliders, step, rewind, writeSliders };

  function points(n, seed) {
    const { features, labels } = chance.dataset(described.data[whole("data")], { n, noise: input("noise"), seed, classes: described.targets.length });
    const rows = new Float64Array(3 * n);
    labels.forEach((label, row) => rows.set([features[2 * row], features[2 * row + 1], described.targets[label]], 3 * row));
    return rows;
  }
  const loss = (rows) => learn.loss(self.run.parameters, rows, { ...self.run.settings, ...OPEN });

  /** From now on steps are counted anew, by an optimiser that remembers nothing. */
  function restart() {
    pass = { stream: chance.stream(whole("seed")), order: null, from: 0 };
    Object.assign(self, { count: 0, epoch: 0, curve: [], best: null, every: 1, lost: null });
    resetOptimiser();
    record();
  }
  function resetOptimiser() {
    madeFrom.optimiser = whole("optimiser");
    self.run = { ...learn.start(self.run.parameters, settings()), frozen: self.run.frozen };
  }
  function record() {
    if (self.count % self.every !== 0) return;
    const point = { step: self.count, train: loss(self.examples.train), test: loss(self.examples.test) };
    if (!(self.best?.test <= point.test)) self.best = point;
    self.curve.push(point);
    if (self.curve.length <= MOST) return;
    self.every *= 2;
    self.curve = self.curve.filter(({ step: at }) => at % self.every === 0);
  }
  function readSliders() {
    const edited = names.map(input).filter((value, k) => value !== shown[k] && ((self.run.parameters[k] = value), true)).length > 0;
    shown = names.map(input);
    Object.assign(self.run.settings, settings());
    freeze();
    const asked = OF_THE_DATA.map(input).join();
    if (asked !== madeFrom.data) {
      madeFrom.data = asked;
      self.examples = { train: points(whole("n"), whole("seed")), test: points(described.test.n, whole("seed") + described.test.away) };
      restart();
    } else if (edited && self.count === 0) restart();
    else if (whole("optimiser") !== madeFrom.optimiser) resetOptimiser();
  }
  const freeze = () => names.forEach((name, k) => (self.run.frozen[k] = Number(state.view.frozen?.includes(name) ?? false)));

  /** The examples of the next step: all in their own order, or the next of a shuffled pass. */
  function batch() {
    const [n, size] = [whole("n"), whole("batch")];
    if (pass.from === 0) pass.order = size < n ? pass.stream.permutation(n) : null;
    const chosen = { order: pass.order, from: pass.from, to: Math.min(pass.from + size, n) };
    pass.from = chosen.to % n;
    return chosen;
  }
  function step() {
    const before = copied(self.run);
    const { from } = pass;
    learn.step(self.run, self.examples.train, batch());
    if (!self.run.parameters.every(inside)) {
      self.lost = lookAhead();
      self.run = before;
      pass.from = from;
      return false;
    }
    self.count += 1;
    self.epoch += Number(pass.from === 0);
    record();
    return true;
  }
  /** What left its slider, how far, and after which step the loss would be no number any more (null: not soon). */
  function lookAhead() {
    const at = self.run.parameters.findIndex((value, k) => !inside(value, k));
    const found = { name: names[at], value: self.run.parameters[at], step: self.count + 1, end: null };
    const on = copied(self.run);
    for (let more = 1; more <= AHEAD && found.end === null; more++) {
      learn.step(on, self.examples.train);
      if (Number.isNaN(on.loss)) found.end = self.count + more;
    }
    return found;
  }
  /** The first weights of the seed. What is frozen stays. */
  function rewind() {
    const stream = chance.stream(whole("seed"));
    const first = learn.reaches.map((reach) => (reach === 0 ? 0 : tidy(stream.uniform(-reach, reach))));
    self.run.parameters = Float64Array.from(first, (value, k) => (self.run.frozen[k] ? self.run.parameters[k] : value));
    restart();
    writeSliders();
  }
  function writeSliders() {
    shown = Array.from(self.run.parameters, tidy);
    state.setInputs(Object.fromEntries(names.map((name, k) => [name, shown[k]])), "step");
  }
  readSliders();
  return self;
}

const copied = (run) => ({ ...run, parameters: run.parameters.slice(), memory: run.memory.map((slot) => slot.slice()), settings: { ...run.settings } });
