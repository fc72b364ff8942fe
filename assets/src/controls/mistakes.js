// Judging a prediction: whether it is right, and if not, which mistake it looks like, by the graph's own numbers.

import { uses } from "../model/chainrule.js";
import { brief, parse, sign, text } from "../text/numbers.js";
import { question } from "./questions.js";
import { reason } from "../graph/reasons.js";
import { words } from "../text/words.js";

const CLOSE = 0.01; // relative: closer than this is a matter of rounding

/** The guess once it is made: what was said ("up", "down", "zero" or a typed number), whether it is right, and the answer to it. */
export function assess(state, said) {
  const asked = question(state);
  const all = uses(state, asked.node);
  const mistake = said in SIGNS ? SIGNS[said](asked) : ofNumber(said, asked, candidates(state, asked, all));
  const values = { said: said in SIGNS ? words(`predict.signs.${said}`) : said, name: asked.name, output: asked.output, count: all.length,
    symbol: all[0]?.text, truth: brief(asked.truth), size: brief(Math.abs(asked.by)), reason: reason(state, asked.node) };
  const truth = words(`predict.truth.${asked.form === "change" ? sign(asked.by) : "gradient"}`, values);
  return { said, mistake, right: mistake === "right", sentence: words(`predict.verdict.${mistake}`, { ...values, truth }) };
}

/** What to say to a sign, from what is true. */
const ofSign = (said) => ({ direction }) =>
  said === direction ? "right" : direction === "zero" ? "moving" : direction === "none" ? "unclear" : said === "zero" ? "still" : "turned";
const SIGNS = { up: ofSign("up"), down: ofSign("down"), zero: ofSign("zero") };

/** The numbers that a likely mistake would give, in the order in which they are looked for. */
function candidates(state, { name, by, truth }, all) {
  const size = by ?? 1;
  return [
    ["right", [truth]],
    ["turned", [-truth]],
    ["part", all.length > 1 ? all.map(({ share }) => share * size) : []],
    ["own", [state.inputs[name]]],
    ["after", by === null ? [] : [state.output() + truth]],
    ["output", [state.output()]],
    ["local", all.map(({ local }) => local * size)],
    ["arriving", all.map(({ arriving }) => arriving * size)],
  ];
}

function ofNumber(said, { direction }, all) {
  const [right, ...others] = all;
  const found = (candidates, ...tests) => candidates.find(([, numbers]) => numbers.some((number) => tests.some((test) => test(said, number))));
  const best = found([right], shown, rounded) ?? found(others, shown) ?? found(others, rounded); // an exact likeness says more
  if (best) return best[0];
  const given = sign(parse(said));
  if (direction === "none") return "unclear";
  if (direction === "zero") return "moving";
  return given === direction ? "size" : given === "zero" ? "still" : "turned";
}

/** Whether a typed number is this one, as the page would show it or very close. */
const shown = (said, number) => parse(text(number)) === parse(said) || Math.abs(parse(said) - number) <= CLOSE * Math.abs(number);

/** Whether a typed number is this one rounded to the decimals that were typed. */
function rounded(said, number) {
  const decimals = /[.,](\d+)/.exec(said)?.[1].length ?? 0;
  return decimals > 0 && parse(said) !== 0 && Number(number.toFixed(decimals)) === parse(said);
}
