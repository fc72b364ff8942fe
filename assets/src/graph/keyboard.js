// Walking through the graph by keys: left to the arguments, right to the users, up and down within a column.

/** Which way each key walks: from a box to the boxes it may lead to. */
const WAYS = {
  ArrowLeft: ({ before }, box) => nearest(before(box), box),
  ArrowRight: ({ after }, box) => nearest(after(box), box),
  ArrowUp: ({ boxes }, box) => nearest(beside(boxes, box).filter((other) => other.y < box.y), box),
  ArrowDown: ({ boxes }, box) => nearest(beside(boxes, box).filter((other) => other.y > box.y), box),
  Home: ({ boxes }) => boxes.reduce((first, box) => (box.index < first.index ? box : first)),
  End: ({ boxes, output }) => boxes.find(({ nodes }) => nodes.has(output)),
};

/** The box that a key leads to from a box (itself at a dead end); undefined for a key that does not walk. */
export const walked = (key, map, box) => WAYS[key] && (WAYS[key](map, box) ?? box);

/** A map to walk by: the boxes that are seen ({id, index, nodes, x, y, width}), and which lead to which. */
export function mapOf(boxes, { edges, output }) {
  const boxOf = new Map(boxes.flatMap((box) => [...box.nodes].map((node) => [node, box])));
  const across = (box, here, there) =>
    [...new Set(edges.filter((edge) => box.nodes.has(edge[here])).map((edge) => boxOf.get(edge[there])))].filter((other) => other !== box);
  return {
    boxes,
    output,
    boxOf: (node) => boxOf.get(node),
    before: (box) => across(box, "target", "source"),
    after: (box) => across(box, "source", "target"),
  };
}

const beside = (boxes, box) => boxes.filter(({ x, width }) => x < box.x + box.width && box.x < x + width);

const nearest = (boxes, { y }) =>
  boxes.reduce((best, box) => (best && Math.abs(best.y - y) <= Math.abs(box.y - y) ? best : box), undefined);
