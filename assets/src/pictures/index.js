// All kinds of picture, with their styles. A new kind is a row here and a file beside it.

import { animals } from "./animals.js";
import { average } from "./average.js";
import { classes } from "./classes.js";
import { landscape } from "./landscape.js";
import { levers } from "./levers.js";
import { oneByOne } from "./onebyone.js";
import { race } from "./race.js";
import { slice } from "./slice.js";
import { source } from "./source.js";
import { training } from "./training.js";
import { waiting } from "./waiting.js";
import { SMALL } from "./small.js";
import averageStyle from "../styles/average.css";
import leversStyle from "../styles/levers.css";
import oneByOneStyle from "../styles/onebyone.css";
import animalsStyle from "../styles/animals.css";
import sourceStyle from "../styles/source.css";
import searchStyle from "../styles/search.css";
import landscapeStyle from "../styles/landscape.css";
import trainingStyle from "../styles/training.css";

export const ALL = {
  kinds: { ...SMALL.kinds, animals, average, classes, landscape, levers, oneByOne, race, slice, source, training, waiting },
  styles: [SMALL.styles, averageStyle, leversStyle, oneByOneStyle, animalsStyle, sourceStyle, searchStyle, landscapeStyle, trainingStyle].join("\n"),
};
