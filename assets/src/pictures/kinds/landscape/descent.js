// Ways down from where one stands: the same point, the same step size, and a rule each. Two parameters move, the others stay.

const FAR = 3; // so many times as far as the map goes, a way is lost
const FLAT = 1e-4; // a slope below which there is no way down
const MOST = 400; // steps

/** Gives {begin(values, axes, rate), step(names) -> whether there is more to do, paths, at(name), why()}. */
export function descent(programs, names, rows, reach) {
  let ways = {};
  let moving = [];
  const position = ({ parameters }) => moving.map((slot) => parameters[slot]);
  const lost = (way) => position(way.state).some((value) => !(Math.abs(value) <= reach * FAR));
  const self = {
    steps: 0,
    begin(values, axes, rate) {
      moving = axes;
      self.steps = 0;
      ways = Object.fromEntries(names.map((name) => {
        const state = programs[name].start(values, { rate });
        state.frozen.fill(1);
        for (const slot of axes) state.frozen[slot] = 0;
        const [x, y] = position(state);
        return [name, { state, x: [x], y: [y], over: false }];
      }));
    },
    step(chosen) {
      const walking = chosen.filter((name) => !ways[name].over);
      for (const name of walking) {
        const way = ways[name];
        programs[name].step(way.state, rows);
        const [x, y] = position(way.state);
        way.x.push(x);
        way.y.push(y);
        way.over = lost(way) || flat(way.state, moving);
      }
      self.steps += 1;
      return self.steps < MOST && walking.some((name) => !ways[name].over);
    },
    path: (name) => ways[name],
    at: (name) => position(ways[name].state),
  };
  return self;
}

/** Whether the last step was made on flat ground and led nowhere. */
const flat = ({ gradient }, moving) => moving.every((slot) => Math.abs(gradient[slot]) < FLAT);
