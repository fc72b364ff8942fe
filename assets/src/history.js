// Undo and redo of the inputs. A drag, a held key, a typed number, a reset or a preset is one entry each.

import { html, set } from "./dom.js";
import { words } from "./words.js";

const DEEP = 200; // entries kept

/** The two buttons and their keys; entries are made when the learner lets go of something. */
export function history({ state, told }) {
  let [past, future, settled] = [[], [], state.inputs];

  const settle = () => {
    if (Object.keys(changed(settled, state.inputs)).length === 0) return;
    [past, future, settled] = [[...past, settled].slice(-DEEP), [], state.inputs];
    mark();
  };
  const go = (to) => {
    const change = changed(state.inputs, to);
    settled = to;
    mark();
    state.change(change, "undo");
    told();
  };
  const undo = () => {
    settle();
    if (past.length === 0) return;
    future = [settled, ...future];
    go(past.pop());
  };
  const redo = () => {
    settle();
    if (future.length === 0) return;
    past = [...past, settled];
    go(future.shift());
  };
  const buttons = { undo: button("undo", "↶", undo), redo: button("redo", "↷", redo) };
  const mark = () => {
    set(buttons.undo, "aria-disabled", past.length === 0 && "true");
    set(buttons.redo, "aria-disabled", future.length === 0 && "true");
  };
  mark();
  return {
    buttons: Object.values(buttons),
    paint: (cause) => cause === "python" && settle(),
    hear: { told: settle },
    keys: [
      { does: "undo", keys: ["Ctrl+Z"], group: "page", act: undo, repeats: true },
      { does: "redo", keys: ["Ctrl+Shift+Z", "Ctrl+Y"], group: "page", act: redo, repeats: true },
    ],
  };
}

/** What of `before` is otherwise in `after`, as it is there. */
const changed = (before, after) => Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value));

/** Dimmed with aria-disabled rather than disabled: a button that loses its work must not lose the focus. */
function button(name, sign, act) {
  const element = html("button", { type: "button", class: "quiet", "data-history": name, "aria-label": words(name), title: words(name) }, sign);
  element.addEventListener("click", act);
  return element;
}
