// Why: the chain rule of the node in focus, use by use, as symbols and with the numbers of now.

import { nameOf, uses } from "../model/chainrule.js";
import { html, rich, setText, setRich, set } from "../dom.js";
import { equation, product, sum as added } from "../text/equation.js";
import { arrowed, sign } from "../text/numbers.js";
import { reason } from "./reasons.js";
import { visibility } from "../model/visibility.js";
import { words } from "../text/words.js";

/** The panel under the graph. Its words also describe the focused node to who cannot see them (aria-describedby="why"). */
export function why({ scene, state }) {
  const element = html("section", { class: "why", id: "why", tabindex: 0, "aria-label": words("why.title") });
  let shown = null;
  let panel = null;
  const paint = () => {
    const { focus } = state.view;
    const wanted = focus === null ? "none" : visibility(state).gradient(focus) ? `rule ${focus}` : `covered ${focus}`;
    if (wanted !== shown) {
      shown = wanted;
      panel = PANELS[wanted.split(" ")[0]](scene, focus);
      element.replaceChildren(...panel.elements);
      set(element, "data-why", focus);
    }
    panel.paint?.(state);
  };
  return [{ area: "why", element, paint }];
}

const note = (key, values) => html("p", { class: "note" }, ...rich(words(key, values)));

const PANELS = {
  none: () => ({ elements: [note("flow"), note("why.choose")] }),
  covered: (scene, focus) => ({ elements: [note("why.covered", { name: nameOf(scene, focus) })] }),
  rule: rulePanel,
};

/** The gradient of a node, a line for each of its uses, their sum, and the reason. */
function rulePanel(scene, focus) {
  const gradient = html("strong", { class: "gradient" });
  const title = html("p", { class: "why-title" }, ...rich(words("why.gradient", { name: nameOf(scene, focus) })), " ", gradient);
  const because = html("p", { class: "because" });
  const rows = scene.edges.filter(({ source }) => source === focus).map(useRow);
  const sum = rows.length > 1 ? sumRow(rows.length) : null;
  const list = html("ul", { hidden: rows.length === 0 }, ...rows.map((row) => row.element), sum?.element);
  const paint = (state) => {
    const all = uses(state, focus);
    const total = state.result.gradients[focus];
    const shown = rows.map((row, index) => row.paint(all[index]));
    number(gradient, total, sum ? sum.paint(all, total) : shown[0]);
    setRich(because, reason(state, focus));
  };
  return { elements: [title, list, because], paint };
}

/** One use: local derivative × gradient arriving, as symbols and as numbers, and what it adds. */
function useRow() {
  const [symbols, numbers, share] = [html("span", { class: "symbols" }), html("span", { class: "figures" }), html("span", { class: "gradient" })];
  const element = html("li", {}, symbols, " ", html("span", { class: "worked" }, numbers, " ", share));
  const paint = (use) => {
    setRich(symbols, words("why.symbols", { local: use.text, target: use.label }));
    const { terms: [local, arriving], equals, result } = equation([use.local, use.arriving], product, use.share);
    setText(numbers, words("why.numbers", { local, arriving, equals }));
    number(share, use.share, result);
    set(element, "data-use", use.key);
    return result;
  };
  return { element, paint };
}

function sumRow(count) {
  const [numbers, total] = [html("span", { class: "figures" }), html("span", { class: "gradient" })];
  const element = html("li", { class: "sum" }, html("span", { class: "symbols" }, words("why.sum", { count })), " ", html("span", { class: "worked" }, numbers, " ", total));
  const paint = (all, gradient) => {
    const { terms, equals, result } = equation(all.map(({ share }) => share), added, gradient);
    setText(numbers, `${terms.join(" + ")} ${equals}`);
    number(total, gradient, result);
    return result;
  };
  return { element, paint };
}

function number(element, value, shown) {
  setText(element, arrowed(value, shown));
  set(element, "data-value", value);
  set(element, "data-sign", sign(value));
}
