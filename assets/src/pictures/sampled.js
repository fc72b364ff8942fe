// The output along one input, the others standing still: what a slice shows, however it is drawn.

import { visible } from "../model/visibility.js";
import { paddedRange } from "./axis_range.js";

const POINTS = 81;
const NOTHING = { x: [], y: [] };

/**
 * The curve over the touched input from end to end, the point here, and the tangent that the gradient promises:
 * {input, here, curve, tangent, gradient, across, up}, curves as {x, y} and ranges as [low, high]. While the gradient is covered
 * nothing is shown: the curve itself would tell it.
 */
export function sampled(state) {
  const inputs = state.scene.inputs.filter(({ node }) => node !== null);
  const input = inputs.find(({ name }) => name === state.touched) ?? inputs[0];
  const across = [input.low, input.high];
  const xs = Array.from({ length: POINTS }, (_, at) => input.low + ((input.high - input.low) * at) / (POINTS - 1));
  const curve = { x: xs, y: xs.map((x) => state.output(state.runWith({ [input.name]: x }))) };
  const here = { x: state.inputs[input.name], y: state.output() };
  const gradient = visible(state).gradients[input.node];
  const shown = { input, gradient, across, up: paddedRange(curve.y) };
  if (gradient === null) return { ...shown, here: { x: NaN, y: NaN }, curve: NOTHING, tangent: NOTHING };
  return { ...shown, here, curve, tangent: { x: across, y: across.map((end) => here.y + gradient * (end - here.x)) } };
}
