// The chain rule of a node with its numbers: what each of its uses passes back. The gradient is their sum.

/**
 * The uses of a node, one for each edge that leaves it:
 *
 *   target  the node that uses it, and its `label`    text    the local derivative as symbols
 *   local   the local derivative                      kind    the kind of reason why it is so (see app/scene/explanation.py)
 *   arriving  the gradient that arrives at the target factor  the label of the node whose value the derivative is
 *   share   what this use adds to the node's gradient: local × arriving
 */
export const uses = ({ scene, result }, index) =>
  scene.edges.flatMap((edge, at) => (edge.source === index ? [use(scene, result, edge, at)] : []));

function use(scene, { partials, gradients }, { source, target, slot }, at) {
  const { text, kind, factor } = scene.why.edges[at];
  const [local, arriving] = [partials[at], gradients[target]];
  return { key: `${source}-${target}-${slot}`, target, label: nameOf(scene, target), text, kind, local, arriving, share: local * arriving,
    factor: factor === null ? null : nameOf(scene, factor) };
}

export const LONG = 40; // characters of a name or expression that a sentence still bears

/** A node's name in a sentence. */
export const nameOf = ({ nodes }, index) => (nodes[index].label.length <= LONG ? nodes[index].label : nodes[index].short);
