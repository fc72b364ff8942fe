// A topological order: everything after all that it takes from.

/** The numbers 0 … count − 1 in topological order of the edges ({source, target}), by how many lie before them. */
export function toposort(count, edges) {
  const targets = lists(count);
  const missing = Array(count).fill(0);
  for (const { source, target } of edges) {
    targets[source].push(target);
    missing[target] += 1;
  }
  const order = missing.flatMap((sources, at) => (sources === 0 ? [at] : []));
  for (let at = 0; at < order.length; at++) {
    for (const target of targets[order[at]]) {
      missing[target] -= 1;
      if (missing[target] === 0) order.push(target);
    }
  }
  return order;
}

export const lists = (count) => Array.from({ length: count }, () => []);
