// For the front of a classroom: a profile of large type, full screen, a clean picture, and a ring around the pointer.

import { html, set, svg } from "../dom.js";
import { tool } from "./dialog.js";
import { words } from "../text/words.js";

// The page that the profile lays out, enlarged to the screen by one factor: for two sliders, and for many.
const PAGES = { few: { width: 853, height: 480 }, many: { width: 1120, height: 630 } };
const SHRINK = 0.05; // and as much smaller at a time, until a lesson of many parts fits
const FITTED = "main, .stage > .side, .picture:not(:has(.source))"; // what must fit; source may be scrolled
const CLEAN = ["tools", "nudge"]; // what a clean picture leaves out

/** The button of the header, the keys, and the ring. */
export function projector({ root, state, options }) {
  const size = sizing(root);
  const wear = (on) => {
    set(root, "data-profile", on ? "projector" : "plain");
    set(button, "aria-pressed", String(on));
    size();
  };
  const wearing = () => root.dataset.profile === "projector";
  const present = () => {
    wear(!wearing());
    fill(root, wearing());
  };
  const button = tool({ sign: screen(), label: words("projector"), key: "B", act: present });
  const ring = pointerRing();
  const clean = cleaning(state);
  wear((root.dataset.profile ?? options.profile) === "projector"); // what was chosen here outlives a change of graph
  const late = new ResizeObserver(() => overflows(root) && size()); // plots come late, and take their space then
  const begin = () => {
    size();
    root.querySelectorAll(".stage > * > *").forEach((part) => late.observe(part));
  };
  const stop = () => {
    removeEventListener("resize", size);
    late.disconnect();
    ring.stop();
  };
  addEventListener("resize", size);
  return [
    { area: "tools", element: button, paint: () => set(root, "data-hide", state.view.hide.join(" ") || null) },
    { area: "over", element: ring.element },
    { paint: (cause) => cause === "start" && begin(), stop,
      keys: [
        { does: "projector", keys: ["B"], group: "show", act: present },
        { does: "fullScreen", keys: ["F"], group: "show", act: () => fill(root, !filled(root)) },
        { does: "clean", keys: ["H"], group: "show", act: clean },
        { does: "ring", keys: ["R"], group: "show", act: ring.toggle },
      ] },
  ];
}

const filled = (root) => root.getRootNode().fullscreenElement === root;

/** Fills the screen with the lesson, or leaves it. A frame that may not fill the screen stays as it is. */
function fill(root, on) {
  if (on) root.requestFullscreen?.().catch(() => {});
  else if (filled(root)) document.exitFullscreen();
}

/** A function that makes the profile's page as large as the screen holds without scrolling; a frame is as high as it needs. */
const sizing = (root) => () => {
  const page = PAGES[root.querySelector(".compact") ? "many" : "few"];
  const wide = innerWidth / page.width;
  const largest = root.dataset.embed === undefined ? Math.min(wide, innerHeight / page.height) : wide;
  let scale = root.dataset.profile === "projector" ? Math.max(1, largest) : 1;
  const put = () => root.style.setProperty("--scale", scale.toFixed(2));
  for (put(); scale > 1 && overflows(root); put()) scale = Math.max(1, scale - SHRINK);
};

const overflows = (root) => {
  if (root.dataset.embed !== undefined || root.dataset.profile !== "projector") return false;
  const full = ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1;
  return root.getBoundingClientRect().height > innerHeight + 1 || [...root.querySelectorAll(FITTED)].some(full);
};

/** A function that leaves out what is not the picture, and brings it back. */
const cleaning = (state) => () => {
  const { hide } = state.view;
  const isClean = CLEAN.every((part) => hide.includes(part));
  state.setView({ hide: isClean ? hide.filter((part) => !CLEAN.includes(part)) : [...new Set([...hide, ...CLEAN])] });
};

/** A ring that goes with the pointer, for those who cannot see so small an arrow from their seat. */
function pointerRing() {
  const element = html("div", { class: "ring", "aria-hidden": "true", hidden: true });
  const follow = ({ clientX, clientY }) => (element.style.transform = `translate(${clientX}px, ${clientY}px)`);
  const away = () => removeEventListener("pointermove", follow);
  const toggle = () => {
    element.hidden = !element.hidden;
    if (element.hidden) away();
    else addEventListener("pointermove", follow, { passive: true });
  };
  return { element, toggle, stop: away };
}

/** The sign of the button: the four corners of a screen. */
const screen = () =>
  svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, fill: "none", stroke: "currentColor", "stroke-width": 1.8 },
    svg("path", { d: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" }));
