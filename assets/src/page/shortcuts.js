// The page's keys: one list of rows, brought by the components, that answers the keyboard and fills the help sheet.
//
// A row is {does, keys, act, repeats, group}: `does` names the sentence in words("keys"), `keys` are chords such as
// "Ctrl+Shift+Z" (Ctrl is Command on a Mac). A row without `act` describes keys that a control answers by itself.

const TYPING = "textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])";

/** Answers the keys of the rows that the page brings together; has no element of its own. */
export function shortcuts({ root }) {
  let rows = [];
  const answer = (event) => {
    if (event.defaultPrevented || event.altKey || !meant(event, root)) return;
    const row = rows.find(({ act, keys }) => act && keys.includes(chord(event)));
    if (!row) return;
    event.preventDefault();
    if (row.repeats || !event.repeat) row.act();
  };
  document.addEventListener("keydown", answer);
  return [{ on: { keys: (given) => (rows = given) }, stop: () => document.removeEventListener("keydown", answer) }];
}

/** Whether a key is the lesson's: pressed in it or nowhere in particular, not while typing, not in a dialog. */
function meant(event, root) {
  const path = event.composedPath();
  const here = path.includes(root) || path[0] === document.body;
  return here && !path[0].matches(TYPING) && !root.querySelector("dialog[open]");
}

/** "Ctrl+Shift+Z", "?", "ArrowLeft": the chord of a key event. Shift is part of a sign such as ?, not a chord. */
export function chord({ key, ctrlKey, metaKey, shiftKey }) {
  const command = ctrlKey || metaKey;
  const parts = [command && "Ctrl", shiftKey && (command || key.length > 1) && "Shift", key.length === 1 ? key.toUpperCase() : key];
  return parts.filter(Boolean).join("+");
}

const ARROWS = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", PageUp: "Page ↑", PageDown: "Page ↓" };
const MAC = { Ctrl: "⌘", Shift: "⇧" };

/** The caps of a chord as they are printed on the keyboard: ["Ctrl", "Z"], ["←"]. */
export const caps = (keys) =>
  keys.split(/\+(?=.)/).map((key) => ARROWS[key] ?? (/Mac|iPhone|iPad/.test(navigator.platform) ? MAC[key] : null) ?? key);
