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
  const { code, words, translate = (text) => text } = LOCALES[language];
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
    translated: firstLine(translate),
  };
}

/** Of several lines only the first is a sentence; the others quote what was typed. */
const firstLine = (translate) => (text) => {
  const end = text?.indexOf("\n") ?? -1;
  return end < 0 ? translate(text) : translate(text.slice(0, end)) + text.slice(end);
};

let current = made("en");
