// Why: the chain rule of the node in focus, use by use, as symbols and with the numbers of now.

import { nameOf, uses } from "./chainrule.js";
import { html, say, sayRich, set } from "./dom.js";
import { arrowed, sign, text } from "./numbers.js";
import { reason } from "./reasons.js";
import { shows } from "./veil.js";
import { words } from "./words.js";

/** The panel under the graph. Its words also describe the focused node to who cannot see them (aria-describedby="why"). */
export function why({ scene, state }) {
  const element = html("section", { class: "why", id: "why", tabindex: 0, "aria-label": words("why.title") });
  let shown = null;
  let panel = null;
  const paint = () => {
    const { focus } = state.view;
    const wanted = focus === null ? "none" : shows(state).gradient(focus) ? `rule ${focus}` : `veiled ${focus}`;
    if (wanted !== shown) {
      shown = wanted;
      panel = PANELS[wanted.split(" ")[0]](scene, focus);
      element.replaceChildren(...panel.elements);
      set(element, "data-why", focus);
    }
    panel.paint?.(state);
  };
  return [{ place: "why", element, paint }];
}

const note = (key, values) => {
  const line = html("p", { class: "note" });
  sayRich(line, words(key, values));
  return line;
};

const PANELS = {
  none: () => ({ elements: [note("flow"), note("why.choose")] }),
  veiled: (scene, focus) => ({ elements: [note("why.veiled", { name: nameOf(scene, focus) })] }),
  rule: rulePanel,
};

/** The gradient of a node, the table of its uses, and the reason. */
function rulePanel(scene, focus) {
  const name = nameOf(scene, focus);
  const gradient = html("strong", { class: "gradient" });
  const title = html("p", { class: "why-title" });
  const because = html("p", { class: "because" });
  const rows = scene.edges.filter(({ source }) => source === focus).map(() => useRow(name));
  const sum = rows.length > 1 ? sumRow(rows.length) : null;
  const table = rows.length > 0 && html("table", {}, html("tbody", {}, ...rows.map((row) => row.element), sum?.element));
  sayRich(title, words("why.gradient", { name }));
  title.append(" ", gradient);
  const paint = (state) => {
    const all = uses(state, focus);
    const total = state.result.gradients[focus];
    number(gradient, total);
    rows.forEach((row, index) => row.paint(all[index]));
    sum?.paint(all, total);
    sayRich(because, reason(state, focus));
  };
  return { elements: [title, ...(table ? [table] : []), because], paint };
}

/** One use: through which node, local derivative × gradient arriving as symbols and numbers, and what it adds. */
function useRow() {
  const [through, symbols, numbers, share] = [html("th", { scope: "row" }), html("td"), html("td", { class: "numbers" }), html("td", { class: "gradient" })];
  const element = html("tr", {}, through, symbols, numbers, share);
  const paint = (use) => {
    sayRich(through, words("why.through", { target: use.label }));
    sayRich(symbols, words("why.symbols", { local: use.text, target: use.label }));
    say(numbers, words("why.numbers", { local: text(use.local), arriving: text(use.arriving) }));
    number(share, use.share);
    set(element, "data-use", use.key);
  };
  return { element, paint };
}

function sumRow(count) {
  const [numbers, total] = [html("td", { class: "numbers", colspan: 2 }), html("td", { class: "gradient" })];
  const element = html("tr", { class: "sum" }, html("th", { scope: "row" }, words("why.sum", { count })), numbers, total);
  const paint = (all, gradient) => {
    say(numbers, `${all.map(({ share }) => text(share)).join(" + ")} =`);
    number(total, gradient);
  };
  return { element, paint };
}

function number(element, value) {
  say(element, arrowed(value));
  set(element, "data-value", value);
  set(element, "data-sign", sign(value));
}
