"""Typed expressions in an exported file: the page reads each text as Python does, or refuses it alike."""

import json
import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.course import find, lessons
from app.lesson import Input, Lesson, Setting
from app.lessons.chain import EXAMPLES
from app.scene.offline import reader, typed
from engine import ops
from engine.codegen.javascript_operations import rows
from engine.expression.grammar import (
    BRACKETS,
    CONSTANTS,
    DEPTH_LIMIT,
    FUNCTIONS,
    INFIX,
    LENGTH_LIMIT,
    PREFIX,
    SYNONYMS,
)
from engine.expression.refusals import EQUIVALENTS
from tests.app.scene.offline_twins import difference, differences, in_page, in_python
from tests.engine.expression import cases
from tests.engine.expression.expressions import texts, trees
from tests.engine.expression.test_expression import READINGS


def several(expressions: str) -> list[str]:
    """Expressions with at least three blanks between them."""
    return re.split(r"\s{3,}", expressions)


# A batch is one run of the page; what differs is named by its text, so that there is nothing to shrink.
WITHOUT_SHRINKING = [Phase.explicit, Phase.reuse, Phase.generate]
BATCHES = settings(
    max_examples=10, deadline=None, phases=WITHOUT_SHRINKING, suppress_health_check=list(HealthCheck)
)

# The presets are in the file as Python drew them: read here, they start where any other expression starts.
PRESETS = [f"{text} " for text in EXAMPLES]

PLAIN = [
    *several("""x   -x   2 + 3   x--2   x-(-2)   x^0   x^1   x^2   2^x   x²   x⁻¹²   1/2x   x y x   x*x*x
    |x| - |y|   sum(a)   mean(a, b, c, d)   logsumexp(a, b, a)   max(a, a)   clip(x, -1, 1)
    where(x > 0, x, -x)   gelu(x) + softplus(y) + elu(z) + leaky_relu(w)   relu(x) + relu(-x)   sign(a - b)
    log(2)x   x - sin(2)   x / 0   x + 1/0   x log(0)   log(-2)x   0/0 + x   x tan(exp(1))   x * 0.1
    x / 1e-7   x * 1e20   x * 1e16   x * 123456.7   x * 123456789   1234567.5x
    0.00001x   σ + σ(x)   σ(x)σ   e x   µ + μ   ϑ θ   É é
    x_1 + x₂   rate(x) + rate   pi r^2"""),
    f"sum({', '.join(f'x{number}' for number in range(30))})",
    f"{'x + ' * 60}y",
    "+".join(f"x{number}*y{number % 7}" for number in range(40)),
]
# Where something has no slope that was, or was not, chosen.
CHOICES = several("""where(x > 9, sqrt(x - x), x)   where(x > 9, x, sqrt(x - x))   max(sqrt(x - x), 1)x
    clip(log(x - x), -1, 1) + x   where(x > 9, sin(sqrt(x - x)), 0) + where(x > 8, sqrt(x - x), x)
    where(x < 9, where(x > 9, 2sqrt(x - x), x), sqrt(x - x))   where(x > 9, sqrt(x - x), x) + sqrt(x - x)""")
CASES = [f"q + {text}" for text in (*cases.READ, *cases.REFUSED)]
UNDEFINED = several("""log(a)+log(b)   sqrt(a)*sqrt(b)   a/(b+3)   log(log(a))   sqrt(1 - a^2)   1/(a^2 - 4)
    log(-2)a   sqrt(-a)*log(b)/(c - 4)   log(a*b)   a^b   1/(a - a)
    log(a)log(b)log(c)log(d)log(f)log(g)log(h)log(i)log(j)""")
LARGE = ["x" + " + x" * 300, "a*" * 900 + "b"]
TESTED = [f"q + {text}" for text in READINGS]
WRONG = [
    *several("""x*   *x   (x   x)   (x]   ()   max()   max(1)   max(1,5,2)   sin(1,5)   a, b   max(a,)   x 2
    ||   a = b   exo(x)   sgmoid(x)   maxx(a, b)   log10(x)   banana(x)   sin x   sin^2(x)   sin²(x)   a >= b
    a > b > c   5%   x!   x_   x.y   x…   2..3   1.2.3   1e999   5_000   \\frac   title   run + x   name
    constructor   constructor(x)   toString + x   hasOwnProperty(x)   __proto__"""),
    *("", "   ", "x\x85+\x00", "y 😀", "😀", "x + 😀 (ab", "é́", "x\ufeff+\u200b2", "٣,٣", "max(١,1,2)"),
    *("(" * (DEPTH_LIMIT + 1), "a+" * LENGTH_LIMIT, "a" * 12 + "(x)", "x" * 90 + " $ " + "y" * 90),
]


@pytest.mark.parametrize("group", [PRESETS, PLAIN, CHOICES, CASES, UNDEFINED, LARGE, WRONG, TESTED], ids=len)
def test_the_page_reads_like_python(group, javascript):
    assert differences(group, javascript) == []


WORDS = [
    *(*FUNCTIONS, *INFIX, *PREFIX, *SYNONYMS, *BRACKETS, *BRACKETS.values(), *CONSTANTS, *EQUIVALENTS),
    *("a", "b", "x", "w0", "rate", "2", "0.5", "1e3", "0", "1", " ", "|", ",", "²", "⁻¹", "exo", "x("),
    *(
        "é",
        "😀",
        "=",
        ">=",
        "%",
        "_",
        ".",
        "½",
        "₁",
        "ₙ",
        "_{1}",
        "\u0302",
        "（",
        "ａ",
        "sinx",
        "and",
        "lambda x:",
        "0x1",
    ),
]
TERMS = [
    *("sin(x)", "relu(a)", "max(a, b)", "min(a, x)", "clip(x, a, 2)", "where(a > b, x, 2)", "sum(a, b, c)"),
    *("mean(x, 2)", "logsumexp(a, x)", "gelu(x)", "elu(a)", "tan(b)", "leaky_relu(b)", "softplus(x)", "x^a"),
    *("a*b", "3", "x", "|a|", "√x", "sign(x)"),
]
SHAPES = ["({} + {})", "({}) * ({})", "tanh({})", "max({}, {})", "({} - {})", "sin({})", "{} / ({})"]


@st.composite
def sums(draw):
    """Many kinds of terms in a row."""
    terms = draw(st.lists(st.sampled_from(TERMS), min_size=1, max_size=30))
    return terms[0] + "".join(draw(st.sampled_from("+-*/^<")) + term for term in terms[1:])


@st.composite
def nested(draw):
    """Deep expressions that use what they have made again: wide graphs with long wires."""
    made = ["a", "b", "x", "y", "2"]
    for _ in range(draw(st.integers(5, 60))):
        shape = draw(st.sampled_from(SHAPES))
        new = shape.format(*[draw(st.sampled_from(made)) for _ in range(shape.count("{}"))])
        if len(new) < 600:
            made.append(new)
    return made[-1]


# Of a character that one of the two does not know yet, it cannot say whether it can be printed.
known = st.characters(exclude_categories=["Cn", "Cs"])
soup = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)
anything = st.one_of(trees().flatmap(texts), sums(), nested(), soup, st.text(known, max_size=6))


@given(batch=st.lists(anything, min_size=20, max_size=40))
@BATCHES
def test_the_page_reads_anything_like_python(batch, javascript):
    assert differences([text for text in batch if text not in EXAMPLES], javascript) == []


def test_a_difference_is_caught(javascript):
    (page,) = in_page(["a*b + 2"], javascript)
    assert "≠" in difference(page, in_python("a*b + 3"))
    assert "≠" in difference(page, in_python("b*a + 2"))
    assert difference(page, in_python("a*b +"))
    assert difference({"x": 1.0}, {"x": 1.0 + 1e-6})
    assert difference({"x": "1 × 2"}, {"x": "1 × 3"})


# Which lessons carry this


def test_only_lessons_of_a_typed_expression_carry_it():
    assert [lesson.slug() for lesson in lessons() if typed(lesson)] == ["chain"]


class Typed(Lesson):
    """A lesson of one's own with an expression to type."""

    title = "Typed"
    settings = {"formula": Setting("Formula", "u*v", ("u*v", "u + v"), kind="text", starts=(7.0,))}

    @classmethod
    def build(cls, formula):
        """The graph of the formula."""
        return cls.settings["formula"].read(formula)


class Bounded(Typed):
    """The same with an input of its own, whose bounds only Python knows to keep."""

    u = Input(1.0, bounds=(0, 1))


class Asking(Typed):
    """The same with questions of its own."""

    asks = (("u", 1.0),)


def test_lessons_of_ones_own_carry_it_where_the_expression_is_all_there_is():
    tables = typed(Typed.choose())
    assert tables["setting"] == "formula"
    assert [row[0]["value"] for row in tables["starts"]] == [7.0]
    assert typed(Bounded.choose()) is None
    assert typed(Asking.choose()) is None


def test_a_wide_start_has_wide_bounds():
    starts = {each["value"]: (each["low"], each["high"]) for (each, *_) in typed(find("chain"))["starts"]}
    assert starts[2.0] == (-10.0, 10.0)


# What is emitted


def test_every_operation_is_emitted_with_its_rule():
    table = rows()
    assert table.keys() == ops.OPS.keys()
    for name, row in table.items():
        count = 1 if row["arity"] is None else row["arity"]
        assert len(row["rule"]["partials"]) == count, name
    json.dumps(table, allow_nan=False)


def test_nothing_in_the_reader_evaluates_text():
    """Promise 6: what a visitor types is looked up and looped over, never executed."""
    text = reader()
    for way in ("eval", "Function(", "import(", "createObjectURL", "setTimeout", "document."):
        assert way not in text, way


def test_the_reader_is_a_script_without_a_gap(javascript):
    assert javascript.prints("", "new Function(text); console.log(1);", text=reader()) == 1
