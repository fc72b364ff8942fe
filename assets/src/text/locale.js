// The language that the page speaks: its texts, its plurals, and how it writes numbers. A page speaks one at a time, as the
// document around it does; it is set before anything is drawn.

import { LOCALES } from "./locales.js";

/** What a code may be: "en", … */
export const LANGUAGES = Object.keys(LOCALES);

/** The page speaks this language from now on; one that there is not leaves it as it is. */
export function setLocale(code) {
  if (LANGUAGES.includes(code)) current = made(code);
}

/**
 * The language now: {code, entry(key), plural(count), grouped(number, decimals), decimal, translated(text)}.
 * Formatters are made once for each language, entries looked up once for each key.
 */
export const locale = () => current;

function made(language) {
  const { code, words, texts, translate } = LOCALES[language];
  const rules = new Intl.PluralRules(code);
  const entries = new Map();
  const entry = (key) => {
    if (!entries.has(key)) entries.set(key, key.split(".").reduce((table, part) => table[part], words));
    return entries.get(key);
  };
  const formats = new Map();
  const format = (decimals) => {
    if (!formats.has(decimals)) formats.set(decimals, new Intl.NumberFormat(code, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }));
    return formats.get(decimals);
  };
  return {
    code,
    entry,
    plural: (count) => rules.select(count),
    grouped: (number, decimals) => format(decimals).format(number),
    decimal: format(1).formatToParts(0.5).find(({ type }) => type === "decimal").value,
    translated: firstLine(translate ?? translator(texts)),
  };
}

/** Of several lines only the first is a sentence; the others quote what was typed. */
const firstLine = (translate) => (text) => {
  const end = text?.indexOf("\n") ?? -1;
  return end < 0 ? translate(text) : translate(text.slice(0, end)) + text.slice(end);
};

/** A function from an English text to this language's, or to itself. "There is no {x}" stands for every such sentence. */
function translator(texts = {}) {
  const templates = Object.keys(texts).filter((text) => GAP.test(text)).sort((one, other) => other.length - one.length);
  const patterns = templates.map((template) => [pattern(template), template]);
  return (text) => {
    if (text in texts || patterns.length === 0) return texts[text] ?? text;
    const [fits, template] = patterns.find(([each]) => each.test(text)) ?? [];
    return template ? texts[template].replace(GAPS, (_, name) => fits.exec(text).groups[`_${name}`]) : text;
  };
}

const GAP = /\{\w+\}/;
const GAPS = /\{(\w+)\}/g;

/** What fits a template: its own words, and anything in its gaps. */
function pattern(template) {
  const [first, ...others] = template.split(GAPS);
  let [source, known] = [quoted(first), new Set()];
  for (let at = 0; at < others.length; at += 2) {
    const name = others[at];
    source += `${known.has(name) ? `\\k<_${name}>` : `(?<_${name}>.+?)`}${quoted(others[at + 1])}`;
    known.add(name);
  }
  return new RegExp(`^${source}$`, "s");
}

const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

let current = made("en");
