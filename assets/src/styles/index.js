// The page's styles: one file for each part that has its own.

import base from "./base.css";

export default [base].join("\n");
