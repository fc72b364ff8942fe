// The loops around a training program. `engine.program_javascript` puts the program itself before this text:
// COUNT, COLUMNS, the names and settings, and the functions forward, backward, penalty, factor and
// update; also the blocks of forward, and for each parameter the numbers of those it touches.
const everything = (rows, part) => ({ order: null, from: 0, to: rows.length / COLUMNS, ...part });

function accumulate(p, rows, sums, part) {
  const { order, from, to } = everything(rows, part);
  sums.fill(0);
  for (let i = from; i < to; i++) backward(p, rows, (order === null ? i : order[i]) * COLUMNS, sums);
  for (let k = 0; k <= COUNT; k++) sums[k] /= to - from;
}

export function gradient(p, rows, into, s = settings, part = {}) {
  accumulate(p, rows, sums, part);
  for (let k = 0; k < COUNT; k++) into[k] = sums[k];
  return sums[COUNT] + penalty(p, into, s);
}

export function loss(p, rows, s = settings, part = {}) {
  const { order, from, to } = everything(rows, part);
  let total = 0;
  for (let i = from; i < to; i++) {
    forward(p, rows, (order === null ? i : order[i]) * COLUMNS, results);
    total += results[0];
  }
  return total / (to - from) + penalty(p, null, s);
}

// Only the blocks that a parameter touches are run again when it moves.
export function lossMap(p, rows, { first, second, firsts, seconds }, into, s = settings, part = {}) {
  const { order, from, to } = everything(rows, part);
  const moved = Float64Array.from(p);
  const inner = touched[first].map((number) => blocks[number]);
  const outer = touched[second].filter((number) => !touched[first].includes(number)).map((n) => blocks[n]);
  into.fill(0);
  for (let i = from; i < to; i++) {
    const at = (order === null ? i : order[i]) * COLUMNS;
    forward(moved, rows, at, results);
    for (let row = 0, cell = 0; row < seconds.length; row++) {
      moved[second] = seconds[row];
      for (let k = 0; k < outer.length; k++) outer[k](moved, rows, at, results);
      for (let column = 0; column < firsts.length; column++, cell++) {
        moved[first] = firsts[column];
        for (let k = 0; k < inner.length; k++) inner[k](moved, rows, at, results);
        into[cell] += results[0];
      }
    }
  }
  for (let row = 0, cell = 0; row < seconds.length; row++) {
    moved[second] = seconds[row];
    for (let column = 0; column < firsts.length; column++, cell++) {
      moved[first] = firsts[column];
      into[cell] = into[cell] / (to - from) + penalty(moved, null, s);
    }
  }
}

export function predict(p, rows, at, into) {
  forward(p, rows, at * COLUMNS, results);
  for (let k = 0; k < predictions.length; k++) into[k] = results[k + 1];
  return results[0];
}

export function start(values = defaults, changed = {}) {
  return {
    parameters: Float64Array.from(values),
    memory: memory.map(() => new Float64Array(COUNT)),
    gradient: new Float64Array(COUNT),
    frozen: new Uint8Array(COUNT),
    settings: { ...settings, ...changed },
    step: 0,
    loss: NaN,
    norm: NaN,
  };
}

export function step(state, rows, part = {}) {
  const g = state.gradient;
  state.loss = gradient(state.parameters, rows, g, state.settings, part);
  let squares = 0;
  for (let k = 0; k < COUNT; k++) squares += g[k] * g[k];
  state.norm = Math.sqrt(squares);
  update(state, state.settings["rate"] * factor(state.step));
  state.step += 1;
  return state;
}
