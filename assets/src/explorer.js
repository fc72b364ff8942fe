// The front end of Nudge: an anywidget (AFM) module. render({model, el}) draws a lesson, or the home page.

import { askedFor, askedSettings, readAddress } from "./model/address.js";
import { html } from "./dom.js";
import { newLog } from "./model/history.js";
import { homeView } from "./page/home.js";
import { serverSync } from "./sync/server_sync.js";
import { completed } from "./model/scene.js";
import { createLayout } from "./graph/layout/layout.js";
import { lessonPage } from "./page/page.js";
import { pictureStyles } from "./pictures/registry.js";
import { createState } from "./model/state.js";
import { carriedInputs, carriedView, firstView } from "./model/view.js";
import styles from "./styles/index.js";
import { locale, setLocale } from "./text/locale.js";
import { words } from "./text/words.js";

/** Draws what the model holds into el; gives the function that takes it away again. */
export async function render({ model, el }) {
  const home = model.get("home");
  return home ? homeView(rootIn(el, model), home) : renderLesson({ model, el });
}

/** The same for a lesson alone. */
export async function renderLesson({ model, el }) {
  const root = rootIn(el, model);
  try {
    return await lesson(root, model);
  } catch (error) {
    root.append(html("p", { class: "error", "data-error": true, role: "alert" }, words("errors.program", { reason: error.message })));
    throw error;
  }
}

/** A new root in el, in the language that the address asks for. */
function rootIn(el, model) {
  setLocale(askedFor(model.get("address") ?? location.search, "lang"));
  const root = html("div", { class: "nudge", lang: locale().code });
  const shadow = el.shadowRoot ?? el.attachShadow({ mode: "open" });
  shadow.replaceChildren(html("style", {}, `${styles}\n${pictureStyles}`), root);
  return root;
}

/** Draws a lesson, and draws it anew when a setting chooses another graph. */
async function lesson(root, model) {
  const address = model.get("address");
  const given = whole(model.get("view"));
  const wanted = askedSettings(address, given.scene);
  /**
   * The view of other settings, if the page has it or can make it; {refused} where what was typed is no expression.
   * @returns {any}
   */
  const viewFor = (settings) => whole(model.get("views")[key(settings)] ?? model.read?.(settings) ?? {});
  const unchanged = key(wanted) === key(given.scene.chosen);
  const first = [unchanged ? given : viewFor(wanted), given].find((view) => view.scene);
  const asked = readAddress(address, first.scene);
  const start = { chosen: given.scene.chosen, inputs: model.get("inputs") };
  const log = newLog();
  const layout = createLayout();
  let page;
  let state;
  let pending = {}; // inputs for the graph that was asked for and is not here yet

  const sync = serverSync(model, {
    verdict: (...details) => page.emit("verdict", ...details),
    connection: (kind) => page.emit("connection", kind),
    refused: ({ setting, sentence }) => ((pending = {}), page.emit("refused", setting, sentence)),
    view: (view) => key(view.scene.chosen) !== key(state.scene.chosen) && switchTo(whole(view)),
  });
  const switchTo = (view) => open(view, { ...carriedInputs(state), ...pending });
  const choose = (settings, inputs = {}) => {
    const view = viewFor(settings);
    pending = inputs;
    if (view.scene) switchTo(view).then(() => sync.commit());
    else if (view.refused) page.emit("refused", view.refused.setting, view.refused.sentence);
    else if (!model.get("python")) page.emit("refused", Object.keys(settings)[0], words("errors.alone"));
    sync.choose(settings);
  };
  async function open({ scene, program, programs }, inputs) {
    const loaded = await load(program);
    const further = await loadAll(programs);
    page?.stop();
    state = createState(scene, loaded, inputs, state ? carriedView(state.view) : firstView(asked.options, scene));
    sync.attach(state);
    const commit = () => (sync.commit(), page.emit("commit"));
    const linked = address !== null;
    page = lessonPage({ root, scene, state, layout, options: asked.options, refused: asked.refusals, commit, choose, start, linked, log, programs: further });
    pending = {};
  }

  await open(first, { ...(first === given ? start.inputs : {}), ...asked.inputs }); // another graph starts as it likes
  if (first !== given) sync.choose(wanted);
  else if (!unchanged) choose(wanted);
  if (first !== given || Object.keys(asked.inputs).length > 0) sync.commit();
  return () => (sync.stop(), page.stop());
}

/** A view with its scene as the page uses it. */
const whole = (view) => (view.scene ? { ...view, scene: completed(view.scene) } : view);

/** Settings as text, whatever the order in which they were named. */
const key = (settings) => JSON.stringify(Object.entries(settings).sort());

async function loadAll(programs) {
  const loaded = await Promise.all(Object.values(programs).map(load));
  return Object.fromEntries(Object.keys(programs).map((name, at) => [name, loaded[at]]));
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

export default { render };
