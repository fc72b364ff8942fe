// The home page: a card for each lesson, with the lesson's own picture on it.

import { html, rich, svg } from "../dom.js";
import { homeHeader, themeButton } from "./header.js";
import { createLayout } from "../graph/layout/layout.js";
import { curve } from "../graph/layout/paths.js";
import { tried } from "../model/memory.js";
import { completed } from "../model/scene.js";
import { pictureView } from "../pictures/registry.js";
import { translated, words } from "../text/words.js";

/** Fills the root with the course: {lessons: [{scene, inputs, result}], error, faults: [{name, sentence}]}. */
export function homeView(root, { lessons, error, faults }) {
  const done = tried();
  const next = (lessons.find(({ scene }) => !done.has(scene.name)) ?? lessons[0])?.scene; // none where one file is served that has a fault
  root.append(
    homeHeader(themeButton(root, new URLSearchParams(location.search).get("theme"))),
    html("main", { class: "home" },
      html("h1", {}, words("course.title")),
      html("p", { class: "lead" }, words("course.lead")),
      next && html("p", { class: "begin" }, html("a", { class: "button", href: `?lesson=${next.name}` }, words(done.size > 0 ? "course.go" : "course.begin", { title: translated(next.title) })),
        html("span", {}, words("course.progress", { done: lessons.filter(({ scene }) => done.has(scene.name)).length, count: lessons.length }))),
      error && html("p", { class: "error", "data-error": true, role: "alert" }, words("errors.lesson", { name: error })),
      html("ol", { class: "cards" }, ...faults.map(faultCard), ...lessons.map((lesson) => card(lesson, done)))));
}

/** In the place of a lesson whose file has a mistake: what is wrong with it. */
const faultCard = ({ name, sentence }) =>
  html("li", {}, html("div", { class: "card", "data-fault": name }, name && html("h2", {}, name), html("p", { class: "error", "data-error": true, role: "alert" }, sentence)));

function card({ scene: sent, teaches, inputs, result }, done) {
  const scene = completed(sent);
  const { name, title, question, course } = scene;
  const [still] = scene.pictures;
  const drawing = still ? pictureView(still, scene) : { element: sketch(scene), paint() {} };
  drawing.paint({ inputs, result, touched: scene.inputs[0].name });
  return html("li", {},
    html("a", { class: "card", href: `?lesson=${name}`, "data-card": name },
      html("div", { class: "thumb", "aria-hidden": "true" }, drawing.element),
      html("h2", {}, `${course.number}. ${translated(title)}`, done.has(name) ? html("span", { class: "tried" }, ` ✓ ${words("course.tried")}`) : null),
      html("p", {}, ...rich(translated(question))),
      html("p", { class: "teaches" }, translated(teaches))));
}

/** The bare shape of a lesson's graph, where it has no picture of its own. */
function sketch(scene) {
  const { boxes, edges, size } = createLayout()(scene);
  const box = ({ x, y, width, height }) => svg("rect", { x, y, width, height, rx: 16 });
  const named = (id) => scene.nodes[id]?.symbol || scene.nodes[id]?.label || "";
  const symbol = ({ id, x, y, width, height }) =>
    svg("text", { x: x + width / 2, y: y + height / 2 + 12, "text-anchor": "middle" }, named(id).length > 3 ? "" : named(id));
  return svg("svg", { class: "sketch", viewBox: `0 0 ${size[0]} ${size[1]}` },
    ...edges.map(({ points }) => svg("path", { class: "edge", d: curve(points), "stroke-width": 4 })), ...boxes.map(box), ...boxes.map(symbol));
}
