// All kinds of picture, with their styles. A new kind is a row here and a file beside it.

import { animals } from "./animals.js";
import { classes } from "./classes.js";
import { landscape } from "./landscape.js";
import { levers } from "./levers.js";
import { oneByOne } from "./onebyone.js";
import { race } from "./race.js";
import { slice } from "./slice.js";
import { source } from "./source.js";
import { waiting } from "./waiting.js";
import { SMALL } from "./small.js";
import leversStyle from "../styles/levers.css";
import oneByOneStyle from "../styles/onebyone.css";
import animalsStyle from "../styles/animals.css";
import sourceStyle from "../styles/source.css";
import searchStyle from "../styles/search.css";
import landscapeStyle from "../styles/landscape.css";

export const ALL = {
  kinds: { ...SMALL.kinds, animals, classes, landscape, levers, oneByOne, race, slice, source, waiting },
  styles: [SMALL.styles, leversStyle, oneByOneStyle, animalsStyle, sourceStyle, searchStyle, landscapeStyle].join("\n"),
};
