// How long it takes to try everything: the answer in people's units, and the wait against the number of things to find.

import { duration } from "../../../text/durations.js";
import { html, setRich, setText, set } from "../../../dom.js";
import { brief } from "../../../text/numbers.js";
import { embedPlot } from "../../bokeh.js";
import { words } from "../../../text/words.js";
import styles from "./search_time.css";

/** {along, plot}: a Bokeh plot with the sources line and here. */
function searchTime({ along, plot }, scene) {
  const span = html("p", { class: "span", "data-duration": true });
  const note = html("p", { class: "note" });
  const frame = html("div", { class: "plot", role: "img" });
  const element = html("figure", { class: "search-time" }, span, note, frame);
  const { low, high } = scene.inputs.find(({ name }) => name === along);
  const xs = Array.from({ length: high - low + 1 }, (_, at) => low + at);
  let chart = null;
  let scheduled = false;

  function draw(state) {
    scheduled = false;
    chart ??= embedPlot(frame, plot);
    const line = { x: xs, y: xs.map((x) => state.output(state.runWith({ [along]: x }))) };
    chart.fill({ line, here: { x: [state.inputs[along]], y: [state.output()] } });
  }
  function paint(state) {
    const count = state.inputs[along];
    const values = { along, count: brief(count), span: duration(state.output()), next: duration(state.output(state.runWith({ [along]: count + 1 }))) };
    setText(span, values.span);
    set(span, "data-value", state.output());
    setRich(note, words("searchTime.note", values));
    set(frame, "aria-label", words("searchTime.plotted", values));
    if (!scheduled) requestAnimationFrame(() => draw(state));
    scheduled = true;
  }
  return { element, paint, stop: () => chart?.stop() };
}

export default { view: searchTime, styles };
