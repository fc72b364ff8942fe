// Making elements, and changing them only where something changed.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * An HTML element with its attributes and children.
 *
 * @param {string} tag
 * @param {Record<string, any>} [attributes] true stands for an attribute without a value; null and false for none
 * @param {...(Node | string | null | undefined)} children
 * @returns {any} an element of that tag
 */
export const html = (tag, attributes = {}, ...children) =>
  fill(document.createElement(tag), attributes, children);

/**
 * An SVG element with its attributes and children.
 *
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {any} an element of that tag
 */
export const svg = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

/**
 * Sets an attribute (or removes it: null, false), touching the page only where it differs.
 *
 * @param {Element} element
 * @param {string} name
 * @param {any} value
 */
export function set(element, name, value) {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else {
    const text = value === true ? "" : String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

/**
 * Sets an element's text, touching the page only where it differs.
 *
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * How much the page around an element is enlarged for a projector: 1 where it is not.
 *
 * @param {Element} element
 * @returns {number}
 */
export const enlargement = (element) => Number(getComputedStyle(element).getPropertyValue("--scale")) || 1;

/**
 * The nodes of a sentence in which `names` between backticks are set as mathematics.
 *
 * @param {string} sentence
 * @returns {Node[]}
 */
export const rich = (sentence) =>
  sentence.split("`").map((part, index) => (index % 2 ? html("var", {}, part) : document.createTextNode(part)));

/**
 * Sets an element's sentence, names and all, where it differs.
 *
 * @param {any} element
 * @param {string} sentence
 */
export function setRich(element, sentence) {
  if (element.dataset.rich === sentence) return;
  element.dataset.rich = sentence;
  element.replaceChildren(...rich(sentence));
}
