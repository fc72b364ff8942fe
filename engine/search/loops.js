// The race of searches. `engine.search_javascript` puts before this text the program whose loss is looked for,
// and REACH, GRID, LINE, COST, ENOUGH and the marks. Random numbers are `engine.stream_javascript`'s.
const NO_ROWS = new Float64Array(0), WHOLE = { from: 0, to: 1 };

const lossAt = (p) => (forward(p, NO_ROWS, 0, results), results[0]);

/** The guesses of a stream: each call fills p with the next one. */
const guesses = ({ next }) => (p) => {
  for (let k = 0; k < COUNT; k++) p[k] = -REACH + 2 * REACH * next();
  return p;
};

function one(self, guess) {
  const p = guess(new Float64Array(COUNT));
  let weight = -1, at = LINE.length - 1, keep = 0, improved = true;
  return () => {
    if (weight >= 0) p[weight] = LINE[at];
    const loss = lossAt(p);
    if (loss < self.best) {
      self.best = loss;
      keep = weight >= 0 ? LINE[at] : 0;
      improved = true;
    }
    if (++at < LINE.length) return;
    if (weight >= 0) p[weight] = keep;
    weight += 1;
    if (weight === COUNT) {
      self.over = !improved;
      weight = 0;
    }
    if (weight === 0) improved = false;
    at = 0;
    keep = p[weight];
  };
}

function grid(self) {
  const p = new Float64Array(COUNT).fill(GRID[0]), digits = new Uint8Array(COUNT);
  return () => {
    const loss = lossAt(p);
    if (loss < self.best) self.best = loss;
    let k = 0;
    while (k < COUNT && digits[k] === GRID.length - 1) p[k] = GRID[(digits[k++] = 0)];
    if (k < COUNT) p[k] = GRID[++digits[k]];
    else self.over = true;
  };
}

function random(self, guess) {
  const p = new Float64Array(COUNT);
  return () => {
    const loss = lossAt(guess(p));
    if (loss < self.best) self.best = loss;
  };
}

function gradually(self, guess) {
  const state = start(guess(new Float64Array(COUNT)));
  return () => {
    const { loss } = step(state, NO_ROWS, WHOLE);
    if (loss < self.best) self.best = loss;
    self.over = loss < ENOUGH;
  };
}

/** A search in the race: `run` tries until it has spent what it may, or made so many tries; gives how many. */
function entrant(name, cost, search, stream) {
  const self = { name, cost, spent: 0, best: Infinity, over: false, trail: [] };
  const next = search(self, guesses(stream));
  self.run = (allowed, most) => {
    let tries = 0;
    for (; !self.over && tries < most && self.spent + cost <= allowed; tries++) {
      next();
      self.spent += cost;
    }
    return tries;
  };
  return self;
}

export function race(stream, seed) {
  const searches = { one: [1, one], grid: [1, grid], random: [1, random], gradient: [COST, gradually] };
  const entrants = Object.entries(searches).map(([name, [cost, search]]) => entrant(name, cost, search, stream(seed)));
  const self = {
    entrants,
    mark: 0, // how many of the marks are passed
    tries: 0, // losses evaluated so far, by all
    over: () => self.mark === marks.length,
    /** Works towards the next mark, each search making at most so many tries; true once the mark is passed. */
    work(most) {
      if (self.over()) return true;
      let made = 0;
      for (const each of entrants) {
        const tries = each.run(marks[self.mark], most);
        self.tries += tries;
        made = Math.max(made, tries);
      }
      if (made === most) return false;
      for (const each of entrants) each.trail.push(each.best);
      self.mark += 1;
      return true;
    },
  };
  return self;
}
