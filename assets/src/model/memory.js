// What a browser keeps between visits: the theme, and which lessons were tried. Nothing leaves it.

/** What was kept under a name, or null; a file opened from disk may have no storage. */
export function recall(name) {
  try {
    return localStorage.getItem(`nudge-${name}`);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, as long as the browser lets it. */
export function remember(name, text) {
  try {
    localStorage.setItem(`nudge-${name}`, text);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** The names of the lessons in which something was moved. */
export const tried = () => new Set((recall("tried") ?? "").split(" ").filter(Boolean));

const BY_HAND = new Set(["slide", "type", "nudge", "step"]);

/** Keeps that a lesson was tried, once its learner moves something. It shows nothing. */
export const progress = ({ scene }) => [{
  paint: (cause) => BY_HAND.has(cause) && !tried().has(scene.name) && remember("tried", [...tried(), scene.name].join(" ")),
}];
