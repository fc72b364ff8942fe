// The graph and the pictures beside it as one drawing of their own, to keep: as SVG, or as PNG drawn in the page.

import { html, set, svg } from "../dom.js";
import { plain } from "../text/numbers.js";
import { translated } from "../text/words.js";

const SHARP = 2; // pixels of a PNG for each unit of the drawing
const MARGIN = 28;
const HEAD = 58;
const BESIDE = 300; // width of a picture beside the graph
const LETTERS = { serif: 'Georgia, "Times New Roman", "DejaVu Serif", serif', sans: 'Helvetica, Arial, "DejaVu Sans", sans-serif' };

// What a style sheet says of a drawing, written on its elements, since the sheet stays behind.
const LOOKS = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "paint-order", "opacity", "visibility"];
const WRITING = ["font-size", "font-weight", "font-style", "text-anchor"];
const OF_THE_PAGE = /^(class|style|id|tabindex|role|aria-.*|data-.*)$/;

/** A button for each format. */
export function snapshotButtons(lesson) {
  const formats = { svg: (source) => new Blob([source], { type: "image/svg+xml" }), png: toPng };
  return Object.entries(formats).map(([format, make]) => {
    const button = html("button", { type: "button", class: "button", "data-snapshot": format }, format.toUpperCase());
    button.addEventListener("click", async () => {
      const { drawing, width, height } = snapshot(lesson);
      save(await make(new XMLSerializer().serializeToString(drawing), width * SHARP, height * SHARP), `${fileName(lesson)}.${format}`);
    });
    return button;
  });
}

/** The drawing of this moment and its size: the lesson's title, its inputs, the graph, the pictures. */
export function snapshot({ root, scene, state }) {
  const graphElement = root.querySelector("svg.graph"); // none where a graph is too large to draw
  const graph = graphElement ? frozen(graphElement) : { copy: null, width: 0, height: 0 };
  const seen = (picture) => picture.getClientRects().length > 0; // not behind another tab
  const pictures = [...root.querySelectorAll(".pictures figure svg")].filter(seen).map((picture) => frozen(picture, BESIDE));
  const column = pictures.reduce((sum, { height }) => sum + height, 0);
  const [width, height] = [
    2 * MARGIN + graph.width + (pictures.length > 0 ? MARGIN + BESIDE : 0),
    HEAD + MARGIN + Math.max(graph.height, column),
  ].map(Math.ceil);
  place(graph, MARGIN, HEAD + (height - HEAD - MARGIN - graph.height) / 2);
  let top = HEAD + (height - HEAD - MARGIN - column) / 2;
  for (const picture of pictures) {
    place(picture, 2 * MARGIN + graph.width, top);
    top += picture.height;
  }
  const { backgroundColor, color } = getComputedStyle(root);
  const line = (y, size, weight, said) => svg("text", { x: MARGIN, y, fill: color, "font-family": LETTERS.sans, "font-size": size, "font-weight": weight }, said);
  const drawing = svg("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    svg("title", {}, translated(scene.title)),
    svg("rect", { width, height, fill: backgroundColor }),
    line(MARGIN + 4, 19, 700, translated(scene.title)),
    line(MARGIN + 26, 14, 400, assignments(state, " = ").join(", ")),
    graph.copy, ...pictures.map(({ copy }) => copy));
  return { drawing, width, height };
}

const assignments = ({ inputs }, equals) => Object.entries(inputs).map(([name, value]) => `${name}${equals}${plain(value)}`);

/** A drawing of the page that needs the page no more, whole and in its own size or that wide: {copy, width, height}. */
function frozen(drawing, width) {
  const copy = drawing.cloneNode(true);
  freeze(drawing, copy);
  const [, , w, h] = copy.getAttribute("viewBox").split(" ").map(Number);
  return { copy, width: width ?? w, height: ((width ?? w) * h) / w };
}

function freeze(from, to) {
  const style = getComputedStyle(from);
  if (style.display === "none") return to.remove();
  const looks = Object.fromEntries(LOOKS.map((name) => [name, style.getPropertyValue(name)]));
  const writing = from.tagName === "text" ? written(style) : {};
  [...to.attributes].forEach(({ name }) => OF_THE_PAGE.test(name) && to.removeAttribute(name));
  for (const [name, value] of Object.entries({ ...looks, ...writing })) if (value && value !== "normal") set(to, name, value);
  const copies = [...to.children];
  [...from.children].forEach((child, index) => freeze(child, copies[index]));
}

/** Fonts that other programs have, instead of those that the page prefers. */
const written = (style) => ({
  ...Object.fromEntries(WRITING.map((name) => [name, style.getPropertyValue(name)])),
  "font-family": /serif/i.test(style.fontFamily.replace(/sans-serif/i, "")) ? LETTERS.serif : LETTERS.sans,
});

const place = ({ copy, ...size }, x, y) => copy && Object.entries({ x, y, ...size }).forEach(([name, value]) => set(copy, name, value));

/** The PNG of a drawing's source. A drawing without foreign parts leaves the canvas readable, also in a file. */
async function toPng(source, width, height) {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = html("canvas", { width, height });
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

/** "multiply a=2 b=-3": what the picture shows, in letters that every file system takes. */
const fileName = ({ scene, state }) =>
  [scene.name, ...assignments(state, "=")].join(" ").replaceAll("−", "-").replace(/[^\w .=-]/g, "").slice(0, 80).trim();

function save(blob, name) {
  const link = html("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
