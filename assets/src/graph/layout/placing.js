// Where everything on a level stands, for boxes of these sizes.

import { columnsOf, reachOf, routesOf } from "./routing.js";
import { BELOW, BOX, EDGE, MARGIN, TITLE } from "./sizes.js";
import { heights } from "./spacing.js";

const WIDER = 80; // how much wider each gap gets at most where there is room to spare
const TALLER = 1.5; // how many times as high a level gets at most

/**
 * A level with its items {id, x, right, middle, width, height}, columns, routes and size.
 *
 * `frames`: by name, what stands in the place of a group that is open: {width, height, arrives, leaves}, with the height of
 * each edge from its middle. `aspect`: width ÷ height of the place for the drawing; a level uses the room that is left.
 */
export function placed(level, { frames = new Map(), aspect = null } = {}) {
  const isInside = level.exits > 0 || level.entries > 0;
  const boxes = level.ids.map((id) => ({ id, ...(id === null ? { width: 0, height: 0 } : (frames.get(id) ?? BOX)) }));
  const shape = { ...level, boxes, mayBeTight: !isInside && !level.ids.some((id) => typeof id === "string"), isInside };
  const routes = routesOf(shape);
  const reach = reachOf(shape, routes);
  const natural = standing(shape, routes, reach, heights(level, level.layers, reach));
  return aspect === null ? natural : fitted(shape, routes, reach, natural, aspect);
}

function standing(shape, routes, reach, down, extra = 0) {
  const middles = down.map((middle) => middle + (shape.isInside ? TITLE : EDGE));
  const columns = columnsOf(shape, routes, middles, extra);
  const items = [];
  shape.layers.forEach((layer, at) => layer.forEach((item) => {
    const { x, end } = columns[at];
    const { id, width = 0, height = 0 } = shape.boxes[item] ?? { id: null };
    items[item] = { id, layer: at, x, right: id === null ? end : x + width, middle: middles[item], width, height };
  }));
  const bottom = Math.max(...middles.map((middle, item) => middle + reach[item][1]));
  const size = [columns[columns.length - 1].end + (shape.exits > 0 ? 0 : MARGIN), bottom + EDGE - BELOW];
  return { ids: shape.ids, items, columns, routes, size, down };
}

/** The level with its gaps wider or its items farther apart, as far as its place leaves room beside it or below. */
function fitted(shape, routes, reach, natural, aspect) {
  const [width, height] = natural.size;
  const gaps = natural.columns.length - 1;
  if (gaps === 0) return natural;
  if (width < aspect * height) return standing(shape, routes, reach, natural.down, Math.min(WIDER, (aspect * height - width) / gaps));
  const taller = Math.min(TALLER, width / aspect / height);
  const stretched = standing(shape, routes, reach, natural.down.map((middle) => middle * taller));
  return stretched.size[0] > width ? natural : stretched; // steeper bends take wider gaps
}
