// The host of any exported lesson.

import { ALL } from "./pictures/index.js";
import { standalone } from "./standalone.js";

standalone(ALL);
