// The page's styles: one file for each part that has its own.

import base from "./base.css";
import difference from "../pictures/difference.css";
import gallery from "../pictures/gallery.css";
import graph from "./graph.css";
import predict from "./predict.css";
import print from "./print.css";
import projector from "./projector.css";
import steps from "./steps.css";
import network from "./network.css";
import table from "./table.css";
import tools from "./tools.css";
import why from "./why.css";

export default [base, graph, network, table, steps, why, gallery, difference, predict, tools, projector, print].join("\n");
