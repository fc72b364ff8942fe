// The output along one input, the others standing still: the curve, where we are, and the tangent there.

import { html, sayRich, set } from "../../dom.js";
import { plotIn } from "../plots.js";
import { aloud } from "../../model/visibility.js";
import { words } from "../../text/words.js";
import { sampled } from "./sampled.js";

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
    const { input, here, curve, tangent, gradient, across, up } = sampled(view);
    drawn.fill({ curve, tangent, here: { x: [here.x], y: [here.y] } });
    drawn.range("across", ...across);
    drawn.range("up", ...up);
    drawn.label("below", input.name);
    sayRich(note, words("pictures.slice", { name: input.name, output: scene.expression }));
    set(frame, "aria-label", words("pictures.sliced", { name: input.name, output: scene.expression, value: aloud(gradient === null ? null : here.y), gradient: aloud(gradient) }));
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
