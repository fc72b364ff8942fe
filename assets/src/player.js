// Long work in small pieces: play, pause, one step, start again. The page answers between any two frames.

import { html, say, set } from "./dom.js";
import { words } from "./words.js";

const BUDGET = 8; // milliseconds of work in a frame of 16, so that sliders stay live

/**
 * Buttons that drive some work. The work: {step() -> whether there is more to do, rewind(), paint(playing)}; `pace` is the
 * least time between two steps in milliseconds, or 0 for as many as fit into a frame.
 * Gives {element, play(), pause(), playing(), stop()}.
 */
export function player({ step, rewind, paint, pace = 0 }) {
  let frame = null;
  let last = 0;
  const button = (key, act) => {
    const element = html("button", { type: "button", class: "button", "data-player": key }, words(`player.${key}`));
    element.addEventListener("click", act);
    return element;
  };
  const toggle = button("play", () => (frame === null ? play() : pause()));
  const show = () => {
    say(toggle, words(frame === null ? "player.play" : "player.pause"));
    set(toggle, "aria-pressed", frame !== null && "true");
    paint(frame !== null);
  };
  const run = (now) => {
    frame = requestAnimationFrame(run);
    if (now - last < pace) return;
    last = now;
    const end = performance.now() + BUDGET;
    let more = true;
    do more = step();
    while (more && pace === 0 && performance.now() < end);
    if (more) paint(true);
    else pause();
  };
  function play() {
    frame ??= requestAnimationFrame(run);
    show();
  }
  function pause() {
    cancelAnimationFrame(frame);
    frame = null;
    show();
  }
  const element = html("div", { class: "player" }, button("rewind", () => (pause(), rewind(), show())), toggle, button("step", () => (pause(), step(), show())));
  return { element, play, pause, playing: () => frame !== null, stop: () => cancelAnimationFrame(frame) };
}
