// What the page says: entries of the language's table with their gaps filled in.

import { locale } from "./locale.js";
import { whole } from "./numbers.js";

/** The text under a dotted key, with {names} filled in. Where it depends on {count}, the text for that number. */
export function words(key, values = {}) {
  const entry = locale().entry(key);
  const template = typeof entry === "string" ? entry : entry[locale().plural(values.count)] ?? entry.other;
  return template.replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === "number" ? whole(values[name]) : values[name]));
}

/** What a lesson, a picture or the engine says in English, in the page's language. */
export const translated = (text) => locale().translated(text);

/** A sentence without the backticks that mark names in it: for what is spoken. */
export const unmarked = (text) => text.replaceAll("`", "");
