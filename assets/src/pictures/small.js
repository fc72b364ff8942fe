// The kinds of picture of the first lessons, whose exported files stay small.

import { bars } from "./bars.js";
import { difference } from "./difference.js";
import { rectangle } from "./rectangle.js";
import styles from "../styles/index.js";

/**
 * Kinds of picture with the page's styles. By kind, (described, scene, lesson) => {element, paint(view), stop()}, view having inputs, result and touched. A picture
 * that does more than show uses the lesson ({state, told, programs, …}); on the home page there is none.
 */
export const SMALL = { kinds: { bars, difference, rectangle }, styles };
