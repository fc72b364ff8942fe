// The output along one input, the others standing still: the curve, where we are, and the tangent there.

import { html, sayRich, set } from "../dom.js";
import { plotIn } from "../plots.js";
import { aloud, seen } from "../veil.js";
import { text } from "../numbers.js";
import { words } from "../words.js";

const POINTS = 81;

/** {plot}: a Bokeh plot with the sources curve, tangent and here, and the ranges across and up. */
export function slice({ plot }, scene) {
  const frame = html("div", { class: "plot", role: "img" });
  const note = html("p", { class: "note" });
  const element = html("figure", {}, frame, html("figcaption", {}, note));
  let drawn = null;
  let waiting = false;

  function draw(view) {
    waiting = false;
    drawn ??= plotIn(frame, plot);
    const { input, x, y, curve, gradient } = sampled(view);
    const span = [input.low, input.high];
    const tangent = gradient === null ? { x: [], y: [] } : { x: span, y: span.map((end) => y + gradient * (end - x)) };
    drawn.fill({ curve, tangent, here: { x: [x], y: [y] } });
    drawn.range("across", ...span);
    drawn.range("up", ...room(curve.y));
    drawn.label("below", input.name);
    sayRich(note, words("pictures.slice", { name: input.name, output: scene.expression }));
    set(frame, "aria-label", words("pictures.sliced", { name: input.name, output: scene.expression, value: text(y), gradient: aloud(gradient) }));
  }
  return {
    element,
    paint(view) {
      if (!view.suppose || waiting) return;
      waiting = true;
      requestAnimationFrame(() => draw(view));
    },
    stop: () => drawn?.stop(),
  };
}

/** The output for values of the touched input from end to end, and the value and gradient here. */
export function sampled(view) {
  const inputs = view.scene.inputs.filter(({ node }) => node !== null);
  const input = inputs.find(({ name }) => name === view.touched) ?? inputs[0];
  const xs = Array.from({ length: POINTS }, (_, at) => input.low + ((input.high - input.low) * at) / (POINTS - 1));
  const curve = { x: xs, y: xs.map((x) => view.output(view.suppose({ [input.name]: x }))) };
  return { input, curve, x: view.inputs[input.name], y: view.output(), gradient: seen(view).gradients[input.node] };
}

/** The least range that shows every finite value, with some air. */
function room(values) {
  const finite = values.filter(Number.isFinite);
  const [low, high] = finite.length > 0 ? [Math.min(...finite), Math.max(...finite)] : [-1, 1];
  const air = (high - low) * 0.12 || 1;
  return [low - air, high + air];
}
