"""What a page says that no entry of the language's table says: words that the pseudo-language left plain."""

import re

# Every text that a reader or a listener gets: of elements, of attributes, and in plots.
TEXTS = """() => {
  const SILENT = "style, script, noscript, var, code, pre, kbd, math";
  const ATTRIBUTES = ["aria-label", "aria-valuetext", "aria-description", "title", "placeholder", "alt"];
  const said = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) visit(element.shadowRoot);
      for (const name of ATTRIBUTES) if (element.hasAttribute(name)) said.push(element.getAttribute(name));
      if (element.closest(SILENT)) continue;
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said.push(node.data);
    }
  };
  visit(document);
  for (const plot of globalThis.Bokeh?.documents ?? [])
    for (const model of plot.all_models) {
      said.push(model.axis_label, ...(model.tooltips ?? []).map(([name]) => name), model.title?.text);
      if (model.major_label_overrides instanceof Map) said.push(...model.major_label_overrides.values());
      if (model.data?.text) said.push(...model.data.text);
    }
  return said.filter((text) => typeof text === "string" && text.trim());
}"""
ACCENT = "\u0301"  # behind each letter that comes out of the table
WORD = re.compile(rf"(?:[A-Za-z](?!{ACCENT})){{2,}}")


def left_out(page, names: set[str]) -> set[str]:
    """The texts on a page in the pseudo-language that hold a plain word which is no name."""
    return {text for text in page.evaluate(TEXTS) if plain_words(text) - names}


def plain_words(text: str) -> set[str]:
    """The words of a text without an accent.

    >>> sorted(plain_words(f"⟦R{ACCENT}e{ACCENT}set⟧ the loss of w1_2 ×"))
    ['loss', 'of', 'set', 'the']
    """
    return set(WORD.findall(text))
