// A box of the graph: its name, value and gradient, the operation's badge, and a mark where something is odd.

import { setText, set, svg } from "../dom.js";
import { arrowed, plain, sign, text } from "../text/numbers.js";
import { spokenNumber } from "../model/visibility.js";
import { translated, words } from "../text/words.js";

const BADGE = 17; // half the height of a symbol's circle
const WORD = 7.2; // width of a letter in the badge of an operation with a name
const LONG = { label: 12, leaf: 5, name: 7, value: 8, gradient: 9 }; // characters from which a text is set smaller

/**
 * The box of a node, or of a closed group, which shows its output node's numbers: {index, element, paint}.
 * `place` says where it is for who cannot see it.
 */
export function nodeView(box, node, { isOutput, place }) {
  const { index, label, kind, role } = node;
  const group = typeof box.id === "string" ? box.id : null;
  const isConstant = kind === "constant";
  const { face, value, gradient } = faceView(box, node, group);
  const element = svg("g", { class: `node ${group ? "group" : kind}${isOutput ? " output" : ""}`, transform: `translate(${box.x} ${box.y})`, tabindex: -1,
    role: "listitem", "data-node": index, "data-label": label, "data-group": group, "data-role": role }, face);
  const where = [group && words("drawing.closed"), place];
  const shown = { value: undefined, gradient: undefined, reason: undefined };

  function paint(values, gradients, anomalies) {
    const [now, slope, reason] = [values[index], gradients[index], anomalies.get(index)];
    if (Object.is(now, shown.value) && Object.is(slope, shown.gradient) && reason?.sentence === shown.reason?.sentence) return;
    number(value, isConstant && now !== null && !isNamed(label) ? plain(now) : text(now), LONG.value);
    number(gradient, Number.isNaN(slope) ? text(slope) : arrowed(slope), LONG.gradient);
    set(gradient, "data-sign", sign(slope));
    set(element, "data-value", now);
    set(element, "data-gradient", slope);
    if (reason?.kind !== shown.reason?.kind) flag(element, face, reason, box.width);
    const said = words(isConstant ? "drawing.constant" : "drawing.node", { name: group ? translated(group) : label, value: spokenNumber(now), gradient: spokenNumber(slope) });
    set(element, "aria-label", [said, reason?.spoken, ...where].filter(Boolean).join(" "));
    Object.assign(shown, { value: now, gradient: slope, reason });
  }
  return { index, element, paint };
}

/** Whether a constant goes by a name, as π does, rather than by its number. */
const isNamed = (label) => !/^−?[\d.]/.test(label);

/** What is seen of a box; who cannot see it hears its name instead. */
function faceView({ width, height }, { short, symbol, kind }, group) {
  const middle = height / 2;
  const isConstant = kind === "constant"; // nothing can move it: it has a value and no gradient
  const badged = symbol && !group;
  const name = group ? translated(group) : short;
  const at = badged ? { x: 6, y: -10 } : group ? { x: 6, y: -14 } : name.length > LONG.name ? { x: 6, y: -5 } : { x: 14, y: isConstant ? middle + 6 : middle - 12 };
  const value = svg("text", { class: "value", x: width - 14, y: isConstant ? middle + 6 : middle - 12, "text-anchor": "end" });
  const gradient = svg("text", { class: "gradient", x: width - 14, y: middle + 29, "text-anchor": "end" });
  const face = svg("g", { "aria-hidden": "true" },
    group ? svg("rect", { class: "behind", x: 6, y: -6, width, height, rx: 12 }) : null,
    svg("rect", { class: "body", width, height, rx: 12 }),
    isConstant ? null : svg("line", { x1: 12, x2: width - 12, y1: middle, y2: middle }),
    svg("text", { class: name.length > (badged || group ? LONG.label : LONG.leaf) ? "label long" : "label", ...at }, name),
    isConstant ? null : svg("text", { class: "partial", x: badged ? BADGE + 8 : 14, y: middle + 29 }, "∂"),
    value, isConstant ? null : gradient, badged ? badge(symbol, middle) : group ? unfold(middle) : null);
  return { face, value, gradient };
}

function number(element, written, most) {
  setText(element, written);
  element.classList.toggle("long", written.length > most);
}

/** A circle around a sign, a pill around a word. */
function badge(symbol, middle) {
  const isWord = symbol.length > 1;
  const width = isWord ? Math.max(2 * BADGE, symbol.length * WORD + 14) : 2 * BADGE;
  const half = isWord ? 12 : BADGE;
  return svg("g", { class: "badge", transform: `translate(${-BADGE} ${middle})` },
    svg("rect", { y: -half, width, height: 2 * half, rx: half }),
    svg("text", { "text-anchor": "middle", x: width / 2, y: isWord ? 4.5 : 7, class: isWord ? "word" : "sign" }, symbol));
}

/** The sign that a closed group opens. */
const unfold = (middle) =>
  svg("g", { class: "badge unfold", transform: `translate(${-BADGE} ${middle})` },
    svg("rect", { y: -BADGE, width: 2 * BADGE, height: 2 * BADGE, rx: 8 }),
    svg("path", { d: `M${BADGE - 7} 0h14M${BADGE} -7v14` }));

/** The mark at a box's corner: that something is odd there, and of which kind. */
function flag(element, face, reason, width) {
  element.querySelector(".anomaly-mark")?.remove();
  set(element, "data-anomaly", reason?.kind);
  if (!reason) return;
  face.append(svg("g", { class: "anomaly-mark", transform: `translate(${width - 4} 2)` },
    svg("title", {}, reason.spoken),
    svg("circle", { r: 12 }),
    svg("text", { "text-anchor": "middle", y: 5.5 }, words(`anomaly.marks.${reason.kind}`))));
}

/** The frame of an open group, with the title that closes it. */
export function frameView({ id, x, y, width, height }) {
  const close = svg("g", { class: "fold", role: "button", "aria-label": words("drawing.close", { name: translated(id) }), "data-close": id },
    svg("rect", { x: 6, y: 4, width: width - 12, height: 32, rx: 8 }),
    svg("text", { x: 16, y: 26 }, `− ${translated(id)}`));
  return svg("g", { class: "frame", transform: `translate(${x} ${y})`, "data-frame": id },
    svg("rect", { class: "body", width, height, rx: 16 }), close);
}
