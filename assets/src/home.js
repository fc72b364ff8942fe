// The home page: a card for each lesson, with the lesson's own picture on it.

import { html, rich, svg } from "./dom.js";
import { homeHeader, themeButton } from "./header.js";
import { isStill, picture } from "./pictures/index.js";
import { words } from "./words.js";

/** Fills the root with the course: {lessons: [{scene, inputs, result}], error}. */
export function homeView(root, { lessons, error }) {
  root.append(
    homeHeader(themeButton(root)),
    html("main", { class: "home" },
      html("h1", {}, words("course.title")),
      html("p", { class: "lead" }, words("course.lead")),
      error && html("p", { class: "error", "data-error": true, role: "alert" }, words("errors.lesson", { name: error })),
      html("ol", { class: "cards" }, ...lessons.map(card))));
}

function card({ scene, inputs, result }) {
  const { name, title, question, course } = scene;
  const still = scene.pictures.find(isStill);
  const drawing = still ? picture(still, scene) : { element: sketch(scene), paint() {} };
  drawing.paint({ inputs, result, touched: scene.inputs[0].name });
  return html("li", {},
    html("a", { class: "card", href: `?lesson=${name}`, "data-card": name },
      html("div", { class: "thumb", "aria-hidden": "true" }, drawing.element),
      html("h2", {}, `${course.number}. ${title}`),
      html("p", {}, ...rich(question))));
}

/** The bare shape of a lesson's graph, where it has no picture of its own. */
function sketch({ nodes, edges, size }) {
  const box = ({ x, y, width, height }) => svg("rect", { x, y, width, height, rx: 16 });
  const symbol = ({ x, y, width, height, symbol, label }) =>
    svg("text", { x: x + width / 2, y: y + height / 2 + 12, "text-anchor": "middle" }, symbol || label);
  return svg("svg", { class: "sketch", viewBox: `0 0 ${size[0]} ${size[1]}` },
    ...edges.map(({ path }) => svg("path", { class: "edge", d: path, "stroke-width": 4 })), ...nodes.map(box), ...nodes.map(symbol));
}
