// All kinds of picture: those that the page draws by itself, and those with a Bokeh plot (a new one is a row here).

import { DRAWN } from "./drawn.js";
import { oneByOne } from "./onebyone.js";
import { race } from "./race.js";
import { slice } from "./slice.js";
import { waiting } from "./waiting.js";

export const KINDS = { ...DRAWN, oneByOne, race, slice, waiting };
