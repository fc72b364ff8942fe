// The line under the graph that names what is odd in it, and the way back to numbers that are all finite.

import { html, setText, setRich, set } from "../dom.js";
import { gravest } from "../model/anomalies.js";
import { words } from "../text/words.js";

/** The line and its button: {element, paint(anomalies)}; its room is kept where anything odd is possible. */
export function troubleLine({ state, commit }, possible) {
  let sound = null; // the inputs when all was finite last
  const line = html("p", {});
  const back = html("button", { type: "button", class: "button", "data-back": true });
  const element = html("div", { class: "trouble", hidden: !possible }, line, back);
  back.addEventListener("click", () => {
    state.setInputs(sound ?? state.defaults, "reset");
    commit();
  });

  function paint(found) {
    const worst = gravest(found);
    const lost = worst !== null && (worst.kind === "broken" || worst.kind === "steep");
    if (!lost) sound = state.inputs;
    set(element, "data-anomaly", worst?.kind);
    element.hidden = !possible && worst === null;
    line.hidden = worst === null;
    back.hidden = !lost;
    if (worst === null) return;
    setRich(line, worst.others > 0 ? `${worst.sentence} ${words("anomaly.others", { count: worst.others })}` : worst.sentence);
    setText(back, words(sound ? "anomaly.back" : "reset"));
  }
  return { element, paint };
}
