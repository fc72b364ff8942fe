// The kinds of picture that a scene may ask for. A new kind is a row here and a file beside it.

import { bars } from "./bars.js";
import { levers } from "./levers.js";
import { rectangle } from "./rectangle.js";
import { slice } from "./slice.js";

const KINDS = { bars, levers, rectangle, slice };

/** The picture that a scene describes: {element, paint(view)}, view having inputs, result and touched. */
export const picture = (described, scene) => KINDS[described.kind](described, scene);
