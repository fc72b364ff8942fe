// The loss over two parameters as a map: the point of now, its slope, and optimisers going down.

import { contours, levels } from "../../contours.js";
import { descent } from "./descent.js";
import { html, set } from "../../../dom.js";
import { text, tidy } from "../../../text/numbers.js";
import { player } from "../../../controls/player.js";
import { embedPlot } from "../../bokeh.js";
import { lossSampler } from "./loss_sampler.js";
import { predicting } from "../../../model/visibility.js";
import { words } from "../../../text/words.js";
import { mapControls } from "./map_controls.js";
import { readings } from "./readings.js";
import styles from "./landscape.css";

const LINES = 11; // of equal height
const PACE = 60; // milliseconds between steps while playing
const LONGEST = 0.45; // of the way from the middle of the map to its edge: the arrow of a steep slope
const FLOOR = 1e-6; // of the highest loss: lower ones share a colour on the logarithmic scale
const STEEP = 0.3; // a slope whose arrow is half as long as that

/** {axes, columns, rows, parameters, reaches, rate, points, looks, plot}; see app/pictures/plots/landscape.py. */
function landscape(described, scene, lesson) {
  const { state, programs, commit } = lesson;
  const { parameters, looks, points } = described;
  const rows = Float64Array.from(described.rows.flat());
  const slopes = new Float64Array(parameters.length);
  const frame = html("div", { class: "plot map", role: "application", tabindex: 0 });
  const reading = readings();
  const descents = descent(programs, Object.keys(looks), rows, described.reaches[0]);
  const sampler = lossSampler(programs.plain, rows, points, drawMap);
  const controls = mapControls(described, lesson, redraw);
  let chart = null;
  let made = null; // the last map
  let asked = ""; // what the map that was asked for last depends on
  let from = ""; // what the descents depend on
  let filled = ""; // what of the descents is drawn
  let arrived = null; // where the last step has led

  state.touched = described.axes[0];
  state.view = { ...state.view, pinned: described.axes }; // their sliders stand first, whatever is in focus
  const chosen = () => controls.view();
  const values = () => Float64Array.from(parameters, (name) => state.inputs[name]);
  const slots = () => chosen().axes.map((name) => parameters.indexOf(name));
  const playback = player({
    pace: PACE,
    step: () => {
      const more = descents.step(chosen().optimisers);
      const to = descents.at("plain");
      const inside = to.every((value) => Math.abs(value) <= described.reaches[0]);
      if (chosen().optimisers.includes("plain") && inside) moveTo(to, "step");
      return more && inside;
    },
    rewind: () => moveTo([descents.path("plain").x[0], descents.path("plain").y[0]], "rewind"),
    paint: (playing) => (draw(), playing || commit()),
  });
  playback.element.append(controls.next);
  const element = html("figure", { class: "landscape" }, controls.choice, frame, reading.element, controls.optimisers, playback.element);

  function moveTo(to, cause) {
    arrived = to.map(tidy); // as Python keeps it
    const { axes } = chosen();
    state.setInputs(Object.fromEntries(axes.map((name, at) => [name, arrived[at]])), cause);
    if (cause === "rewind") begin();
  }
  function begin() {
    arrived = chosen().axes.map((name) => state.inputs[name]);
    descents.begin(values(), slots(), state.inputs[described.rate]);
  }
  function frameMap() {
    const { axes, reaches, log } = chosen();
    ["range across", "range up"].forEach((name, at) => chart.range(name, -reaches[at], reaches[at]));
    ["below", "left"].forEach((side, at) => chart.label(side, axes[at]));
    for (const scale of ["linear", "log"])
      for (const part of ["map", "bar"]) chart.change(`${scale} ${part}`, { visible: (scale === "log") === log });
  }
  function redraw() {
    playback.pause();
    frameMap();
    from = "";
    if (made !== null) drawMap(made);
    state.touched = chosen().axes[0];
    state.setView({ pinned: [...chosen().axes] });
  }
  function ask() {
    const { axes, reaches } = chosen();
    const [first, second] = slots();
    const others = values().filter((_, slot) => slot !== first && slot !== second);
    const wanted = [...axes, ...reaches, ...others].join();
    if (wanted === asked) return;
    asked = wanted;
    sampler.ask({ axes: [...axes], values: values(), first, second, reach: reaches });
  }
  function drawMap(map) {
    const { grid, xs, ys, fine, request } = map;
    made = map;
    const { log } = chosen();
    const [low, high] = [Math.min(...grid), Math.max(...grid)];
    const at = grid.indexOf(low);
    const lowest = [xs[at % xs.length], ys[Math.floor(at / xs.length)]];
    const [gapX, gapY] = [xs[1] - xs[0], ys[1] - ys[0]];
    const place = { x: [xs[0] - gapX / 2], y: [ys[0] - gapY / 2], w: [gapX * xs.length], h: [gapY * ys.length] };
    const scale = log ? "log" : "linear";
    chart.image(`${scale} loss`, widened(grid, xs.length, points), place);
    chart.change(`${scale} colours`, { low: log ? Math.max(low, high * FLOOR) : low, high });
    chart.fill({ contours: contours(grid, xs, ys, levels(Math.max(low, high * FLOOR), high, LINES, log)), lowest: { x: [lowest[0]], y: [lowest[1]] } });
    set(frame, "data-map", fine ? "fine" : "coarse");
    set(frame, "data-maps", Number(frame.dataset.maps ?? 0) + 1);
    set(frame, "data-axes", request.axes.join());
    set(frame, "data-low", low);
    set(frame, "data-lowest", lowest.join());
    reading.lowest(chosen().axes, ...lowest, low);
  }
  function draw() {
    if (chart === null) return;
    const { axes, reaches, optimisers: going } = chosen();
    const [x, y] = axes.map((name) => state.inputs[name]);
    const loss = programs.plain.gradient(values(), rows, slopes);
    const slope = slots().map((slot) => slopes[slot]);
    const open = !predicting(state.view) && !state.view.hide?.includes("gradients");
    const there = [x, y, descents.steps, ...going].join();
    if (there !== filled) chart.fill({ here: { x: [x], y: [y] }, ...paths(going) });
    filled = there;
    const [dx, dy] = open ? arrow(slope, reaches) : [0, 0];
    chart.change("arrow", { x_start: { value: x }, y_start: { value: y }, x_end: { value: x + dx }, y_end: { value: y + dy }, visible: dx !== 0 || dy !== 0 });
    set(frame, "data-here", [x, y].join());
    set(frame, "data-steps", descents.steps);
    set(frame, "data-ends", JSON.stringify(Object.fromEntries(going.map((name) => [name, descents.at(name)]))));
    set(frame, "aria-label", words("landscape.map", { across: axes[0], up: axes[1], x: text(x), y: text(y), loss: text(loss) }));
    reading.here(axes, loss, slope.map((each) => (open ? each : null)));
  }
  function paths(going) {
    return Object.fromEntries(Object.keys(looks).flatMap((name) => {
      const { x, y } = going.includes(name) ? descents.path(name) : { x: [], y: [] };
      return [[`${name} path`, { x, y }], [`${name} end`, { x: x.slice(-1), y: y.slice(-1) }]];
    }));
  }
  function paint() {
    if (chart === null) requestAnimationFrame(open);
    const { axes } = chosen();
    const now = [...axes, state.inputs[described.rate], ...values().filter((_, slot) => !slots().includes(slot))].join();
    const moved = arrived === null || axes.some((name, at) => state.inputs[name] !== arrived[at]);
    if (now !== from || moved) begin();
    from = now;
    if (chart === null) return;
    ask();
    draw();
  }
  function open() {
    if (chart !== null) return;
    chart = embedPlot(frame, described.plot);
    frameMap();
    chart.on("tap", ({ x, y }) => press([x, y]));
    paint();
  }
  function press(to) {
    playback.pause();
    const limit = described.reaches[0];
    moveTo(to.map((value) => Math.max(-limit, Math.min(limit, Math.round(value * 100) / 100))), "map");
    begin();
    draw();
    commit();
  }
  frame.addEventListener("keydown", (event) => {
    const direction = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!direction || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const step = (event.shiftKey ? 0.1 : 1) * scene.inputs.find(({ name }) => name === chosen().axes[0]).step;
    press(chosen().axes.map((name, at) => state.inputs[name] + direction[at] * step));
  });
  return { element, paint, stop: () => (sampler.stop(), playback.stop(), chart?.stop()) };
}

/** The gradient as an arrow on the map: its direction, and a length that grows with it up to a limit. */
function arrow(slope, reaches) {
  const size = Math.hypot(...slope);
  if (!(size > 1e-9)) return [0, 0];
  const long = (LONGEST * Math.min(...reaches)) / (size + STEEP);
  return slope.map((each) => each * long);
}

/** A coarse map as large as a fine one: each of its points stands for a square of them. */
function widened(grid, count, points) {
  if (count === points) return grid;
  const times = points / count;
  return Float64Array.from({ length: points * points }, (_, at) =>
    grid[Math.floor(Math.floor(at / points) / times) * count + Math.floor((at % points) / times)]);
}

export default { view: landscape, styles };
