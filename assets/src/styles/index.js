// The page's styles: one file for each part that has its own.

import base from "./base.css";
import difference from "./difference.css";
import gallery from "./gallery.css";
import graph from "./graph.css";
import levers from "./levers.css";
import predict from "./predict.css";
import oneByOne from "./onebyone.css";
import print from "./print.css";
import search from "./search.css";
import source from "./source.css";
import projector from "./projector.css";
import steps from "./steps.css";
import network from "./network.css";
import table from "./table.css";
import tools from "./tools.css";
import why from "./why.css";

export default [base, graph, network, table, levers, oneByOne, steps, why, gallery, difference, predict, tools, source, search, projector, print].join("\n");
