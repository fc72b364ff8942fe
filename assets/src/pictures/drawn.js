// The kinds of picture that the page draws by itself. A new kind is a row here and a file beside it.

import { bars } from "./bars.js";
import { difference } from "./difference.js";
import { levers } from "./levers.js";
import { rectangle } from "./rectangle.js";
import { source } from "./source.js";

/**
 * By kind, (described, scene, lesson) => {element, paint(view), stop()}, view having inputs, result and touched. A picture
 * that does more than show uses the lesson ({state, told, programs, …}); on the home page there is none.
 */
export const DRAWN = { bars, difference, levers, rectangle, source };

const STILL = new Set(["bars", "rectangle"]);

/** Whether a kind of picture can stand on a card of the home page, without a lesson around it. */
export const isStill = (described) => STILL.has(described.kind);
