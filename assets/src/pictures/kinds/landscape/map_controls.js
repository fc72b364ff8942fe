// What a map is of: two parameters, how far it goes, its scale of colours, and which optimisers go down.

import { html, svg } from "../../../dom.js";
import { plain } from "../../../text/numbers.js";
import { words } from "../../../text/words.js";
import { SHAPES } from "../../marker_shapes.js";

/** Gives {choice, optimisers, next, view()}: two rows of controls, a button, and {axes, reaches, log, optimisers} as they are chosen. */
export function mapControls({ axes, parameters, reaches, looks, columns, rows }, { state, commit }, changed) {
  const chosen = { axes: [...axes], reaches: [reaches[0], reaches[0]], log: true, optimisers: Object.keys(looks) };
  const take = (change) => (Object.assign(chosen, change), changed());
  const axis = (at) => {
    const side = words(at === 0 ? "landscape.across" : "landscape.up");
    const which = select(side, parameters.map((name) => [name, name]), axes[at], (name) => take({ axes: swapped(chosen.axes, at, name, others) }));
    const far = select(words("landscape.reach", { side }), reaches.map((reach) => [reach, `±${plain(reach)}`]), reaches[0], (reach) =>
      take({ reaches: chosen.reaches.map((old, place) => (place === at ? Number(reach) : old)) }));
    return { which, element: html("label", {}, `${side} `, which, far) };
  };
  const both = [axis(0), axis(1)];
  const others = (at) => both[1 - at].which;
  const log = check(words("landscape.log"), true, (on) => take({ log: on }), { "data-log": true });
  const next = html("button", { type: "button", class: "button", "data-example": true }, words("landscape.example"));
  let at = 0;
  next.addEventListener("click", () => {
    at = (at + 1) % rows.length;
    state.setInputs(Object.fromEntries(columns.map((name, place) => [name, rows[at][place]])), "example");
    commit();
  });
  const optimisers = Object.entries(looks).map(([name, { role, shape }]) => {
    const icon = svg("svg", { class: "shape", viewBox: "0 0 12 12", "data-look": role, "aria-hidden": "true" }, svg("path", { d: SHAPES[shape] }));
    return check(words(`landscape.ways.${name}`), true, (on) =>
      take({ optimisers: Object.keys(looks).filter((each) => (each === name ? on : chosen.optimisers.includes(each))) }), { "data-optimiser": name }, icon);
  });
  return {
    choice: html("div", { class: "choice" }, ...both.map(({ element }) => element), log),
    optimisers: html("div", { class: "optimisers" }, ...optimisers),
    next,
    view: () => chosen,
  };
}

/** The axes with a new name at one place; the other takes the old one where both would be the same. */
function swapped(axes, at, name, others) {
  const next = [...axes];
  if (axes[1 - at] === name) [next[1 - at], others(at).value] = [axes[at], axes[at]];
  next[at] = name;
  return next;
}

function select(label, options, value, take) {
  const element = html("select", { "aria-label": label }, ...options.map(([key, said]) => html("option", { value: key, selected: key === value }, said)));
  element.addEventListener("change", () => take(element.value));
  return element;
}

function check(label, on, take, attributes, icon = null) {
  const box = html("input", { type: "checkbox", checked: on, ...attributes });
  box.addEventListener("change", () => take(box.checked));
  return html("label", {}, box, icon, label);
}
