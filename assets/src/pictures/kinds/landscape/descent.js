// Optimisers going down from one point with one step size. Two parameters move, the others stay.

const FAR = 3; // so many times as far as the map goes, an optimiser is lost
const FLAT = 1e-4; // a slope below which there is no way down
const MOST = 400; // steps

/** Gives {begin(values, axes, rate), step(names) -> whether there is more to do, steps, path(name), at(name)}. */
export function descent(programs, names, rows, reach) {
  let runs = {};
  let moving = [];
  const position = ({ parameters }) => moving.map((slot) => parameters[slot]);
  const lost = (run) => position(run.state).some((value) => !(Math.abs(value) <= reach * FAR));
  const self = {
    steps: 0,
    begin(values, axes, rate) {
      moving = axes;
      self.steps = 0;
      runs = Object.fromEntries(names.map((name) => {
        const state = programs[name].start(values, { rate });
        state.frozen.fill(1);
        for (const slot of axes) state.frozen[slot] = 0;
        const [x, y] = position(state);
        return [name, { state, x: [x], y: [y], over: false }];
      }));
    },
    step(chosen) {
      const walking = chosen.filter((name) => !runs[name].over);
      for (const name of walking) {
        const run = runs[name];
        programs[name].step(run.state, rows);
        const [x, y] = position(run.state);
        run.x.push(x);
        run.y.push(y);
        run.over = lost(run) || flat(run.state, moving);
      }
      self.steps += 1;
      return self.steps < MOST && walking.some((name) => !runs[name].over);
    },
    path: (name) => runs[name],
    at: (name) => position(runs[name].state),
  };
  return self;
}

/** Whether the last step was made on flat ground and led nowhere. */
const flat = ({ gradient }, moving) => moving.every((slot) => Math.abs(gradient[slot]) < FLAT);
