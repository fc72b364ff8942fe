// All kinds of picture, and the page's styles with theirs. A new kind is a row here and a file beside it.

import { animals } from "./animals.js";
import { average } from "./average.js";
import { bars } from "./bars.js";
import { classes } from "./classes.js";
import { difference } from "./difference.js";
import { landscape } from "./landscape.js";
import { levers } from "./levers.js";
import { oneByOne } from "./onebyone.js";
import { race } from "./race.js";
import { rectangle } from "./rectangle.js";
import { slice } from "./slice.js";
import { source } from "./source.js";
import { tangent } from "./tangent.js";
import { training } from "./training.js";
import { waiting } from "./waiting.js";
import styles from "../styles/index.js";
import averageStyle from "../styles/average.css";
import leversStyle from "../styles/levers.css";
import oneByOneStyle from "../styles/onebyone.css";
import animalsStyle from "../styles/animals.css";
import sourceStyle from "../styles/source.css";
import searchStyle from "../styles/search.css";
import landscapeStyle from "../styles/landscape.css";
import trainingStyle from "../styles/training.css";

/**
 * By kind, (described, scene, lesson) => {element, paint(view), stop()}, view
 * having inputs, result and touched. A picture that does more than show uses the lesson ({state, told, programs, …});
 * on the home page there is none.
 */
export const PICTURES = {
  kinds: {
    animals, average, bars, classes, difference, landscape, levers, oneByOne, race, rectangle, slice, source,
    tangent, training, waiting,
  },
  styles: [styles, averageStyle, leversStyle, oneByOneStyle, animalsStyle, sourceStyle, searchStyle, landscapeStyle, trainingStyle].join("\n"),
};
