// Where everything stands: the sheets that Python laid out, moved apart to make room for the groups that are open.

const PORT = 14; // how far left of a box its badge takes wires in
const TAGS = 110; // the room for what arrives at a group that stands alone
const LABEL = 40; // from where a wire arrives to the middle of its label

/**
 * The drawing of a scene with the groups named in `open` open:
 *
 *   boxes   {id, x, y, width, height}: closed groups and all nodes seen; id is a node's index or a group's name
 *   frames  the same for the open groups        size  [width, height]
 *   wires   {edge, points, label}: for each edge seen, its way and the middle of its label (null: no room for one)
 */
export function arrange({ sheet, groups, edges, box }, open = []) {
  const inner = groups.filter(({ name }) => open.includes(name)).map((group) => [group.name, stand(group.sheet, box)]);
  const rooms = new Map(inner);
  const outer = stand(sheet, box, rooms);
  const frames = outer.items.filter(({ room }) => room).map(({ id, x, middle, room }) =>
    ({ id, room, x, y: middle - room.size[1] / 2, width: room.size[0], height: room.size[1] }));
  const frameOf = new Map(frames.map((frame) => [frame.id, frame]));
  return {
    size: outer.size,
    frames,
    boxes: [...boxesOf(outer, box), ...frames.flatMap((frame) => boxesOf(frame.room, box).map(moved(frame)))],
    wires: [...outer.routes.map((route) => through(outer, route, edges[route.edge], frameOf)), ...frames.flatMap(within)],
  };
}

/** A sheet's items with their places, and its size, with room for the groups that are open on it. */
function stand({ boxes, places, columns, routes, size }, [width, height], rooms = new Map()) {
  const items = places.map(([column, middle], index) => {
    const id = boxes[index] ?? null;
    const room = rooms.get(id);
    const [lane, wider, taller] = [index >= boxes.length, room ? room.size[0] - width : 0, room ? room.size[1] - height : 0];
    return { id, room, column, middle, lane, wider, taller };
  });
  const higher = spread(items);
  const wider = columns.map((_, column) => Math.max(0, ...items.filter((item) => item.column === column).map((item) => item.wider)));
  const before = (column) => wider.slice(0, column).reduce((sum, extra) => sum + extra, 0);
  const stands = columns.map(([x, own, lead, tight], column) => ({ x: x + before(column), end: x + before(column + 1) + own, lead, tight }));
  for (const item of items) {
    const { x, end } = stands[item.column];
    Object.assign(item, { x, right: item.lane || item.id === null ? end : x + width + item.wider });
  }
  return { items, columns: stands, size: [size[0] + before(columns.length), size[1] + higher],
    routes: routes.map(([edge, way, lift, port, labelled]) => ({ edge, way, lift, port, labelled })) };
}

/** Moves the items of each column apart by what its open groups need; gives how much higher the sheet gets. */
function spread(items) {
  const columns = items.reduce((found, item) => ((found[item.column] ??= []).push(item), found), []);
  const needs = columns.map((column) => [column, column.reduce((sum, { taller }) => sum + taller, 0)]);
  const most = Math.max(0, ...needs.map(([, need]) => need));
  for (const [column, need] of needs) {
    let down = (most - need) / 2;
    for (const item of column.sort((one, two) => one.middle - two.middle)) {
      item.middle += down + item.taller / 2;
      down += item.taller;
    }
  }
  return most;
}

const boxesOf = ({ items }, [width, height]) =>
  items.filter(({ id, room, lane }) => id !== null && !room && !lane).map(({ id, x, middle }) => ({ id, x, y: middle - height / 2, width, height }));

const moved = (frame) => (box) => ({ ...box, x: box.x + frame.x, y: box.y + frame.y });
/** @returns {(point: number[]) => number[]} */
const shifted = ({ x, y }) => ([left, top]) => [left + x, top + y];

/** A wire of the outer sheet, led into and out of the groups that are open at its ends. */
function through(outer, route, { source }, frameOf) {
  const [from, to] = [route.way[0], route.way[route.way.length - 1]].map((item) => frameOf.get(outer.items[item].id));
  const head = from ? leaving(from, source) : [];
  const tail = to ? entering(to, route.edge) : null;
  const way = waypoints(outer, route, { start: head[head.length - 1]?.[1], end: tail?.points[0][1] });
  return { edge: route.edge, points: [...head, ...way.points, ...(tail?.points ?? [])], label: tail ? tail.label : way.label };
}

/** The wires that stay within an open group. */
const within = (frame) =>
  frame.room.routes.filter(({ edge, way }) => edge !== null && frame.room.items[way[0]].id !== null).map((route) => inside(frame, route));

/** One group alone, from inside: as `arrange`, and `tags` ({point, node}) for what arrives. */
export function inner({ groups, edges, box }, name) {
  const room = stand(groups.find((group) => group.name === name).sheet, box);
  const frame = { id: name, room, x: TAGS, y: 0, width: room.size[0], height: room.size[1] };
  const arriving = room.routes.filter(({ edge, way }) => edge !== null && room.items[way[0]].id === null).map((route) => inside(frame, route));
  return {
    size: [frame.width + TAGS, frame.height],
    frames: [frame],
    boxes: boxesOf(room, box).map(moved(frame)),
    wires: [...arriving, ...within(frame)],
    tags: arriving.map(({ edge, points: [point] }) => ({ point, node: edges[edge].source })),
  };
}

const entering = (frame, edge) =>
  inside(frame, frame.room.routes.find((route) => route.edge === edge && frame.room.items[route.way[0]].id === null));

const leaving = (frame, source) =>
  inside(frame, frame.room.routes.find(({ edge, way }) => edge === null && frame.room.items[way[0]].id === source)).points;

function inside(frame, route) {
  const { points, label } = waypoints(frame.room, route);
  return { edge: route.edge, points: points.map(shifted(frame)), label: label && shifted(frame)(label) };
}

/**
 * The points of a route on its sheet; `start` and `end` are heights on the frames of open groups.
 * @param {any} drawing
 * @param {any} route
 * @param {{start?: number, end?: number}} ends
 * @returns {{points: number[][], label: number[] | null}}
 */
function waypoints({ items, columns }, { way, lift, port, labelled }, { start, end } = {}) {
  const [source, target] = [items[way[0]], items[way[way.length - 1]]];
  const { x, lead, tight } = columns[target.column];
  const points = [[source.right, start ?? source.middle]];
  if (source.right < columns[source.column].end) points.push([columns[source.column].end, points[0][1]]);
  for (const { column, middle } of way.slice(1, -1).map((lane) => items[lane])) {
    points.push([columns[column].x - columns[column].lead, middle], [columns[column].end, middle]);
  }
  if (end !== undefined) return { points: [...points, [x - lead, end]], label: null };
  const last = [typeof target.id === "number" ? x - PORT : x, target.middle + port];
  if (tight) return { points: [...points, last], label: labelled ? between(points[points.length - 1], last) : null };
  const arrival = target.middle + lift;
  const label = labelled ? [x - lead + LABEL, arrival] : null;
  return { points: [...points, [x - lead, arrival], ...(label ? [label] : []), last], label };
}

const between = (one, two) => [(one[0] + two[0]) / 2, (one[1] + two[1]) / 2];

/** The curve through points: level at each of them, so that it bends only between them. */
export function curve([[x, y], ...rest]) {
  let path = `M${at(x, y)}`;
  for (const [toX, toY] of rest) {
    const half = (x + toX) / 2;
    path += y === toY ? `L${at(toX, toY)}` : `C${at(half, y)} ${at(half, toY)} ${at(toX, toY)}`;
    [x, y] = [toX, toY];
  }
  return path;
}

const at = (x, y) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
