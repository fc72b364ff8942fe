// Which known name a typed one was probably meant to be.

const NEAR = 0.6; // the least likeness of a guess worth making: 1 is the same word

/** The known name most like a typed one, of equals the last in the alphabet; null where none is near. */
export function closest(typed, names) {
  const found = names.map((name) => ({ name, likeness: likeness(name, typed) })).filter((each) => each.likeness >= NEAR);
  const better = (one, two) => two.likeness > one.likeness || (two.likeness === one.likeness && two.name > one.name);
  return found.reduce((best, each) => (best === null || better(best, each) ? each : best), null)?.name ?? null;
}

/** Ratcliff and Obershelp's measure: the share of letters in common runs, the longest first, then left and right of it. */
function likeness(one, two) {
  let common = 0;
  const open = [[0, one.length, 0, two.length]];
  while (open.length > 0) {
    const [a, aEnd, b, bEnd] = open.pop();
    const run = longestRun(one, two, a, aEnd, b, bEnd);
    if (run.size === 0) continue;
    common += run.size;
    open.push([a, run.a, b, run.b], [run.a + run.size, aEnd, run.b + run.size, bEnd]);
  }
  return (2 * common) / (one.length + two.length);
}

/** The longest run of letters that both have within these bounds; of equals the first. */
function longestRun(one, two, a, aEnd, b, bEnd) {
  let best = { a, b, size: 0 };
  let before = new Map(); // how long the run is that ends at each letter of `two`
  for (let i = a; i < aEnd; i++) {
    const now = new Map();
    for (let j = b; j < bEnd; j++) {
      if (one[i] !== two[j]) continue;
      const size = (before.get(j - 1) ?? 0) + 1;
      now.set(j, size);
      if (size > best.size) best = { a: i - size + 1, b: j - size + 1, size };
    }
    before = now;
  }
  return best;
}
