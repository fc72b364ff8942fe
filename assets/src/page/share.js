// Sharing what is on the screen: as a link and its QR code, as a picture, on paper.

import { writeAddress } from "../model/address.js";
import { dialog, tool } from "./dialog.js";
import { html, setText, set } from "../dom.js";
import { paper } from "./paper.js";
import { qr } from "./qr.js";
import { snapshotButtons } from "./snapshot.js";
import { words } from "../text/words.js";

const HERE = ["", "localhost", "127.0.0.1", "[::1]"]; // hosts that no other machine can open

/** The Share button, its dialog, and the sheet of paper. */
export function share(lesson) {
  const link = lesson.linked ? linkSection(lesson) : null;
  const sheet = paper(lesson);
  const panel = dialog("share", words("share.title"), link?.element,
    section("share.picture", ...snapshotButtons(lesson)),
    section("share.paper", ...sheet.buttons));
  const act = () => {
    panel.showModal();
    link?.refresh();
  };
  return [
    { area: "tools", element: tool({ label: words("share.title"), act }), keys: [{ does: "share", keys: ["S"], group: "page", act }] },
    { area: "over", element: panel },
    sheet.widget,
  ];
}

const section = (key, ...content) =>
  html("section", { class: "share-row" }, html("h3", {}, words(key)), html("div", { class: "share-buttons" }, ...content));

/** The link of this moment. It is made when the dialog opens; the page's own address changes only on copying. */
function linkSection(lesson) {
  const field = html("input", { class: "link", readonly: true, "aria-label": words("share.link"), "data-link": true });
  const copy = html("button", { type: "button", class: "button strong", "data-copy": true }, words("share.copy"));
  const said = html("p", { class: "said", role: "status" });
  const code = html("figure", { class: "code" });
  field.addEventListener("focus", () => field.select());
  copy.addEventListener("click", async () => {
    keepAddress(field.value);
    const copied = await intoClipboard(field.value);
    if (!copied) field.focus(), field.select();
    setText(said, words(copied ? "share.copied" : "share.refused"));
    set(said, "data-copied", copied ? "yes" : "no");
  });
  const refresh = () => {
    field.value = linkTo(lesson);
    field.focus();
    setText(said, "");
    const drawing = qr(field.value, words("share.code"));
    const local = HERE.includes(location.hostname);
    code.replaceChildren(...[drawing, html("figcaption", {}, words(drawing ? (local ? "share.local" : "share.scan") : "share.long"))].filter(Boolean));
  };
  return { element: html("section", { class: "share-link" }, html("div", { class: "share-copy" }, field, copy), said, code), refresh };
}

function linkTo(lesson) {
  const link = new URL(location.href);
  link.search = writeAddress(lesson, link.search);
  link.hash = "";
  return link.href;
}

/** The page takes the copied link as its own address, so that a reload comes back here; no entry in the history. */
function keepAddress(link) {
  try {
    window.history.replaceState(window.history.state, "", link);
  } catch {
    // Some browsers fix the address of a file: the link is copied all the same.
  }
}

async function intoClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // refused, or no clipboard outside https
  }
}
