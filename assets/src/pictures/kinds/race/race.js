// A race of searches, run as it is watched: who finds a lower loss, and after how many evaluations.

import { html, setText, set, svg } from "../../../dom.js";
import { text, whole } from "../../../text/numbers.js";
import { player } from "../../../controls/player.js";
import { embedPlot } from "../../bokeh.js";
import { words } from "../../../text/words.js";
import { SHAPES } from "../../marker_shapes.js";
import styles from "./race.css";

const PACE = 45; // milliseconds between marks, so that the first thousand evaluations can be watched too
const SLICE = 1000; // tries of each search between two looks at the clock
const BUDGET = 12; // milliseconds of a frame
const WINDOW = 500; // milliseconds over which the speed is measured

/** {seed, words, looks: {name: {role, shape}}, plot}: the sources of the plot are the searches, and their ends. */
function race({ seed, words: counts, looks, plot }, _, { state, programs }) {
  const { race: started, marks } = programs.search;
  const frame = html("div", { class: "plot", role: "img" });
  const note = html("p", { class: "note" });
  const rows = Object.entries(looks).map(([name, look]) => entrantRow(name, look, counts));
  const clock = stopwatch();
  let chart = null;
  let shown = null; // the moment that is drawn: the run and its mark
  let run = null;
  let whole = true; // whether the last piece of work came to a mark

  const rewind = () => {
    run = started(programs.chance.stream, Math.round(state.inputs[seed]));
    run.seed = state.inputs[seed];
    whole = true;
  };
  const controls = player({
    pace: PACE,
    budget: BUDGET,
    step: () => {
      if (run.over()) rewind();
      whole = run.work(SLICE);
      return !run.over();
    },
    whole: () => whole,
    rewind,
    paint: (playing) => show(playing),
  });
  const body = html("tbody", {}, ...rows.map((row) => row.element));
  const head = html("thead", {}, html("tr", {}, ...["search", "spent", "best"].map((key) => html("th", { scope: "col" }, words(`race.${key}`)))));
  const element = html("figure", { class: "race" }, frame, html("table", {}, head, body), controls.element, note);

  function show(playing) {
    clock.update(run.tries, playing);
    rows.forEach((row, at) => row.paint(run.entrants[at], run.over()));
    const key = clock.rate === null ? "story" : "speed";
    setText(note, words(`race.${key}`, { ...counts, rate: text((clock.rate ?? 0) / 1e6), cost: text(run.entrants[rows.length - 1].cost) }));
    set(element, "data-rate", clock.rate);
    set(element, "data-mark", run.mark);
    set(element, "data-tries", run.tries);
    set(frame, "aria-label", words("race.plotted", { count: marks[run.mark - 1] ?? 0 }));
    if (chart === null || (shown.run === run && shown.mark === run.mark)) return;
    shown = { run, mark: run.mark };
    chart.fill(Object.assign({}, ...run.entrants.map(trailOf)));
  }
  const trailOf = ({ name, trail }) => {
    const found = trail.map((best, at) => [marks[at], best]).filter(([, best]) => best < Infinity);
    const line = { x: found.map(([mark]) => mark), y: found.map(([, best]) => best) };
    return { [`${name} trail`]: line, [`${name} end`]: { x: line.x.slice(-1), y: line.y.slice(-1) } };
  };
  const draw = () => {
    chart ??= embedPlot(frame, plot);
    shown ??= {};
    show(controls.playing());
  };
  rewind();
  return {
    element,
    paint() {
      if (run.seed !== state.inputs[seed]) controls.rewind();
      requestAnimationFrame(draw);
    },
    stop: () => (controls.stop(), chart?.stop()),
  };
}

/** One search: the look of its line, what it has spent, and the best that it has found. */
function entrantRow(name, { role, shape }, counts) {
  const icon = svg("svg", { class: "shape", viewBox: "0 0 12 12", "data-look": role, "aria-hidden": "true" }, svg("path", { d: SHAPES[shape] }));
  const [spent, best, small] = [html("td"), html("td"), html("small")];
  const title = html("th", { scope: "row", title: words(`race.how.${name}`, counts) }, icon, words(`race.names.${name}`), small);
  const element = html("tr", { "data-entrant": name }, title, spent, best);
  const paint = (entrant, over) => {
    setText(small, entrant.over || over ? words(`race.over.${name}`) : "");
    setText(spent, whole(Math.round(entrant.spent)));
    setText(best, entrant.best === Infinity ? "" : text(entrant.best));
    set(element, "data-spent", entrant.spent);
    set(element, "data-best", entrant.best);
    set(element, "data-over", entrant.over);
  };
  return { element, paint };
}

/** How many tries a second are made while playing, measured again and again; null before. */
function stopwatch() {
  let since = null;
  const self = {
    rate: null,
    update(tries, playing) {
      const now = performance.now();
      if (!playing || since === null || tries < since.tries) since = playing ? { now, tries } : null;
      else if (now - since.now >= WINDOW) {
        self.rate = (1000 * (tries - since.tries)) / (now - since.now);
        since = { now, tries };
      }
    },
  };
  return self;
}

export default { view: race, styles };
