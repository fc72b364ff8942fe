// The page's styles: one file for each part that has its own.

import base from "./base.css";
import levers from "./levers.css";

export default [base, levers].join("\n");
