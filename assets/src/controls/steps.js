// Steps: walking through the graph, forward value by value and back gradient by gradient, by buttons, keys or by itself.

import { html, setText, set, svg } from "../dom.js";
import { words } from "../text/words.js";

const BEAT = 2000; // milliseconds a step stays while playing

// What the buttons draw, in a square of 20.
const ICONS = {
  first: "M4 4V16M16 4L7 10L16 16Z",
  back: "M14 4L5 10L14 16Z",
  next: "M6 4L15 10L6 16Z",
  last: "M16 4V16M4 4L13 10L4 16Z",
};

/** The bar of steps at the foot of the page. At the end of the walk everything is shown: step null. */
export function steps({ scene, state }) {
  const count = scene.steps.length;
  let timer = null;
  const go = (step) => {
    if (state.view.predict === null) state.setView({ step, focus: step === null ? null : scene.steps[step].node });
  };
  const now = () => state.view.step ?? count;
  const walk = {
    first: () => go(0),
    back: () => now() > 0 && go(now() - 1),
    next: () => go(now() === count ? 0 : now() + 1 === count ? null : now() + 1),
    last: () => go(null),
  };
  const halt = () => {
    clearInterval(timer);
    timer = null;
    paint();
  };
  const beat = () => {
    walk.next();
    if (state.view.step === null) halt();
  };
  const play = () => {
    if (timer !== null) return halt();
    timer = setInterval(beat, BEAT);
    return walk.next();
  };
  const hands = Object.fromEntries(Object.entries(walk).map(([name, act]) => [name, () => (halt(), act())]));
  const buttons = Object.fromEntries(["first", "back", "next", "play", "last"].map((name) => [name, button(name, hands[name] ?? play)]));
  const place = html("span", { class: "step-position" });
  const element = html("div", { class: "steps", role: "group", "aria-label": words("steps.title") }, ...Object.values(buttons), place);

  function paint() {
    setText(place, state.view.step === null ? words("steps.all") : words("steps.place", { step: now() + 1, count }));
    set(element, "data-step", state.view.step === null ? null : now() + 1);
    set(element, "data-playing", timer !== null);
    setText(buttons.play, words(timer === null ? "steps.play" : "steps.pause"));
  }
  return [{ area: "foot", element, paint, stop: () => clearInterval(timer), keys: [
    { does: "stepBack", keys: [","], group: "graph", act: hands.back, repeats: true },
    { does: "stepNext", keys: ["."], group: "graph", act: hands.next, repeats: true },
    { does: "stepFirst", keys: ["<"], group: "graph", act: hands.first },
    { does: "stepLast", keys: [">"], group: "graph", act: hands.last },
    { does: "stepPlay", keys: ["P"], group: "graph", act: play },
  ] }];
}

function button(name, act) {
  const icon = ICONS[name] && svg("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, svg("path", { d: ICONS[name] }));
  const said = icon ? words(`steps.${name}`) : null;
  const element = html("button", { type: "button", class: icon ? "quiet" : "button", "data-go": name, "aria-label": said, title: said }, icon);
  element.addEventListener("click", act);
  return element;
}
