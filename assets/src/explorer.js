// The front end as an anywidget (AFM) module, for Panel and notebooks: render({model, el}).

import { draw } from "./front.js";
import { ALL } from "./pictures/index.js";

export default { render: (place) => draw(ALL, place) };
