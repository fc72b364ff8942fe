// How long it takes to try everything: the answer in people's units, and the wait against the number of things to find.

import { duration } from "../../text/durations.js";
import { html, sayRich, say, set } from "../../dom.js";
import { brief } from "../../text/numbers.js";
import { plotIn } from "../plots.js";
import { words } from "../../text/words.js";

/** {along, plot}: a Bokeh plot with the sources line and here. */
export function waiting({ along, plot }, scene) {
  const span = html("p", { class: "span", "data-duration": true });
  const note = html("p", { class: "note" });
  const frame = html("div", { class: "plot", role: "img" });
  const element = html("figure", { class: "waiting" }, span, note, frame);
  const { low, high } = scene.inputs.find(({ name }) => name === along);
  const xs = Array.from({ length: high - low + 1 }, (_, at) => low + at);
  let drawn = null;
  let late = false;

  function draw(state) {
    late = false;
    drawn ??= plotIn(frame, plot);
    const line = { x: xs, y: xs.map((x) => state.output(state.suppose({ [along]: x }))) };
    drawn.fill({ line, here: { x: [state.inputs[along]], y: [state.output()] } });
  }
  function paint(state) {
    const count = state.inputs[along];
    const told = { along, count: brief(count), span: duration(state.output()), next: duration(state.output(state.suppose({ [along]: count + 1 }))) };
    say(span, told.span);
    set(span, "data-value", state.output());
    sayRich(note, words("waiting.note", told));
    set(frame, "aria-label", words("waiting.plotted", told));
    if (!late) requestAnimationFrame(() => draw(state));
    late = true;
  }
  return { element, paint, stop: () => drawn?.stop() };
}
