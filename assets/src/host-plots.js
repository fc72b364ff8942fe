// The host of an exported lesson with Bokeh plots.

import { KINDS } from "./pictures/index.js";
import { standalone } from "./standalone.js";

standalone(KINDS);
