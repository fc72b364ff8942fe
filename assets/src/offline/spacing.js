// The height of each item: near its neighbours in other columns, clear of those in its own.

import { tenths } from "./figures.js";
import { lists } from "./layering.js";

/** The height of each item's middle, the highest reaching to 0. `reach`: how far each reaches [above, below] its middle. */
export function heights(layers, columns, reach, pull) {
  const pulls = pullsOf(layers, reach.length, pull);
  const offsets = columns.map((column) => offsetsOf(column, reach));
  const height = Array(reach.length).fill(0);
  columns.forEach((column, at) => {
    const middle = offsets[at][column.length - 1] / 2;
    column.forEach((item, row) => (height[item] = offsets[at][row] - middle));
  });
  for (let sweep = 0; sweep < pull.sweeps; sweep++) {
    for (let step = 0; step < columns.length; step++) {
      const at = sweep % 2 === 1 ? step : columns.length - 1 - step;
      const wanted = columns[at].map((item) => wantedBy(pulls[item], height, height[item], pull));
      settled(wanted, offsets[at]).forEach((place, row) => (height[columns[at][row]] = place));
    }
  }
  const top = Math.min(...height.map((place, item) => place - reach[item][0]));
  return height.map((place) => tenths(place - top));
}

/** How far each item of a column stands below the first, where they touch. */
function offsetsOf(column, reach) {
  const offsets = [0];
  for (let row = 1; row < column.length; row++) offsets.push(offsets[row - 1] + (reach[column[row - 1]][1] + reach[column[row]][0]));
  return offsets;
}

/** Per item who pulls it, and how hard. */
function pullsOf({ steps, lanes }, count, { plain, leaf, onward, lane }) {
  const boxes = count - new Set(lanes.flat()).size;
  const fed = new Set(steps.map(({ target }) => target));
  const pulls = lists(count);
  steps.forEach(({ source, target }) => {
    const isStraight = source >= boxes && target >= boxes;
    const back = isStraight ? lane : fed.has(source) ? plain : leaf;
    pulls[target].push({ force: back, other: source });
    pulls[source].push({ force: isStraight ? back : onward, other: target });
  });
  return pulls;
}

/** Where the neighbours pull an item, and how hard. */
function wantedBy(pulls, height, otherwise, { leaf }) {
  if (pulls.length === 0) return { place: otherwise, force: leaf };
  let [force, moment] = [0, 0];
  for (const each of pulls) {
    force += each.force;
    moment += each.force * height[each.other];
  }
  return { place: moment / force, force };
}

/**
 * The places nearest to those wanted that keep the order and the distances (least squares). Items that would overlap
 * join into a block, which stands where its members want it on average.
 */
function settled(wanted, offsets) {
  const blocks = [];
  wanted.forEach(({ place, force }, row) => {
    let block = { place: place - offsets[row], force, count: 1 };
    while (blocks.length > 0 && blocks[blocks.length - 1].place > block.place) block = joined(blocks.pop(), block);
    blocks.push(block);
  });
  const places = [];
  for (const { place, count } of blocks) for (let item = 0; item < count; item++) places.push(place + offsets[places.length]);
  return places;
}

function joined(above, below) {
  const force = above.force + below.force;
  return { place: (above.place * above.force + below.place * below.force) / force, force, count: above.count + below.count };
}
