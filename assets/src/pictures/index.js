// The kinds of picture that a scene may ask for. A new kind is a row here and a file beside it.

import { bars } from "./bars.js";
import { levers } from "./levers.js";
import { rectangle } from "./rectangle.js";
import { slice } from "./slice.js";
import { source } from "./source.js";

const KINDS = { bars, levers, rectangle, slice, source };

/**
 * The picture that a scene describes: {element, paint(view), stop()}, view having inputs, result and touched. A picture
 * that does more than show is given the lesson ({state, told, programs, …}); on the home page there is none.
 */
export const picture = (described, scene, lesson) => KINDS[described.kind](described, scene, lesson);

const STILL = new Set(["bars", "rectangle"]);

/** Whether a kind of picture can stand on a card of the home page, without a lesson around it. */
export const isStill = (described) => STILL.has(described.kind);
