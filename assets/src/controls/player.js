// Long work in small pieces: play, pause, one step, start again. The page answers between any two frames.

import { html, setText, set } from "../dom.js";
import { words } from "../text/words.js";

const BUDGET = 8; // milliseconds of work in a frame of 16, so that sliders stay live

/**
 * Buttons that drive some work. The work: {step() -> whether there is more to do, rewind(), paint(playing)}; `pace` is the
 * least time between two steps in milliseconds, or 0 for as many as fit into a frame. `one` is what the button for one step
 * does, where that is another thing; `names` are other words on buttons, by their keys. Where a step that people count takes
 * many of these steps, `whole` says whether one is complete: then it is paced, and done one by one, as a whole. `budget` is
 * the milliseconds of a frame that may be used up.
 * Gives {element, play(), pause(), playing(), stop()}.
 */
export function player({ step, rewind, paint, one = step, pace = 0, names = {}, whole = null, budget = BUDGET }) {
  let frame = null;
  let single = false; // whether to rest after this whole step
  let last = 0;
  const button = (key, act) => {
    const element = html("button", { type: "button", class: "button", "data-player": key }, names[key] ?? words(`player.${key}`));
    element.addEventListener("click", act);
    return element;
  };
  const toggle = button("play", () => (frame === null ? play() : pause()));
  const show = () => {
    setText(toggle, words(frame === null ? "player.play" : "player.pause"));
    set(toggle, "aria-pressed", frame !== null && "true");
    paint(frame !== null);
  };
  const run = (now) => {
    frame = requestAnimationFrame(run);
    const complete = () => whole === null || whole();
    const rests = () => complete() && (single || pace > 0);
    if (complete() && now - last < pace) return;
    const end = performance.now() + budget;
    let more = true;
    do more = step();
    while (more && !rests() && performance.now() < end);
    if (complete()) last = now;
    if (more && !(single && complete())) paint(true);
    else pause();
  };
  function play() {
    frame ??= requestAnimationFrame(run);
    show();
  }
  function pause() {
    cancelAnimationFrame(frame);
    frame = null;
    single = false;
    show();
  }
  const once = () => {
    pause();
    if (whole === null) return one(), show();
    single = true;
    return play();
  };
  const element = html("div", { class: "player" }, button("rewind", () => (pause(), rewind(), show())), toggle, button("step", once));
  return { element, play, pause, rewind: () => (pause(), rewind(), show()), playing: () => frame !== null, stop: () => cancelAnimationFrame(frame) };
}
