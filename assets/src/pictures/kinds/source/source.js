// A lesson's own source, and the commands to make another: text to read and to take along.

import { html, setText } from "../../../dom.js";
import { translated, words } from "../../../text/words.js";
import styles from "./source.css";

/** {source, commands: [{purpose, command}]}. */
function source({ source: text, commands }) {
  const listed = commands.flatMap(({ purpose, command }) => [html("dt", {}, translated(purpose)), html("dd", {}, code(command))]);
  return {
    element: html("div", { class: "source" }, code(text), html("dl", {}, ...listed)),
    paint() {},
  };
}

/** A block of code with a button that copies it. */
function code(text) {
  const button = html("button", { type: "button", class: "button" }, words("source.copy"));
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      setText(button, words("source.copied"));
    } catch {
      getSelection().selectAllChildren(block); // no clipboard for this page: the text is selected instead
    }
  });
  const block = html("code", {}, text);
  return html("div", { class: "code" }, html("pre", { tabindex: 0 }, block), button);
}

export default { view: source, styles };
