"""The table of an address's parameters, how addresses are read and written, and the README's copy."""

from pathlib import Path
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.address import PARAMETERS, RULES, TABLE, read, write
from app.page import page

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def rows() -> list[str]:
    """The table as the README has it."""
    return [f"| `{row.example}` | {row.says}{choices(row)} |" for row in TABLE]


def choices(row) -> str:
    return "" if isinstance(row.choices, str) or not row.choices else f": {', '.join(row.choices)}"


def test_the_readme_has_the_table():
    lines = README.splitlines()
    start = lines.index("| parameter | what it does |") + 2
    assert lines[start : start + len(TABLE)] == rows()
    assert lines[start + len(TABLE)] == ""


def test_an_example_is_a_value_that_its_row_takes():
    inputs = [{"name": "a"}, {"name": "b"}]
    scene = {"inputs": inputs, "network": False, "nodes": [{"kind": "input"}] * 3, "stages": {}}
    for name, row in PARAMETERS.items():
        key, _, value = row.example.partition("=")
        assert key == name
        if row.kind in RULES:
            assert RULES[row.kind](row, value, scene) == ""
            assert RULES[row.kind](row, "</b>", scene) != ""


names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)


@given(st.dictionaries(names.filter(lambda name: name.strip("?") == name), st.text(max_size=20), max_size=5))
def test_what_is_written_is_read_again(asked):
    assert read(write(asked)) == asked


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("expression=a+b", "a+b"),
        ("expression=a%2Bb", "a+b"),
        ("expression=a%20+%20b", "a + b"),
        ("expression=a+%2B+b", "a + b"),
        ("expression=a+*+b", "a * b"),
        ("expression=%28a%2Bb%29+%2F+c", "(a+b) / c"),
        ("expression=1e+5*x", "1e+5*x"),
        ("expression=%22a+b%22", '"a+b"'),
        ("expression=+a", "+a"),
        ("?expression=x&expression=y", "y"),
        ("expression=a=b", "a=b"),
    ],
)
def test_plus_means_plus_but_where_a_form_wrote_the_address(address, meant):
    assert read(address) == {"expression": meant}


@pytest.mark.parametrize(
    "text",
    [
        "a + b",
        "(x + y) * z",
        "log(x) / x",
        "a*b + max(c, d)",
        "x * x",
        "<img src=x onerror=alert(1)>",
        "tanh(x*w + b)",
        "x - y",
    ],
)
def test_an_address_that_a_form_wrote_is_read(text):
    assert read(urlencode({"expression": text})) == {"expression": text}


@pytest.mark.parametrize(
    "address",
    [
        "", "?", "&&", "=", "?lesson=%zz", "?lesson=%ff%fe", "?lesson=multiply&a=%zz", "?" + "9" * 5000,
        "?lesson=multiply&a=" + "9" * 5000, "?" + "&".join(f"q{number}=1" for number in range(5000)),
        "?lesson=chain&expression=" + "(" * 5000, "?lesson=chain&expression=%",
        "?lesson=chain&expression=%00",
    ],
)  # fmt: skip
def test_no_address_is_too_strange_for_a_page(address):
    assert page(address) is not None
