// Keeps the page and Python in step: sends the inputs out, takes changes in, and compares Python's run with the page's.

import { onReconnect } from "./reconnect.js";

const EVERY = 250; // milliseconds between reports while a slider moves
const PATIENCE = [2000, 4000, 8000]; // milliseconds after which an answer that is missing is asked for again
const TOLERANCE = 1e-12; // relative difference that two machines' exp and tanh may show

/**
 * Ties a lesson to a model (an anywidget model: get, set, save_changes, on).
 *
 * @param {import("./reconnect.js").Model} model
 * @param {object} handlers called with what comes from Python
 * @param {(agrees: boolean, theirs: number) => void} handlers.verdict on the numbers that are shown
 * @param {(view: any) => void} handlers.view a view to draw
 * @param {(refusal: {setting: string, sentence: string}) => void} handlers.refused
 * @param {(kind: "lost" | "found") => void} handlers.connection
 * @returns {{attach(state: object): void, commit(): void, choose(settings: object): void, stop(): void}} `attach` says whose
 *   inputs are sent from now on, `commit` is to be called when a slider, box or button is let go, `choose` asks for settings
 */
export function serverSync(model, handlers) {
  let state;
  let detach = () => {};
  let server = model; // null while the connection is lost
  let released = 0; // what was sent, and the count from which on an answer is about what is shown
  let committed = 0;
  let timer = null;
  let missing = null;

  const report = () => {
    clearTimeout(timer);
    timer = null;
    if (server === null) return;
    server.set("inputs", state.inputs);
    server.save_changes();
  };
  const release = (tries = 0) => {
    released += 1;
    clearTimeout(missing);
    if (server && model.get("python") && tries < PATIENCE.length) missing = setTimeout(() => release(tries + 1), PATIENCE[tries]);
    server?.set("released", released);
    report();
  };
  const commit = () => {
    committed = released + 1;
    release();
  };
  const verdict = (/** @type {[boolean, number]} */ ...found) => {
    clearTimeout(missing);
    handlers.verdict(...found);
  };
  const choose = (settings) => {
    server?.set("settings", settings);
    server?.save_changes();
  };
  const connect = (next) => {
    server = next;
    next.on("change:changed", () => state.setInputs(next.get("changed").inputs, "python"));
    next.on("change:confirmed", () => compare(next.get("confirmed"), committed, state, verdict));
    next.on("change:view", () => handlers.view(next.get("view")));
    next.on("change:refused", () => handlers.refused(next.get("refused")));
  };
  const attach = (next) => {
    detach();
    state = next;
    detach = state.listen((_, cause) => {
      if (cause === "python") commit();
      else if (cause !== "view" && timer === null) timer = setTimeout(report, EVERY);
    });
  };

  connect(model);
  onReconnect(model.model?.document, model.get("view").scene.name, {
    lost: () => ((server = null), handlers.connection("lost")),
    found: (next) => (connect(next), choose(state.scene.chosen), commit(), handlers.connection("found")),
  });
  return { attach, commit, choose, stop: () => (clearTimeout(timer), clearTimeout(missing), detach()) };
}

/** Compares Python's own run with what the page shows, if it is about what the page shows now. */
function compare(confirmed, committed, state, verdict) {
  if (!(confirmed?.released >= committed) || !same(Object.values(confirmed.inputs), Object.values(state.inputs), 0)) return;
  const agrees = same(confirmed.values, state.result.values, TOLERANCE) && same(confirmed.gradients, state.result.gradients, TOLERANCE);
  verdict(agrees, confirmed.values[state.scene.output]);
}

const same = (theirs, ours, tolerance) =>
  theirs.length === ours.length &&
  theirs.every((value, index) => Object.is(value, ours[index]) || Math.abs(value - ours[index]) <= tolerance * Math.max(1, Math.abs(value)));
