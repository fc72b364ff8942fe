// The help sheet: every key and what it does, out of the very rows that answer the keys.

import { dialog, tool } from "./dialog.js";
import { html } from "../dom.js";
import { caps } from "./shortcuts.js";
import { words } from "../text/words.js";

const GROUPS = ["slider", "graph", "page", "show"];

/** The ? button and the sheet that it opens. */
export function help() {
  const tables = html("div", { class: "key-tables" });
  const sheet = dialog("help", words("help"), tables);
  const act = () => sheet.showModal();
  return [
    { area: "tools", element: tool({ sign: "?", label: words("help"), act }), keys: [{ does: "help", keys: ["?"], group: "page", act }] },
    { area: "over", element: sheet, on: { keys: (rows) => tables.replaceChildren(...GROUPS.map((group) => table(group, rows)).filter(Boolean)) } },
  ];
}

/** The table of one group of rows; several components may bring the same row (each slider does). */
function table(group, rows) {
  const members = new Map(rows.filter((row) => row.group === group).map((row) => [row.does, row]));
  if (members.size === 0) return null;
  return html("table", { class: "keys" },
    html("caption", {}, words(`groups.${group}`)),
    html("tbody", {}, ...[...members.values()].map(line)));
}

const line = ({ does, keys }) =>
  html("tr", {},
    html("th", { scope: "row" }, ...keys.map((chord) => html("span", { class: "chord" }, ...caps(chord).map((cap) => html("kbd", {}, cap))))),
    html("td", {}, words(`keys.${does}`)));
