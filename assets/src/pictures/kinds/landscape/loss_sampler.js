// Samples the loss on a grid, a slice at a time: a coarse one at once, a fine one while nothing changes. The page answers in between.

const BUDGET = 9; // milliseconds of a frame
const ROWS = 3; // of a map between two looks at the clock
const COARSE = 3; // a coarse map has a point where a fine one has so many along each side

/**
 * Gives {ask(request), stop()}. A request is {values, first, second, reach: [across, up]}; `show` is called with {grid, xs, ys, fine,
 * request} for each map that is made. A request that comes while a coarse map is made waits for it; a fine map is given up.
 */
export function lossSampler({ lossMap }, rows, points, show) {
  let wanted = null;
  let job = null;
  let frame = null;
  const begin = (request, fine) => {
    const count = fine ? points : points / COARSE;
    const [xs, ys] = request.reach.map((reach) => spread(reach, count));
    return { request, fine, xs, ys, grid: new Float64Array(count * count), row: 0 };
  };
  const slice = () => {
    const { request: { values, first, second }, xs, ys, grid, row } = job;
    const seconds = ys.slice(row, row + ROWS);
    lossMap(values, rows, { first, second, firsts: xs, seconds }, grid.subarray(row * xs.length, (row + seconds.length) * xs.length));
    job.row += seconds.length;
  };
  const work = () => {
    frame = null;
    if (wanted && (job === null || job.fine)) [job, wanted] = [begin(wanted, false), null];
    const end = performance.now() + BUDGET;
    while (job.row < job.ys.length && performance.now() < end) slice();
    if (job.row === job.ys.length) {
      show(job);
      job = wanted || job.fine ? null : begin(job.request, true);
    }
    if (wanted || job) next();
  };
  const next = () => (frame ??= requestAnimationFrame(work));
  return {
    ask(request) {
      wanted = request;
      next();
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

/** Evenly spread numbers from −reach to reach. */
const spread = (reach, count) => Float64Array.from({ length: count }, (_, at) => -reach + (2 * reach * at) / (count - 1));
