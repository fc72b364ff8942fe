// The height of each item: near its neighbours in other layers, clear of those in its own.

import { lists } from "../../model/toposort.js";

const SWEEPS = 40;
// How hard edges pull: a box goes to the middle of what it takes from; long edges stay straight.
const PLAIN = 1;
const LEAF = 0.5;
const ONWARD = 0.12;
const LONG = 6;

/** The height of each item's middle, the highest reaching to 0. `reach`: how far each reaches [above, below] its middle. */
export function heights(layering, layers, reach) {
  const pulls = pullsOf(layering);
  const offsets = layers.map((layer) => offsetsOf(layer, reach));
  const height = Array(reach.length).fill(0);
  layers.forEach((layer, at) => {
    const middle = offsets[at][layer.length - 1] / 2;
    layer.forEach((item, row) => (height[item] = offsets[at][row] - middle));
  });
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let step = 0; step < layers.length; step++) {
      const at = sweep % 2 === 1 ? step : layers.length - 1 - step;
      const wanted = layers[at].map((item) => wantedBy(pulls[item], height, height[item]));
      settled(wanted, offsets[at]).forEach((place, row) => (height[layers[at][row]] = place));
    }
  }
  const top = Math.min(...height.map((place, item) => place - reach[item][0]));
  return height.map((place) => tenths(place - top));
}

export const tenths = (number) => Math.round(number * 10) / 10;

/** How far each item of a layer stands below the first, where they touch. */
function offsetsOf(layer, reach) {
  const offsets = [0];
  for (let row = 1; row < layer.length; row++) offsets.push(offsets[row - 1] + (reach[layer[row - 1]][1] + reach[layer[row]][0]));
  return offsets;
}

/** Per item who pulls it, and how hard. */
function pullsOf({ count, size, segments }) {
  const fed = new Set(segments.map(({ target }) => target));
  const pulls = lists(size);
  segments.forEach(({ source, target }) => {
    const isLong = source >= count && target >= count;
    const back = isLong ? LONG : fed.has(source) ? PLAIN : LEAF;
    pulls[target].push({ force: back, other: source });
    pulls[source].push({ force: isLong ? back : ONWARD, other: target });
  });
  return pulls;
}

/** Where the neighbours pull an item, and how hard. */
function wantedBy(pulls, height, otherwise) {
  if (pulls.length === 0) return { place: otherwise, force: LEAF };
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
