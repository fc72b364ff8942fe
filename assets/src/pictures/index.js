// All kinds of picture, and the page's styles with theirs. A new kind is a row here and a file beside it.

import { animals } from "./animals/animals.js";
import { average } from "./average/average.js";
import { bars } from "./bars.js";
import { classes } from "./classes.js";
import { difference } from "./difference.js";
import { landscape } from "./map/landscape.js";
import { levers } from "./levers.js";
import { oneByOne } from "./examples/one_by_one.js";
import { race } from "./search/race.js";
import { rectangle } from "./rectangle.js";
import { slice } from "./slice/slice.js";
import { source } from "./source.js";
import { tangent } from "./slice/tangent.js";
import { training } from "./train/training.js";
import { searchTime } from "./search/search_time.js";
import styles from "../styles/index.js";
import averageStyle from "./average/average.css";
import leversStyle from "./levers.css";
import oneByOneStyle from "./examples/one_by_one.css";
import animalsStyle from "./animals/animals.css";
import sourceStyle from "./source.css";
import searchStyle from "./search/search.css";
import landscapeStyle from "./map/landscape.css";
import trainingStyle from "./train/training.css";

/**
 * By kind, (described, scene, lesson) => {element, paint(view), stop()}, view
 * having inputs, result and touched. A picture that does more than show uses the lesson ({state, commit, programs, …});
 * on the home page there is none.
 */
export const PICTURES = {
  kinds: {
    animals, average, bars, classes, difference, landscape, levers, oneByOne, race, rectangle, slice, source,
    tangent, training, searchTime,
  },
  styles: [styles, averageStyle, leversStyle, oneByOneStyle, animalsStyle, sourceStyle, searchStyle, landscapeStyle, trainingStyle].join("\n"),
};
