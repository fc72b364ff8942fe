// A scene as the page uses it: what Python sends, and what follows from it.

import { stepsOf } from "./steps.js";

const LABEL = 18; // characters that fit above a box

/** A scene that came as JSON, with what is left out there: nodes' own index, arguments and short label, edges by name, the steps. */
export function completed(scene) {
  const edges = scene.edges.map(([source, target, slot]) => ({ source, target, slot }));
  const args = scene.nodes.map(() => []);
  edges.forEach(({ source, target }) => args[target].push(source));
  const nodes = scene.nodes.map((node, index) => ({ op: "", symbol: "", group: "", ...node, index, args: args[index], short: shortened(node.label) }));
  const whole = { ...scene, nodes, edges };
  return { ...whole, ...stepsOf(whole) };
}

const shortened = (label) => (label.length <= LABEL ? label : `${label.slice(0, LABEL - 1)}…`);

/** Whether a scene's graph is small enough to draw. */
export const isDrawn = ({ nodes }) => nodes.length > 0;
