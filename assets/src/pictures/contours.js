// Lines of equal height on a grid: drawing arithmetic, by marching squares.

// Which sides of a cell a line joins, by which of its corners are above the level (bits: 1 lower left, 2 lower right,
// 4 upper right, 8 upper left). Sides: 0 bottom, 1 right, 2 top, 3 left.
const JOINS = [[], [[3, 0]], [[0, 1]], [[3, 1]], [[1, 2]], [[3, 2], [0, 1]], [[0, 2]], [[3, 2]], [[2, 3]], [[2, 0]], [[3, 0], [1, 2]], [[2, 1]], [[1, 3]], [[1, 0]], [[0, 3]], []];

/**
 * The lines of equal height at some levels, as segments from (x0, y0) to (x1, y1).
 *
 * @param {ArrayLike<number>} grid row after row: the heights at all xs for each of the ys
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 * @param {number[]} levels
 * @returns {{x0: number[], y0: number[], x1: number[], y1: number[]}}
 */
export function contours(grid, xs, ys, levels) {
  const found = { x0: [], y0: [], x1: [], y1: [] };
  const wide = xs.length;
  for (let row = 0; row + 1 < ys.length; row++) {
    for (let column = 0; column + 1 < wide; column++) {
      const at = row * wide + column;
      const corners = [grid[at], grid[at + 1], grid[at + wide + 1], grid[at + wide]];
      const [low, high] = [Math.min(...corners), Math.max(...corners)];
      for (const level of levels) {
        if (level <= low || level > high) continue;
        const place = (side) => crossing(side, corners, level, xs, ys, column, row);
        const above = corners.reduce((bits, height, corner) => bits | (height >= level ? 1 << corner : 0), 0);
        for (const [from, to] of JOINS[above]) {
          const [start, end] = [place(from), place(to)];
          found.x0.push(start[0]);
          found.y0.push(start[1]);
          found.x1.push(end[0]);
          found.y1.push(end[1]);
        }
      }
    }
  }
  return found;
}

/** Where a level crosses a side of a cell. */
function crossing(side, corners, level, xs, ys, column, row) {
  const [a, b, c, d] = corners;
  const [from, to] = [[a, b], [b, c], [d, c], [a, d]][side];
  const share = (level - from) / (to - from);
  const [x, y] = [xs[column], ys[row]];
  const [w, h] = [xs[column + 1] - x, ys[row + 1] - y];
  return [[x + share * w, y], [x + w, y + share * h], [x + share * w, y + h], [x, y + share * h]][side];
}

/** Levels evenly spread between the least and the greatest height, on a linear or a logarithmic scale. */
export function levels(low, high, count, log) {
  const share = (at) => (at + 1) / (count + 1);
  const between = (at) => (log ? low * (high / low) ** share(at) : low + (high - low) * share(at));
  return low < high ? Array.from({ length: count }, (_, at) => between(at)) : [];
}
