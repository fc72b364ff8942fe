// What a map says in figures: the mean loss at the point that is shown, its two gradients, and where the map is lowest.

import { html, set, setRich, setText } from "../../../dom.js";
import { arrowed, sign, text } from "../../../text/numbers.js";
import { words } from "../../../text/words.js";

/** {element, here(axes, loss, slope), lowest(axes, x, y, loss)}; a slope that is covered is null. */
export function readings() {
  const loss = html("strong", { class: "value", "data-mean": true });
  const pills = [html("strong", { class: "gradient" }), html("strong", { class: "gradient" })];
  const names = [html("var", {}), html("var", {})];
  const of = html("span", {}, words("landscape.mean"));
  const lowest = html("p", { class: "note" });
  const element = html("div", { class: "readings" }, html("p", {}, of, " ", loss, ...pills.flatMap((pill, at) => [" ", names[at], " ", pill])), lowest);
  return {
    element,
    here(axes, mean, slope) {
      setText(loss, text(mean));
      set(loss, "data-value", mean);
      pills.forEach((pill, at) => {
        setText(names[at], axes[at]);
        setText(pill, arrowed(slope[at]));
        set(pill, "data-slope", axes[at]);
        set(pill, "data-value", slope[at]);
        set(pill, "data-sign", sign(slope[at]));
      });
    },
    lowest: (axes, x, y, low) => setRich(lowest, words("landscape.lowest", { across: axes[0], up: axes[1], x: text(x), y: text(y), low: text(low) })),
  };
}
