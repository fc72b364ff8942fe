// The page's styles: one file for each part that has its own.

import base from "./base.css";
import gallery from "./gallery.css";
import levers from "./levers.css";
import predict from "./predict.css";
import print from "./print.css";
import source from "./source.css";
import projector from "./projector.css";
import steps from "./steps.css";
import tools from "./tools.css";
import why from "./why.css";

export default [base, levers, steps, why, gallery, predict, tools, source, projector, print].join("\n");
