// Zoom and pan: the graph in a field that scrolls by itself. A graph that is readable as a whole needs none of it.

import { enlargement, html, set } from "../dom.js";
import { words } from "../text/words.js";

const READABLE = 0.5; // below this size of a unit in pixels of the screen the figures are too small to read
const START = 0.75; // the size that a graph starts in which cannot be read as a whole
const LEAST = 0.15;
const MOST = 3;
const STEP = 1.25;
const PAN = 80; // pixels for a press of Alt and an arrow
const RESHAPED = 0.02; // a place that is wider or higher by this share is another
const STILL = 4; // a press that moves no further than this is a click

const PANS = { ArrowLeft: [-PAN, 0], ArrowRight: [PAN, 0], ArrowUp: [0, -PAN], ArrowDown: [0, PAN] };

/**
 * The field around a drawing: {element, buttons, resize(size), aspect(size), show(element), keys(event), stop}. Scale null is
 * the whole, fitted. `reshaped` is called where the field's shape has changed since `aspect` was asked for.
 */
export function zoomField(drawing, reshaped) {
  const field = html("div", { class: "field" }, drawing);
  let [width, height] = [1, 1];
  let scale = null;
  let shape = null; // the field's width ÷ height when it was asked for last
  let chosen = false; // by the reader, rather than by what fits

  const room = () => (getComputedStyle(element).flexGrow === "0" ? Infinity : field.clientHeight);
  const fitting = (size = [width, height]) => Math.min(field.clientWidth / size[0], room() / size[1]);
  const now = () => scale ?? fitting();
  const readable = (size) => fitting(size) * enlargement(element) >= READABLE;
  const shapeNow = () => (field.clientWidth > 0 && room() < Infinity ? field.clientWidth / room() : null);

  /** Sets the scale, holding the point of the drawing under (x, y) of the field where it is. */
  function zoom(to, x = field.clientWidth / 2, y = field.clientHeight / 2) {
    const before = now();
    scale = to === null ? null : Math.min(MOST, Math.max(Math.min(LEAST, fitting()), to));
    drawing.style.width = scale === null ? "" : `${width * scale}px`;
    drawing.style.height = scale === null ? "" : `${height * scale}px`;
    set(element, "data-scale", scale === null ? "fit" : scale.toFixed(3));
    const ratio = now() / before;
    field.scrollLeft = (field.scrollLeft + x) * ratio - x;
    field.scrollTop = (field.scrollTop + y) * ratio - y;
  }
  const choose = (to, ...point) => ((chosen = true), zoom(to, ...point), chrome());
  const acts = { "+": () => choose(now() * STEP), "-": () => choose(now() / STEP), 0: () => choose(null) };
  const buttons = html("div", { class: "zoom", role: "group", "aria-label": words("drawing.zoom") },
    ...[["-", "out"], ["0", "fit"], ["+", "in"]].map(([key, name]) => button(name, acts[key])));
  const element = html("div", { class: "drawing" }, field);
  const chrome = () => (buttons.hidden = readable() && scale === null);

  /** Starts readable: the whole if it can be read, else at the least readable size, from the inputs on. */
  function settle() {
    if (field.clientWidth === 0) return;
    if (!chosen) zoom(readable() ? null : START, 0, field.clientHeight / 2);
    chrome();
  }
  const watcher = new ResizeObserver(() => {
    if (Math.abs(Math.log((shapeNow() ?? 1) / (shape ?? 1))) > RESHAPED) reshaped();
    settle();
  });
  watcher.observe(field);
  listen(field, { zoomBy: (factor, x, y) => choose(now() * factor, x, y) });

  return {
    element,
    buttons,
    /** Tells that the drawing has another size. */
    resize(size) {
      [width, height] = size;
      if (scale !== null) zoom(scale);
      settle();
    },
    /** Width ÷ height of the field, for a drawing of this size; null where that is not readable as a whole, or the field takes its height from it. */
    aspect(size) {
      shape = shapeNow();
      return readable(size) ? shape : null;
    },
    /** Answers the keys of zoom and pan; whether it did. */
    keys(event) {
      const act = event.altKey ? PANS[event.key] && (() => field.scrollBy(...PANS[event.key])) : acts[event.key === "=" ? "+" : event.key];
      if (!act || event.ctrlKey || event.metaKey) return false;
      act();
      return true;
    },
    show: (part) => scale !== null && part.scrollIntoView({ block: "nearest", inline: "nearest" }),
    stop: () => watcher.disconnect(),
  };
}

function button(name, act) {
  const element = html("button", { type: "button", class: "quiet", "data-zoom": name, "aria-label": words(`drawing.${name}`), title: words(`drawing.${name}`) },
    words(`drawing.signs.${name}`));
  element.addEventListener("click", act);
  return element;
}

/** Wheel with Ctrl and two fingers zoom; a mouse drags the field (fingers scroll it by themselves). */
function listen(field, { zoomBy }) {
  const inside = (x, y) => [x - field.getBoundingClientRect().left, y - field.getBoundingClientRect().top];
  field.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY / 300), ...inside(event.clientX, event.clientY));
  }, { passive: false });
  pinching(field, (factor, x, y) => zoomBy(factor, ...inside(x, y)));
  dragging(field);
}

function pinching(field, pinch) {
  let last = null;
  const spread = ([one, two]) => Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
  field.addEventListener("touchmove", (event) => {
    if (event.touches.length !== 2) return;
    event.preventDefault();
    const [one, two] = event.touches;
    const apart = spread(event.touches);
    if (last !== null) pinch(apart / last, (one.clientX + two.clientX) / 2, (one.clientY + two.clientY) / 2);
    last = apart;
  }, { passive: false });
  field.addEventListener("touchend", () => (last = null));
}

function dragging(field) {
  let from = null;
  field.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, left: field.scrollLeft, top: field.scrollTop, far: false };
  });
  field.addEventListener("pointermove", (event) => {
    if (!from) return;
    if (event.buttons === 0) return void (from = null);
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    from.far ||= Math.hypot(x, y) > STILL;
    if (from.far) [field.scrollLeft, field.scrollTop] = [from.left - x, from.top - y];
  });
  field.addEventListener("click", (event) => {
    if (from?.far) event.stopPropagation(); // the end of a drag is no click
    from = null;
  }, { capture: true });
}
