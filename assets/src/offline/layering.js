// Columns: every box stands right of all that it takes from; long wires get a lane in each that they pass.

/**
 * The layers of `count` boxes in topological order with these wires ({source, target, port}): `columns` of items (boxes
 * keep their numbers, lanes follow), `steps` of wires from column to column, and per wire the `lanes` that it takes.
 */
export function layered(count, wires) {
  const rank = ranks(count, wires);
  const columns = Array.from({ length: Math.max(...rank) + 1 }, () => []);
  rank.forEach((column, box) => columns[column].push(box));
  const [shared, steps] = [new Map(), new Map()];
  const step = (source, target, port) => steps.set(`${source} ${target} ${port}`, { source, target, port });
  const lane = (source, column) => {
    const key = `${source} ${column}`;
    if (!shared.has(key)) {
      shared.set(key, count + shared.size);
      columns[column].push(shared.get(key));
    }
    return shared.get(key);
  };
  const lanes = wires.map(({ source, target, port }) => {
    const taken = [];
    let last = source;
    for (let column = rank[source] + 1; column < rank[target]; column++) {
      taken.push(lane(source, column));
      step(last, taken[taken.length - 1], 0);
      last = taken[taken.length - 1];
    }
    step(last, target, port);
    return taken;
  });
  return { columns, steps: [...steps.values()], lanes };
}

/** Each box's column: right of its sources; a leaf stands just left of the first box that takes it. */
function ranks(count, wires) {
  const [sources, targets] = [lists(count), lists(count)];
  wires.forEach(({ source, target }) => (sources[target].push(source), targets[source].push(target)));
  const rank = [];
  for (let box = 0; box < count; box++) rank.push(Math.max(0, ...sources[box].map((source) => rank[source] + 1)));
  for (let leaf = 0; leaf < count; leaf++) {
    if (sources[leaf].length === 0 && targets[leaf].length > 0) rank[leaf] = Math.min(...targets[leaf].map((target) => rank[target])) - 1;
  }
  return rank;
}

export const lists = (count) => Array.from({ length: count }, () => []);
