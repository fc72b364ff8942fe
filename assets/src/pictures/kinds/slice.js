// The output along one input, the others standing still: the curve, where we are, and the tangent there.

import { html, setRich, set } from "../../dom.js";
import { embedPlot } from "../bokeh.js";
import { spokenNumber } from "../../model/visibility.js";
import { words } from "../../text/words.js";
import { sampled } from "../sampled.js";

/** {plot}: a Bokeh plot with the sources curve, tangent and here, and the ranges across and up. */
function slice({ plot }, scene) {
  const frame = html("div", { class: "plot", role: "img" });
  const note = html("p", { class: "note" });
  const element = html("figure", {}, frame, html("figcaption", {}, note));
  let chart = null;
  let scheduled = false;

  function draw(view) {
    scheduled = false;
    chart ??= embedPlot(frame, plot);
    const { input, here, curve, tangent, gradient, across, up } = sampled(view);
    chart.fill({ curve, tangent, here: { x: [here.x], y: [here.y] } });
    chart.range("across", ...across);
    chart.range("up", ...up);
    chart.label("below", input.name);
    setRich(note, words("pictures.slice", { name: input.name, output: scene.expression }));
    set(frame, "aria-label", words("pictures.sliced", { name: input.name, output: scene.expression, value: spokenNumber(gradient === null ? null : here.y), gradient: spokenNumber(gradient) }));
  }
  return {
    element,
    paint(view) {
      if (!view.runWith || scheduled) return;
      scheduled = true;
      requestAnimationFrame(() => draw(view));
    },
    stop: () => chart?.stop(),
  };
}

export default { view: slice };
