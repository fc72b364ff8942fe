// Bokeh plots on the page: embedded from their JSON, filled in place, coloured with the page's own colours.

import { html } from "./dom.js";

// Which colour of the page (a CSS variable) each property of a plot takes, by the kind of model.
const COLOURS = {
  Figure: { background_fill_color: "--card", border_fill_color: "--card", outline_line_color: "--line" },
  LinearAxis: { axis_line_color: "--edge", major_tick_line_color: "--edge", minor_tick_line_color: "--edge",
    major_label_text_color: "--soft", axis_label_text_color: "--ink" },
  LogAxis: { axis_line_color: "--edge", major_tick_line_color: "--edge", minor_tick_line_color: "--edge",
    major_label_text_color: "--soft", axis_label_text_color: "--ink" },
  Grid: { grid_line_color: "--line" },
};
// … and each glyph, by the name of its renderer.
const GLYPHS = { value: "--value", gradient: "--accent", up: "--up", down: "--down", soft: "--soft" };

/**
 * Puts a plot into an element. Gives {fill(sources), range(name, low, high), label(axis, text), stop()}; what is filled
 * before the plot stands there is drawn as soon as it does. Nothing of this is sent to a server.
 */
export function plotIn(element, item) {
  let document = null;
  const waiting = new Map();
  const later = (key, act) => (document ? act() : waiting.set(key, act));
  const named = (name) => document.get_model_by_name(name);
  const watcher = new MutationObserver(() => document && paintColours(document, element));

  globalThis.Bokeh.embed.embed_item({ ...item, target_id: null }, element).then((views) => {
    document = (views.roots?.[0] ?? views[0] ?? views).model.document;
    paintColours(document, element);
    waiting.forEach((act) => act());
  });
  const root = element.closest?.(".nudge");
  if (root) watcher.observe(root, { attributes: true, attributeFilter: ["data-theme", "data-profile"] });

  return {
    fill: (sources) => later("fill", () => {
      for (const [name, data] of Object.entries(sources)) {
        const source = named(name);
        Object.assign(source.data, data);
        source.change.emit();
      }
    }),
    range: (name, low, high) => later(`range ${name}`, () => named(name).setv({ start: low, end: high })),
    label: (side, said) => later(`label ${side}`, () => axis(document, side).setv({ axis_label: said })),
    stop: () => (watcher.disconnect(), document?.clear()),
  };
}

const axis = (document, side) => document.roots()[0][side][0];

function paintColours(document, element) {
  const probe = element.appendChild(html("span")); // a variable's text may hold both themes; a colour in use holds one
  const colour = (variable) => ((probe.style.color = `var(${variable})`), getComputedStyle(probe).color);
  for (const model of document.all_models) {
    const wanted = COLOURS[model.type];
    if (wanted) model.setv(Object.fromEntries(Object.entries(wanted).map(([property, variable]) => [property, colour(variable)])));
    if (model.type === "GlyphRenderer" && GLYPHS[model.name]) dye(model.glyph, colour(GLYPHS[model.name]));
  }
  probe.remove();
}

function dye(glyph, colour) {
  const changes = {};
  for (const property of ["line_color", "fill_color", "text_color"]) if (property in glyph.properties) changes[property] = { value: colour };
  glyph.setv(changes);
}
