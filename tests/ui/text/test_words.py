"""The table of words: what code asks for is there, what is there is asked for, in every language alike."""

import re
from collections import Counter

import pytest

from app.front_end import ASSETS

SOURCES = ASSETS / "src"
LITERAL = re.compile(r"""words\(\s*"([\w.]+)"|entry\("([\w.]+)"\)""")
# A key that is put together, or chosen, or kept in a table: any dotted text, and the part before a gap.
OPENED = re.compile(r"`([\w.]+\.)\$\{")
QUOTED = re.compile(r'"([\w.]+)"')
GAP = re.compile(r"\{(\w+)\}")
# Keys that are put together from what state or data say.
CHOSEN = {"lost", "found"}

TABLES = """async () => {
  const { LOCALES } = await import("/text/locales.js");
  const flat = (entry, key) => (typeof entry === "string" ? [[key, entry]]
    : Object.entries(entry).flatMap(([name, inner]) => flat(inner, key ? `${key}.${name}` : name)));
  return Object.fromEntries(Object.entries(LOCALES).map(([code, { words }]) => [code, flat(words, "")]));
}"""


@pytest.fixture
def tables(modules) -> dict[str, dict[str, str]]:
    return {code: dict(entries) for code, entries in modules.evaluate(TABLES).items()}


def sources() -> str:
    files = [file for file in SOURCES.rglob("*.js") if file.name not in ("en.js", "pseudo.js")]
    return "\n".join(file.read_text("utf-8") for file in files)


def unknown(code: str, keys: set[str]) -> set[str]:
    """The keys that code asks for and no entry, nor any group of entries, has."""
    groups = {key[:at] for key in keys for at in range(len(key)) if key[at : at + 1] == "."}
    return {first or second for first, second in LITERAL.findall(code)} - keys - groups


def unused(code: str, keys: set[str]) -> set[str]:
    """The entries that no text in code can stand for."""
    quoted, opened = set(QUOTED.findall(code)), set(OPENED.findall(code))
    plural = re.compile(r"\.(zero|one|two|few|many|other)$")
    return {
        key
        for key in keys
        if not {key, plural.sub("", key)} & quoted and not any(key.startswith(start) for start in opened)
    } - CHOSEN


def test_every_key_that_code_asks_for_has_an_entry(tables):
    assert unknown(sources(), set(tables["en"])) == set()


def test_every_entry_is_asked_for(tables):
    assert unused(sources(), set(tables["en"])) == set()


def test_a_missing_and_an_idle_entry_are_seen():
    code = 'say(words("steps.next")); words(`themes.${theme}`)'
    assert unknown(code, {"steps.back"}) == {"steps.next"}
    assert unused(code, {"steps.next", "steps.back", "themes.dark"}) == {"steps.back"}


def test_languages_have_the_same_entries_with_the_same_gaps(tables):
    def gaps(table):
        return {key: Counter(GAP.findall(text)) for key, text in table.items()}

    assert all(gaps(table) == gaps(tables["en"]) for table in tables.values())


def test_plurals_follow_the_count(modules):
    said = modules.evaluate(
        """async () => {
          const { words } = await import("/text/words.js");
          return [1, 2, 1234].map((count) => words("drawing.list", { count }));
        }"""
    )
    assert said == [
        "1 box",
        "2 boxes; arrow keys walk along the edges",
        "1,234 boxes; arrow keys walk along the edges",
    ]


def test_a_language_translates_what_python_says_by_its_english_text(modules):
    said = modules.evaluate(
        """async () => {
          const { LOCALES } = await import("/text/locales.js");
          const { translator } = await import("/text/translator.js");
          LOCALES.de = { code: "de", words: LOCALES.en.words, translate: translator({
            "Multiply": "Malnehmen",
            "There is no function {name}. Write {instead}.": "Statt {name} schreiben Sie {instead}.",
            "layer {1}, neuron {2}": "Schicht {1}, Neuron {2}",
            "{0} to the power {1} is not a real number": "{0} hoch {1} ist keine reelle Zahl",
          }) };
          const { setLocale, locale } = await import("/text/locale.js");
          const { translated } = await import("/text/words.js");
          const { text } = await import("/text/numbers.js");
          setLocale("de");
          return [locale().code, text(1234.5), text(0.5), ...[
            "Multiply", "Add", "layer 2, neuron 13",
            "There is no function lg(x). Write log(x).\\n  lg(x)\\n  ^^",
            "{0} to the power {1} is not a real number"].map(translated)];
        }"""
    )
    assert said == [
        "de",
        "1.230",
        "0,50",
        "Malnehmen",
        "Add",
        "Schicht 2, Neuron 13",
        "Statt lg(x) schreiben Sie log(x).\n  lg(x)\n  ^^",
        "{0} hoch {1} ist keine reelle Zahl",
    ]
