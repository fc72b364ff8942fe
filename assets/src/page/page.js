// A lesson's page: which parts it has, and where on the page each of them stands.

import { html, rich, say, set } from "../dom.js";
import { graphView } from "../graph/graph.js";
import { lessonHeader, themeTool } from "./header.js";
import { help } from "./help.js";
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
import { words } from "../text/words.js";

/**
 * The parts of a page in order. Each is a function of the lesson ({scene, state, options, told, choose, programs, root, …})
 * that gives the pieces it puts there: {place, element, paint(cause), stop(), hear, keys}. A new part is a row.
 */
const PARTS = [
  ({ scene }) => [{ place: "ask", element: html("h1", {}, ...rich(scene.question)) }],
  ({ scene }) => (scene.hint ? [{ place: "ask", element: html("p", { class: "hint" }, ...rich(scene.hint)) }] : []),
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

const OF_THE_DRAWING = [why, steps, predict]; // what a graph too large to draw goes without

/** Puts a lesson on the page and keeps it painted. Gives {hear(what, ...details), stop()}. */
export function lessonPage(lesson) {
  const { root, scene, state, options } = lesson;
  const pieces = PARTS.filter((part) => scene.sheet || !OF_THE_DRAWING.includes(part)).flatMap((part) => part(lesson));
  const at = (place) => pieces.filter((piece) => piece.place === place).map((piece) => piece.element);

  const arrangement = shape(scene);
  const wide = arrangement === "wide";

  set(root, "data-lesson", scene.name);
  set(root, "data-embed", options.embed === "1");
  root.replaceChildren(
    ...(options.embed === "1" ? [] : [lessonHeader(scene, ...at("tools"))]),
    html("main", {},
      html("div", { class: "ask" }, ...at("ask")),
      html("div", { class: `stage ${arrangement}` },
        html("div", { class: "side", "data-part": "sliders" }, ...at("side")),
        html("section", { class: "card middle", "aria-label": words("graph"), "data-part": "graph" }, ...at("middle"), ...(wide ? [] : at("why"))),
        at("pictures").length > 0
          ? html("section", { class: "card pictures", "aria-label": words("picture"), "data-part": "picture" }, ...(wide ? at("why") : []), ...at("pictures"))
          : null)),
    html("footer", { class: "foot", "data-part": "sentence" }, ...at("foot")),
    ...at("over"));

  const paint = (_, cause) => pieces.forEach((piece) => piece.paint?.(cause));
  const forget = state.listen(paint);
  const hear = (what, ...details) => pieces.forEach((piece) => piece.hear?.[what]?.(...details));
  hear("keys", pieces.flatMap((piece) => piece.keys ?? []));
  paint(state, "start");
  set(root, "data-ready", true);
  return {
    hear,
    stop: () => (forget(), pieces.forEach((piece) => piece.stop?.())),
  };
}

const WIDE = 700; // a graph wider than this takes the whole width, with the pictures under it

const shape = ({ pictures, size }) => (pictures.length === 0 ? "plain" : size[0] > WIDE && !pictures.some(({ tall }) => tall) ? "wide" : "narrow");

/** Where the page says that Python is lost, and that it is back. */
function notice() {
  const element = html("p", { class: "notice", role: "status" });
  return [{ place: "ask", element, hear: { connection: (kind) => (say(element, words(kind)), set(element, "data-connection", kind)) } }];
}

/** What the address asked for in vain. */
function refusals({ refused }) {
  return refused.map((sentence) => ({ place: "ask", element: html("p", { class: "error", "data-error": true, role: "alert" }, sentence) }));
}

/** An embedded lesson tells the page around it how high it is, so that no second scroll bar appears. */
function embedded({ root, options, scene }) {
  if (options.embed !== "1" || window.parent === window) return [];
  const tell = () => window.parent.postMessage({ nudge: scene.name, height: Math.ceil(root.getBoundingClientRect().height) }, "*");
  const watcher = new ResizeObserver(tell);
  watcher.observe(root);
  return [{ paint: (cause) => cause === "start" && tell(), stop: () => watcher.disconnect() }]; // a frame out of sight observes nothing
}
