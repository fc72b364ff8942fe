// The paths of a graph: what lies between a node and the output.

/** The nodes and the numbers of the edges on the paths from a node to the output; null without a node. */
export function pathsFrom(focus, { edges, output }) {
  if (focus === null) return null;
  const after = new Set([focus]);
  edges.forEach(({ source, target }) => after.has(source) && after.add(target)); // edges stand in the order of their targets
  const leads = new Set([output]);
  [...edges].reverse().forEach(({ source, target }) => leads.has(target) && leads.add(source));
  const nodes = new Set([...after].filter((node) => leads.has(node)).concat(focus));
  const lit = edges.flatMap(({ source, target }, at) => (nodes.has(source) && nodes.has(target) && leads.has(source) ? [at] : []));
  return { nodes, edges: new Set(lit) };
}
