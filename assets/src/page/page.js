// A lesson's page: which components it has, and in which area each of their widgets is put.

import { html, rich, setText, set } from "../dom.js";
import { graphView } from "../graph/graph.js";
import { lessonHeader, themeTool } from "./header.js";
import { help } from "./help.js";
import { isDrawn } from "../model/scene.js";
import { pictures } from "../pictures/gallery.js";
import { predict } from "../controls/predict.js";
import { pastAndPresets } from "../controls/presets.js";
import { projector } from "./projector.js";
import { progress } from "../model/memory.js";
import { outputCard, sentence } from "./readout.js";
import { settingControls } from "../controls/settings.js";
import { share } from "./share.js";
import { shortcuts } from "./shortcuts.js";
import { sliderCards } from "../controls/sliders.js";
import { steps } from "../controls/steps.js";
import { why } from "../graph/why.js";
import { translated, words } from "../text/words.js";

/**
 * What a component puts on the page, or only does: each of its fields may be left out.
 *
 * @typedef {object} Widget
 * @property {string} [area] where its element stands: ask, side, middle, why, pictures, foot, tools or over
 * @property {Element} [element]
 * @property {(cause: import("../model/state.js").Cause) => void} [paint] shows the state as it is now
 * @property {Record<string, (...details: any[]) => void>} [on] answers events: commit, verdict, connection, refused, keys
 * @property {Record<string, any>[]} [keys] rows of keys; see shortcuts.js
 * @property {() => void} [stop] its page goes for good
 */

/**
 * What a page is made from.
 *
 * @typedef {object} Lesson
 * @property {any} root the element that holds the page
 * @property {any} scene what Python describes
 * @property {import("../model/state.js").State} state
 * @property {(scene: any, asked?: object) => any} layout where everything of a scene stands
 * @property {any} options what the address asks for
 * @property {string[]} refused sentences on what the address asked for in vain
 * @property {() => void} commit to be called when a slider, box or button is let go
 * @property {(settings: object, inputs?: object) => void} choose asks for another graph
 * @property {{chosen: object, inputs: object}} start the settings and inputs that the page starts with
 * @property {boolean} linked whether the page has an address that can be shared
 * @property {Record<string, any>} log what Undo goes back through
 * @property {Record<string, any>} programs what the pictures run, by name
 */

/**
 * The components of a page in order. Each is a function of the lesson ({scene, state, options, commit, choose, programs, root, …})
 * that gives its widgets: {area, element, paint(cause), stop(), on, keys}. A new component is a row.
 *
 * @type {((lesson: any) => Widget[])[]}
 */
const COMPONENTS = [
  ({ scene }) => [{ area: "ask", element: html("h1", {}, ...rich(translated(scene.question))) }],
  ({ scene }) => (scene.hint ? [{ area: "ask", element: html("p", { class: "hint" }, ...rich(translated(scene.hint))) }] : []),
  notice,
  refusals,
  settingControls,
  sliderCards,
  outputCard,
  pastAndPresets,
  graphView,
  why,
  pictures,
  steps,
  sentence,
  predict,
  share,
  projector,
  themeTool,
  help,
  shortcuts,
  embedded,
  progress,
];

/** @type {((lesson: any) => Widget[])[]} */
const NEED_DRAWING = [why, steps, predict]; // what a graph too large to draw goes without

/**
 * Whether a row of keys is answered from anywhere by a single key, as an address may forbid.
 *
 * @param {Record<string, any>} row
 */
const isShortcut = ({ act, keys }) => act && !keys.every((chord) => chord.startsWith("Ctrl+"));

/**
 * Puts a lesson on the page and keeps it painted.
 *
 * @param {Lesson} lesson
 * @returns {{emit(event: string, ...details: any[]): void, stop(): void}}
 */
export function lessonPage(lesson) {
  const { root, scene, state, options, linked, layout } = lesson;
  const widgets = COMPONENTS.filter((component) => isDrawn(scene) || !NEED_DRAWING.includes(component)).flatMap((component) => component(lesson));
  const at = (area) => widgets.filter((widget) => widget.area === area).map((widget) => widget.element);

  const arrangement = shape(scene, layout);
  const wide = arrangement === "wide";

  set(root, "data-lesson", scene.name);
  set(root, "data-embed", options.embed === "1");
  if (linked && options.embed !== "1") document.title = words("tab", { title: translated(scene.title) });
  root.replaceChildren(
    ...(options.embed === "1" ? [] : [lessonHeader(scene, ...at("tools"))]),
    html("main", {},
      html("div", { class: "ask" }, ...at("ask")),
      html("div", { class: `stage ${arrangement}` },
        html("div", { class: "side", "data-region": "sliders" }, ...at("side")),
        html("section", { class: "card middle", "aria-label": words("graph"), "data-region": "graph" }, ...at("middle"), ...(wide ? [] : at("why"))),
        at("pictures").length > 0
          ? html("section", { class: "card pictures", "aria-label": words("picture"), "data-region": "picture" }, ...(wide ? at("why") : []), ...at("pictures"))
          : null)),
    html("footer", { class: "foot", "data-region": "sentence" }, ...at("foot")),
    ...at("over"));

  const paint = (_, cause) => widgets.forEach((widget) => widget.paint?.(cause));
  const detach = state.listen(paint);
  const emit = (event, ...details) => widgets.forEach((widget) => widget.on?.[event]?.(...details));
  emit("keys", widgets.flatMap((widget) => widget.keys ?? []).filter((row) => options.keys !== "0" || !isShortcut(row)));
  paint(state, "start");
  set(root, "data-ready", true);
  return {
    emit,
    stop: () => (detach(), widgets.forEach((widget) => widget.stop?.())),
  };
}

const WIDE = 700; // a graph wider than this takes the whole width, with the pictures under it

function shape(scene, layout) {
  if (scene.pictures.length === 0) return "plain";
  const isWide = isDrawn(scene) && layout(scene).size[0] > WIDE;
  return isWide && !scene.pictures.some(({ tall }) => tall) ? "wide" : "narrow";
}

/** Where the page says that Python is lost, and that it is back. */
function notice() {
  const element = html("p", { class: "notice", role: "status" });
  return [{ area: "ask", element, on: { connection: (kind) => (setText(element, words(kind)), set(element, "data-connection", kind)) } }];
}

/** What the address asked for in vain. */
function refusals({ refused }) {
  return refused.map((sentence) => ({ area: "ask", element: html("p", { class: "error", "data-error": true, role: "alert" }, sentence) }));
}

/** An embedded lesson tells the page around it how high it is, so that no second scroll bar appears. */
function embedded({ root, options, scene }) {
  if (options.embed !== "1" || window.parent === window) return [];
  const tell = () => window.parent.postMessage({ nudge: scene.name, height: Math.ceil(root.getBoundingClientRect().height) }, "*");
  const watcher = new ResizeObserver(tell);
  watcher.observe(root);
  return [{ paint: (cause) => cause === "start" && tell(), stop: () => watcher.disconnect() }]; // a frame out of sight observes nothing
}
