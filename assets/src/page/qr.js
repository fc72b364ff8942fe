// A QR code of a text, made here in the page: dark on light in every theme, with the quiet zone that scanners need.

import { generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";
import { svg } from "../dom.js";

const QUIET = 4; // modules of light around the code, as its standard asks

/** The code as SVG with its label, or null where the text is too long for one. */
export function qr(text, label) {
  const code = encode(text);
  if (code === null) return null;
  const side = code.size + 2 * QUIET;
  return svg("svg", { class: "qr", viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" },
    svg("rect", { x: -QUIET, y: -QUIET, width: side, height: side, fill: "#ffffff" }),
    svg("path", { d: toSvgPath(code), fill: "#000000" }));
}

function encode(text) {
  try {
    return generate(text);
  } catch {
    return null; // beyond the largest code, some 2900 characters
  }
}
