// The host of an exported lesson without plots.

import { DRAWN } from "./pictures/drawn.js";
import { standalone } from "./standalone.js";

standalone(DRAWN);
