// Bokeh plots on the page: embedded from their JSON, filled in place, coloured with the page's own colours.

import { enlargement, html } from "../dom.js";
import { shownTo } from "../text/equation.js";
import { translated } from "../text/words.js";

// Which colour of the page (a CSS variable) each property of a plot takes, by the kind of model.
const COLOURS = {
  Figure: { background_fill_color: "--card", border_fill_color: "--card", outline_line_color: "--line" },
  LinearAxis: { axis_line_color: "--edge", major_tick_line_color: "--edge", minor_tick_line_color: "--edge",
    major_label_text_color: "--soft", axis_label_text_color: "--ink" },
  LogAxis: { axis_line_color: "--edge", major_tick_line_color: "--edge", minor_tick_line_color: "--edge",
    major_label_text_color: "--soft", axis_label_text_color: "--ink" },
  ColorBar: { background_fill_color: "--card", major_label_text_color: "--soft", major_tick_line_color: "--edge", bar_line_color: "--line" },
  Grid: { grid_line_color: "--line" },
};
// … and each glyph, by the name of its renderer.
const GLYPHS = { value: "--value", gradient: "--accent", up: "--up", down: "--down", soft: "--soft", ink: "--ink",
  plus: ["--card", "--value"], minus: ["--card", "--ink"],
  hollow: ["--ink", "--card"], position: ["--card", "--accent"] }; // line and fill
// … what an arrow is drawn with, and the two ends of the scale of a colour mapper, by its tag.
const ARROWS = { Arrow: "--accent", NormalHead: "--accent" };
const SCALES = { level: ["--value-box", "--value"], sides: ["--line", "--value"] };
const SHADES = 64;
// … and what grows where the page is enlarged.
const ENLARGED = ["height", "major_label_text_font_size", "axis_label_text_font_size", "text_font_size"];

/**
 * A plot in the page. What is asked of it before it stands there is done as soon as it does; nothing is sent to a server.
 *
 * @typedef {object} Chart
 * @property {(sources: Record<string, object>) => void} fill the columns of sources, by name
 * @property {(name: string, low: number, high: number) => void} range moves a range
 * @property {(side: "below" | "left", text: string) => void} label names an axis
 * @property {(name: string, properties: object) => void} change sets properties of what has that name
 * @property {(name: string, numbers: ArrayLike<number>, place?: object) => void} image fills an image in place: its numbers row
 *   after row, and the columns {x, y, …} that say where it is
 * @property {(event: string, act: (event: any) => void) => void} on answers an event of the plot, such as "tap"
 * @property {() => void} stop takes it away
 */

/**
 * Puts a plot into an element.
 *
 * @param {any} element
 * @param {Record<string, any>} item what app/pictures/figure.py embeds
 * @returns {Chart}
 */
export function embedPlot(element, item) {
  let document = null;
  const queue = new Map();
  const whenReady = (key, act) => (document ? act() : queue.set(key, act));
  const named = (name) => document.get_model_by_name(name);
  const sizes = new Map(); // of what is enlarged, as they were made
  const applyTheme = () => (paintColours(document, element), enlarge(document, element, sizes));
  const watcher = new MutationObserver(() => document && applyTheme());

  globalThis.Bokeh.embed.embed_item({ ...item, target_id: null }, element).then((views) => {
    document = (views.roots?.[0] ?? views[0] ?? views).model.document;
    removeTabStops(element);
    translate(document);
    applyTheme();
    queue.forEach((act) => act());
  });
  const root = element.closest?.(".nudge");
  if (root) watcher.observe(root, { attributes: true, attributeFilter: ["data-theme", "data-profile", "style"] });

  return {
    fill: (sources) => whenReady("fill", () => {
      for (const [name, data] of Object.entries(sources)) {
        const source = named(name);
        Object.assign(source.data, data);
        source.change.emit();
      }
    }),
    range: (name, low, high) => whenReady(`range ${name}`, () => named(name).setv({ start: low, end: high })),
    label: (side, said) => whenReady(`label ${side}`, () => axis(document, side).setv({ axis_label: said })),
    change: (name, properties) => whenReady(`change ${name}`, () => named(name).setv(properties)),
    image: (name, numbers, place) => whenReady(`image ${name}`, () => {
      const source = named(name);
      source.data.image[0].set(numbers);
      Object.assign(source.data, place);
      source.change.emit();
    }),
    on: (event, act) => whenReady(`on ${event}`, () => document.roots()[0].on_event(event, act)),
    stop: () => (watcher.disconnect(), document?.clear()),
  };
}

/** Bokeh makes every figure a stop of the Tab key; here a plot is a picture, with nothing in it to press. */
function removeTabStops(root) {
  root.querySelectorAll("*").forEach((part) => part.shadowRoot && removeTabStops(part.shadowRoot));
  root.querySelectorAll(".bk-events").forEach((layer) => (layer.tabIndex = -1));
}

const TICK = 6; // significant digits of the numbers along an axis, without idle zeros

/** Puts what a plot says into the page's language: names of axes, marks, what a pointer is told, and numbers along axes. */
function translate(document) {
  for (const model of document.all_models) {
    if (model.type === "BasicTickFormatter") model.doFormat = (ticks) => ticks.map((tick) => shownTo(tick, TICK));
    if (model.axis_label) model.setv({ axis_label: translated(model.axis_label) });
    if (model.major_label_overrides?.size > 0) model.setv({ major_label_overrides: new Map([...model.major_label_overrides].map(([at, said]) => [at, translated(said)])) });
    if (model.type === "HoverTool") model.setv({ tooltips: model.tooltips.map(([said, value]) => [translated(said), value]) });
    if (model.type === "ColumnDataSource" && model.data.text) model.data.text = model.data.text.map(translated);
  }
}

const axis = (document, side) => document.roots()[0][side][0];

function paintColours(document, element) {
  const probe = element.appendChild(html("span")); // a variable's text may hold both themes; a colour in use holds one
  const colour = (variable) => ((probe.style.color = `var(${variable})`), getComputedStyle(probe).color);
  for (const model of document.all_models) {
    const wanted = COLOURS[model.type];
    if (wanted) model.setv(Object.fromEntries(Object.entries(wanted).map(([property, variable]) => [property, colour(variable)])));
    if (model.type === "GlyphRenderer" && GLYPHS[model.name]) setColours(model.glyph, ...[GLYPHS[model.name]].flat().map(colour));
    if (ARROWS[model.type]) setColours(model, colour(ARROWS[model.type]));
    if (SCALES[model.tags?.[0]]) model.setv({ palette: shades(...SCALES[model.tags[0]].map(colour)) });
  }
  probe.remove();
}

/**
 * Enlarges a plot as the projector's page is enlarged. The plot itself stays out of that (its zoom is undone by a style),
 * because Bokeh takes the pointer's place for another where a page is zoomed.
 */
function enlarge(document, element, sizes) {
  const scale = enlargement(element);
  for (const model of document.all_models)
    for (const property of ENLARGED) {
      const key = `${model.id} ${property}`;
      if (!sizes.has(key)) sizes.set(key, property in model.properties ? model[property] : null);
      const large = enlarged(sizes.get(key), scale);
      if (large !== null) model.setv({ [property]: large });
    }
}

/** A height in pixels or a size of type, perhaps as the value of a glyph's property; null where there is none to enlarge. */
function enlarged(size, scale) {
  if (typeof size === "number") return Math.round(size * scale);
  const type = size?.value ?? size;
  if (!/^[\d.]+px$/.test(type)) return null;
  const large = `${parseFloat(type) * scale}px`;
  return size.value ? { value: large } : large;
}

function setColours(model, line, fill = line) {
  const changes = {};
  for (const [property, colour] of [["line_color", line], ["fill_color", fill], ["text_color", line]])
    if (property in model.properties) changes[property] = { value: colour };
  model.setv(changes);
}

/** Colours from one to another, both as a page computes them: "rgb(1, 2, 3)". */
function shades(from, to) {
  const [low, high] = [from, to].map((colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number));
  const between = (share) => low.map((start, at) => Math.round(start + (high[at] - start) * share));
  return Array.from({ length: SHADES }, (_, at) => `rgb(${between(at / (SHADES - 1)).join(", ")})`);
}
