// Translations of what lessons, pictures and the engine say, by their English texts. A language other than English has them:
//
//   export default { code: "de", words: { … }, translate: translator({ "Multiply": "Malnehmen", … }) };

/** A function from an English text to this language's, or to itself. "There is no {x}" stands for every such sentence. */
export function translator(texts) {
  const templates = Object.keys(texts).filter((text) => GAP.test(text)).sort((one, other) => other.length - one.length);
  const patterns = templates.map((template) => ({ fits: pattern(template), template }));
  return (text) => {
    if (text in texts || patterns.length === 0) return texts[text] ?? text;
    const found = patterns.find(({ fits }) => fits.test(text));
    return found ? texts[found.template].replace(GAPS, (_, name) => found.fits.exec(text).groups[`_${name}`]) : text;
  };
}

const GAP = /\{\w+\}/;
const GAPS = /\{(\w+)\}/g;

/** What fits a template: its own words, and anything in its gaps. */
function pattern(template) {
  const [first, ...others] = template.split(GAPS);
  let [source, known] = [quoted(first), new Set()];
  for (let at = 0; at < others.length; at += 2) {
    const name = others[at];
    source += `${known.has(name) ? `\\k<_${name}>` : `(?<_${name}>.+?)`}${quoted(others[at + 1])}`;
    known.add(name);
  }
  return new RegExp(`^${source}$`, "s");
}

const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
