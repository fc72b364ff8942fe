// The steps through a graph: forward value by value, and back gradient by gradient; in a network, stage by stage.

import { columnsOf, outputsOf, ownersOf, stageOf } from "./groups.js";

/**
 * The steps, {pass, node, nodes, said}: what is found at each, with the one node that it is about (null: a whole stage) and
 * what the lesson says of it; and per node, the steps at which its value and its gradient are `revealed`. A constant has no
 * steps of its own: its value is known from the start, its gradient with the last step.
 */
export function stepsOf(scene) {
  if (scene.nodes.length === 0) return { steps: [], revealed: [] }; // a graph too large to draw
  const { forward, backward } = scene.network ? stages(scene) : nodeByNode(scene);
  const steps = [...forward.map((step) => ({ pass: "forward", ...step })), ...backward.map((step) => ({ pass: "backward", ...step }))];
  const at = new Map(steps.flatMap(({ pass, nodes }, number) => nodes.map((node) => [`${pass} ${node}`, number])));
  const revealed = scene.nodes.map(({ kind }, node) => ({
    value: kind === "constant" ? 0 : at.get(`forward ${node}`),
    gradient: at.get(`backward ${node}`) ?? steps.length - 1,
  }));
  return { steps, revealed };
}

function nodeByNode({ nodes, output }) {
  const moving = nodes.flatMap(({ kind }, node) => (kind === "constant" ? [] : [node]));
  const step = (node) => ({ node, nodes: [node] });
  return { forward: moving.map(step), backward: [output, ...moving.filter((node) => node !== output).reverse()].map(step) };
}

/** The stages of a network, in the order of their first columns. */
function stages(scene) {
  const [owners, nodeOf] = [ownersOf(scene), outputsOf(scene)];
  const found = new Map();
  for (const id of columnsOf(scene).flat()) {
    const stage = stageOf(nodeOf(id));
    const members = owners.flatMap((owner, node) => (owner === id ? [node] : []));
    found.set(stage, [...(found.get(stage) ?? []), ...members]);
  }
  const said = (at) => [...found].map(([stage, nodes]) => ({ node: null, nodes, said: scene.stages[stage][at] }));
  return { forward: said(0), backward: said(1).reverse() };
}
