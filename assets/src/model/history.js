// Undo and redo. A drag, a held key, a typed number, a reset, a preset or another graph is one entry each.

import { html, set } from "../dom.js";
import { words } from "../text/words.js";

const DEEP = 200; // entries

/** What a lesson remembers across its graphs: moments {chosen, inputs} before and after the one that is shown. */
export const newLog = () => ({ past: [], future: [], settled: null, pressed: null });

/** The two buttons and their keys; entries are made when the learner lets go of something, or chooses another graph. */
export function history({ scene, state, commit, choose, log }) {
  const here = () => ({ chosen: scene.chosen, inputs: state.inputs });
  const settle = () => {
    if (log.settled && same(log.settled, here())) return;
    if (log.settled) Object.assign(log, { past: [...log.past, log.settled].slice(-DEEP), future: [] });
    log.settled = here();
    paintButtons();
  };
  const go = (to, pressed) => {
    log.settled = to;
    paintButtons();
    if (same(to.chosen, scene.chosen)) {
      state.setInputs(changed(state.inputs, to.inputs), "undo");
      commit();
    } else {
      log.pressed = pressed;
      choose(to.chosen, to.inputs);
    }
  };
  const undo = () => {
    settle();
    if (log.past.length === 0) return;
    log.future = [log.settled, ...log.future];
    go(log.past.pop(), "undo");
  };
  const redo = () => {
    settle();
    if (log.future.length === 0) return;
    log.past = [...log.past, log.settled];
    go(log.future.shift(), "redo");
  };
  const buttons = { undo: button("undo", "↶", undo), redo: button("redo", "↷", redo) };
  const paintButtons = () => {
    set(buttons.undo, "aria-disabled", log.past.length === 0 && "true");
    set(buttons.redo, "aria-disabled", log.future.length === 0 && "true");
  };
  const begin = () => {
    if (log.pressed) buttons[log.pressed].focus({ preventScroll: true }); // its page has gone
    log.pressed = null;
    settle();
    paintButtons();
  };
  return {
    buttons: Object.values(buttons),
    paint: (cause) => (cause === "start" ? begin() : cause === "python" && settle()),
    on: { commit: settle },
    keys: [
      { does: "undo", keys: ["Ctrl+Z"], group: "page", act: undo, repeats: true },
      { does: "redo", keys: ["Ctrl+Shift+Z", "Ctrl+Y"], group: "page", act: redo, repeats: true },
    ],
  };
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** What of `before` is otherwise in `after`, as it is there. */
const changed = (before, after) => Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value));

/** Dimmed with aria-disabled rather than disabled: a button that loses its work must not lose the focus. */
function button(name, sign, act) {
  const element = html("button", { type: "button", class: "quiet", "data-history": name, "aria-label": words(name), title: words(name) }, sign);
  element.addEventListener("click", act);
  return element;
}
