// The languages that there are, by their code in an address (lang=en). A new language is a file like en.js and its name here.

import en from "./en.js";
import { pseudo } from "./pseudo.js";

export const LOCALES = { en, "en-XA": pseudo(en) };
