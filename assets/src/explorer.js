// The front end of Nudge: an anywidget (AFM) module. render({model, el}) draws a lesson, or the home page.

import { readAddress } from "./address.js";
import { html, rich, say, set } from "./dom.js";
import { graphView } from "./graph.js";
import { lessonHeader, themeButton } from "./header.js";
import { homeView } from "./home.js";
import { link } from "./link.js";
import { picture } from "./pictures/index.js";
import { outputCard, sentence } from "./readout.js";
import { sliderCard } from "./sliders.js";
import { createState } from "./state.js";
import styles from "./style.css";
import { words } from "./words.js";

/** Draws what the model holds into el; gives the function that takes it away again. */
export async function render({ model, el }) {
  const root = html("div", { class: "nudge" });
  const shadow = el.shadowRoot ?? el.attachShadow({ mode: "open" });
  shadow.replaceChildren(html("style", {}, styles), root);
  const home = model.get("home");
  if (home) return homeView(root, home);
  try {
    return lessonView(root, model, await load(model.get("program")));
  } catch (error) {
    root.append(html("p", { class: "error", "data-error": true, role: "alert" }, words("errors.program", { reason: error.message })));
    throw error;
  }
}

/** The program of a lesson: a module's text is imported as it is; an exported file has it loaded already. */
async function load(program) {
  if (typeof program !== "string") return program;
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  try {
    return await import(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function lessonView(root, model, program) {
  const scene = model.get("scene");
  const asked = readAddress(model.get("address"), scene);
  const state = createState(scene, program);
  state.inputs = { ...state.inputs, ...model.get("inputs") };
  const output = outputCard(state);
  const notice = html("p", { class: "notice", role: "status" });
  const wire = link(model, state, {
    verdict: output.judge,
    connection: (kind) => (say(notice, words(kind)), set(notice, "data-connection", kind)),
  });
  const views = assemble(root, state, asked, { output, notice, told: wire.told });
  const paint = (_, cause) => views.forEach((view) => view.paint(cause));
  state.listen(paint);
  state.change(asked.inputs, "start");
  if (Object.keys(asked.inputs).length > 0) wire.told();
  set(root, "data-ready", true);
  return () => (wire.stop(), views.forEach((view) => view.stop?.()));
}

/** Puts a lesson's parts on the page and gives those that are repainted after a change. */
function assemble(root, state, { options, refusals }, { output, notice, told }) {
  const { scene } = state;
  const sliders = scene.inputs.map((input) =>
    sliderCard(state, input, { told, locked: options.lock?.includes(input.name) ?? false }));
  const drawn = graphView(scene);
  const graph = { element: drawn.element, paint: () => drawn.paint(state) };
  const pictures = scene.pictures.map((described) => picture(described, scene));
  const said = sentence(state);
  const reset = html("button", { type: "button", class: "button", "data-reset": true }, words("reset"));
  reset.addEventListener("click", () => (state.change(state.defaults, "reset"), told()));
  output.element.append(reset);

  set(root, "data-lesson", scene.name);
  set(root, "data-embed", options.embed === "1");
  set(root, "data-hide", options.hide?.join(" "));
  const theme = themeButton(root, options.theme);
  root.append(
    ...(options.embed === "1" ? [] : [lessonHeader(scene, theme)]),
    html("main", {},
      html("div", { class: "ask" }, html("h1", {}, ...rich(scene.question)), scene.hint ? html("p", { class: "hint" }, ...rich(scene.hint)) : null, notice,
        ...refusals.map((refusal) => html("p", { class: "error", "data-error": true, role: "alert" }, refusal))),
      html("div", { class: "stage" },
        html("div", { class: "side sliders", "data-part": "sliders" }, ...sliders.map((slider) => slider.element), output.element),
        html("section", { class: "card middle", "aria-label": words("graph"), "data-part": "graph" }, graph.element, html("p", { class: "note" }, words("flow"))),
        pictures.length > 0
          ? html("section", { class: "card pictures", "aria-label": words("picture"), "data-part": "picture" }, ...pictures.map((drawing) => drawing.element))
          : null)),
    said.element);
  return [...sliders, output, graph, ...pictures.map((drawing) => ({ paint: () => drawing.paint(state) })), said, height(root, options)];
}

/** An embedded lesson tells the page around it how high it is, so that no second scroll bar appears. */
function height(root, { embed }) {
  if (embed !== "1" || window.parent === window) return { paint() {} };
  const watcher = new ResizeObserver(() =>
    window.parent.postMessage({ nudge: root.dataset.lesson, height: Math.ceil(root.getBoundingClientRect().height) }, "*"));
  watcher.observe(root);
  return { paint() {}, stop: () => watcher.disconnect() };
}

export default { render };
