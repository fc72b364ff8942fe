// The page's styles: one file for each part that has its own; a kind of picture brings its own with it.

import gallery from "../pictures/gallery.css";
import base from "./base.css";
import controls from "./controls.css";
import graph from "./graph.css";
import home from "./home.css";
import lesson from "./lesson.css";
import network from "./network.css";
import predict from "./predict.css";
import print from "./print.css";
import projector from "./projector.css";
import roles from "./roles.css";
import steps from "./steps.css";
import table from "./table.css";
import tools from "./tools.css";
import why from "./why.css";

export default [base, lesson, controls, home, graph, network, table, steps, why, gallery, predict, tools, projector, print, roles].join("\n");
