// The front end of Nudge: an anywidget (AFM) module. render({model, el}) draws a lesson, or the home page.

import { readAddress } from "./address.js";
import { html } from "./dom.js";
import { homeView } from "./home.js";
import { link } from "./link.js";
import { lessonPage } from "./page.js";
import { createState } from "./state.js";
import styles from "./styles/index.js";
import { carriedView, firstView } from "./view.js";
import { words } from "./words.js";

/** Draws what the model holds into el; gives the function that takes it away again. */
export async function render({ model, el }) {
  const root = html("div", { class: "nudge" });
  const shadow = el.shadowRoot ?? el.attachShadow({ mode: "open" });
  shadow.replaceChildren(html("style", {}, styles), root);
  const home = model.get("home");
  if (home) return homeView(root, home);
  try {
    return await lesson(root, model);
  } catch (error) {
    root.append(html("p", { class: "error", "data-error": true, role: "alert" }, words("errors.program", { reason: error.message })));
    throw error;
  }
}

/** Draws a lesson, and draws it anew when a setting chooses another graph. */
async function lesson(root, model) {
  const asked = readAddress(model.get("address"), model.get("view").scene);
  let page;
  let state;

  const wire = link(model, {
    verdict: (...details) => page.hear("verdict", ...details),
    connection: (kind) => page.hear("connection", kind),
    refused: ({ setting, sentence }) => page.hear("refused", setting, sentence),
    view: (view) => key(view.scene.chosen) !== key(state.scene.chosen) && open(view, state.inputs),
  });
  const choose = (settings) => {
    const view = model.get("views")[key(settings)];
    if (view) open(view, state.inputs);
    else if (!model.get("python")) page.hear("refused", Object.keys(settings)[0], words("errors.alone"));
    wire.choose(settings);
  };
  async function open({ scene, program }, inputs) {
    const loaded = await load(program);
    page?.stop();
    state = createState(scene, loaded, inputs, state ? carriedView(state.view) : firstView(asked.options));
    wire.follow(state);
    page = lessonPage({ root, scene, state, options: asked.options, refused: asked.refusals, told: wire.told, choose });
  }

  await open(model.get("view"), { ...model.get("inputs"), ...asked.inputs });
  if (Object.keys(asked.inputs).length > 0) wire.told();
  return () => (wire.stop(), page.stop());
}

/** Settings as text, whatever the order in which they were named. */
const key = (settings) => JSON.stringify(Object.entries(settings).sort());

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

export default { render };
