// A network neuron by neuron: a column for each depth, a straight line for each edge between boxes.

import { columnsOf, condensed, outputsOf, ownersOf, stageOf } from "../../model/groups.js";

// By what a box is for: its width, its height, the room left of it.
const SIZES = {
  input: { width: 98, height: 40, gap: 0 },
  neuron: { width: 52, height: 52, gap: 92 },
  step: { width: 66, height: 40, gap: 22 },
  sum: { width: 70, height: 32, gap: 28 },
  example: { width: 140, height: 38, gap: 96 },
  share: { width: 100, height: 42, gap: 28 },
  loss: { width: 92, height: 54, gap: 28 },
};

// What a group is drawn as, by the role of its output.
const LOOKS = { hidden: "neuron", output: "neuron", probability: "share", example: "example" };

const LETTER = 9; // of an input's name, from its third letter on
const APART = 18; // the room between a box and the next below it
const HEAD = 30; // room for the headings
const MARGIN = 10;
const WIDER = 80; // how much wider each gap gets at most where there is room to spare …
const TALLER = 1.5; // … and how many times as far apart rows stand at most

/**
 * A function of the place's aspect that gives the drawing: {boxes, frames, edges, heads, size}. A box has a `look`, an edge
 * the node of its `weight` (null: none), `own` where it brings a weight into an example; heads are {stage, x}.
 */
export function networkOf(scene) {
  const owners = ownersOf(scene);
  const { edges } = condensed(scene);
  const columns = columnsOf(scene);
  const nodeOf = outputsOf(scene);
  const looks = columns.map((column) => column.map((id) => lookOf(scene, id, nodeOf(id))));
  const weights = edges.map(({ edge, source }) => weightOf(scene, scene.edges[edge].target, owners, source));
  return (aspect) => {
    const { places, size } = standing(columns, looks, nodeOf, aspect);
    const boxes = columns.flatMap((column, at) => column.map((id, row) => ({ id, ...places.get(id), look: looks[at][row] })));
    const placeOf = new Map(boxes.map((box) => [box.id, box]));
    const line = ({ edge, source, target }, at) =>
      ({ edge, weight: weights[at], own: placeOf.get(target).look === "example", points: pointsOf(placeOf.get(source), placeOf.get(target)) });
    return { size, frames: [], boxes, edges: edges.map(line), heads: headsOf(boxes, (id) => stageOf(nodeOf(id))) };
  };
}

function lookOf({ output }, id, { index, role, kind }) {
  if (index === output) return "loss";
  if (typeof id === "string") return LOOKS[role] ?? "step";
  return kind === "operation" ? "sum" : "input";
}

function standing(columns, looks, nodeOf, aspect) {
  const sizes = looks.map(([look]) => SIZES[look]);
  const widths = columns.map((column, at) => sizes[at].width + (looks[at][0] === "input" ? LETTER * Math.max(0, longest(column, nodeOf) - 2) : 0));
  const rows = Math.max(...columns.map(({ length }) => length));
  const full = sizes.filter((_, at) => columns[at].length > 1).map(({ height }) => height + APART);
  const pitch = Math.max(...(full.length > 0 ? full : [sizes[0].height + APART]));
  const width = 2 * MARGIN + sum(widths) + sum(sizes.map(({ gap }, at) => (at > 0 ? gap : 0)));
  const gaps = Math.max(1, columns.length - 1);
  const extra = aspect === null ? 0 : Math.min(WIDER, Math.max(0, (aspect * (pitch * rows + HEAD) - width) / gaps));
  const taller = aspect === null ? 1 : Math.min(TALLER, Math.max(1, (width / aspect - HEAD) / (pitch * rows)));
  const places = new Map();
  let x = MARGIN;
  columns.forEach((column, at) => {
    const { height, gap } = sizes[at];
    if (at > 0) x += gap + extra;
    column.forEach((id, row) => {
      const middle = HEAD + pitch * taller * (rows / 2 + row - (column.length - 1) / 2);
      places.set(id, { x, y: middle - height / 2, width: widths[at], height });
    });
    x += widths[at];
  });
  return { places, size: [x + MARGIN, HEAD + pitch * taller * rows] };
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

const longest = (column, nodeOf) => Math.max(...column.map((id) => nodeOf(id).label.length));

const pointsOf = (from, to) => [[from.x + from.width, from.y + from.height / 2], [to.x, to.y + to.height / 2]];

/** The parameter that a product takes an activation by; null where nothing of the kind happens. */
function weightOf({ nodes, edges }, product, owners, source) {
  const args = edges.filter(({ target }) => target === product).map((edge) => edge.source);
  return args.find((arg) => nodes[arg].kind === "input" && owners[arg] === owners[product] && owners[arg] !== source) ?? null;
}

/** Each stage's name over the middle of what belongs to it. */
function headsOf(boxes, stage) {
  const spans = new Map();
  boxes.forEach(({ id, x, width }) => {
    const [left, right] = spans.get(stage(id)) ?? [x, x];
    spans.set(stage(id), [Math.min(left, x), Math.max(right, x + width)]);
  });
  return [...spans].map(([name, [left, right]]) => ({ stage: name, x: (left + right) / 2 }));
}
