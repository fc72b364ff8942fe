// The host of an exported lesson that has the simplest pictures only.

import { SMALL } from "./pictures/small.js";
import { standalone } from "./standalone.js";

standalone(SMALL);
