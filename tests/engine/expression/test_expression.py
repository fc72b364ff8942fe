"""What learners type: how it is read, how it is refused, and that nothing else can happen."""

import copy
import json
import math
import pickle
import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine import ExpressionError, exp, maximum, parse, sigmoid, tanh, trace
from engine.expression import grammar, understood
from engine.expression.hints import signature
from engine.expression.lexer import CONSTANT_LETTERS, LETTERS, MARKS, PATTERNS
from engine.expression.names import may_be_input
from engine.expression.parser import read
from engine.expression.refusals import CALLED, EQUIVALENTS, INVERSES, WORDS
from engine.ops.table import OPS
from tests.engine.expression import cases
from tests.engine.expression.expressions import LEFT, shape, texts, trees, value

FUZZ = settings(max_examples=200, deadline=None)


def refused(text, **defaults):
    with pytest.raises(ExpressionError) as caught:
        parse(text, **defaults)
    return caught.value


# How expressions are read

READINGS = {
    "-x^2": "−(x^2)",
    "x^2^3": "x^(2^3)",
    "x**2**3": "x^(2^3)",
    "2^-x": "2^(−x)",
    "2^-x^2": "2^(−(x^2))",
    "2^-x*y": "(2^(−x)) × y",
    "a - b - c": "(a − b) − c",
    "a / b / c": "(a ÷ b) ÷ c",
    "a / b * c": "(a ÷ b) × c",
    "a + b*c": "a + (b × c)",
    "-a*b": "(−a) × b",
    "a*-b": "a × (−b)",
    "a - -b": "a − (−b)",
    "+a": "a",
    "a + -2": "a + (−2)",
    "-2^2": "−(2^2)",
    "2x": "2 × x",
    "3(a+b)": "3 × (a + b)",
    "sqrt(x)log(x)": "sqrt(x) × log(x)",
    "2 pi r": "(2 × π) × r",
    "x y": "x × y",
    "(a)(b)": "a × b",
    "(a)b": "a × b",
    "x(y + 1)": "x × (y + 1)",
    "pi(r + 1)": "π × (r + 1)",
    "1/2x": "(1 ÷ 2) × x",
    "x^2y": "(x^2) × y",
    "2x^2": "2 × (x^2)",
    "e^2x": "(e^2) × x",
    "2√x": "2 × sqrt(x)",
    "√x^2": "(sqrt(x))^2",
    "√-x": "sqrt(−x)",
    "x²": "x^2",
    "x⁻¹²": "x^(−12)",
    "2^x²": "2^(x^2)",
    "x²^3": "(x^2)^3",
    "|x|": "|x|",
    "2|x||y|": "(2 × |x|) × |y|",
    "||x| - 1|": "||x| − 1|",
    "|x|y|z|": "(|x| × y) × |z|",
    "|a|(|b| + 1)|c|": "(|a| × (|b| + 1)) × |c|",
    "[a + {b - (c)}]": "a + (b − c)",
    "sin[x]": "sin(x)",
    "exp (x)": "exp(x)",
    "a·b ⋅ c × d": "((a × b) × c) × d",
    "a ÷ b − c – d": "((a ÷ b) − c) − d",
    "a + 1 > b - c": "(a + 1) > (b − c)",
    "where(x > 0, x, 0)": "where(x > 0, x, 0)",
    "ln(x)": "log(x)",
    "σ(x)σ": "sigmoid(x) × σ",
    "1e-3x": "0.001 × x",
    "2e-3": "0.002",
    "2e": "2 × e",
    "2e - x": "(2 × e) − x",
    "2 e-3": "(2 × e) − 3",
    ".5 + 2.": "0.5 + 2",
    "a\n + \t b\u00a0+\u2062c": "(a + b) + c",
}


@pytest.mark.parametrize("text", READINGS, ids=repr)
def test_a_text_is_read_as_with_all_its_brackets(text):
    assert parse(text).nodes == parse(READINGS[text]).nodes


def test_the_graph_is_the_one_that_a_traced_function_gives():
    assert parse("(a*b + c)*d") == trace(lambda a, b, c, d: (a * b + c) * d)
    assert parse("x * x", x=3) == trace(lambda x: x * x, x=3)
    assert parse("2^y - max(y, -1)") == trace(lambda y: 2**y - maximum(y, -1))


PRESETS = {
    "(a * b + c) * d": lambda a, b, c, d: (a * b + c) * d,
    "(x + y) * z": lambda x, y, z: (x + y) * z,
    "1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))": lambda w0, x0, w1, x1, w2: (
        1 / (1 + exp(-(w0 * x0 + w1 * x1 + w2)))
    ),
    "a*b + max(c, d)": lambda a, b, c, d: a * b + maximum(c, d),
    "tanh(x*w + b)": lambda x, w, b: tanh(x * w + b),
    "sigmoid(a*x + b*y + c)": lambda a, x, b, y, c: sigmoid(a * x + b * y + c),
}


@pytest.mark.parametrize("text", PRESETS)
def test_the_presets_of_the_lessons_are_read(text):
    assert parse(text) == trace(PRESETS[text])


def test_labels_read_as_they_were_typed():
    labels = [node.label for node in parse("(a*b + c)*d - 2 pi").nodes]
    assert labels[4:7] == ["a × b", "a × b + c", "(a × b + c) × d"]
    assert labels[-1] == "(a × b + c) × d − 2 × π"


def test_inputs_are_in_the_order_of_their_first_appearance():
    graph = parse("b*a + b*w_1 + θ + x₁ + rate", a=2.5)
    assert graph.inputs == ("b", "a", "w_1", "θ", "x1", "rate")
    assert dict(graph.defaults) == {"b": 0, "a": 2.5, "w_1": 0, "θ": 0, "x1": 0, "rate": 0}


def test_an_expression_may_have_no_inputs_and_no_operations():
    assert parse("2 + 3").run().output == 5.0
    assert (parse("-5").run().output, parse("x", x=2).run().gradient) == (-5.0, {"x": 1.0})


@pytest.mark.parametrize(
    ("name", "number"), [("pi", math.pi), ("tau", math.tau), ("e", math.e), ("π", math.pi)]
)
def test_constants_are_known_by_name(name, number):
    graph = parse(f"{name} * 1")
    assert (graph.inputs, graph.run().output) == ((), number)


def test_a_name_with_a_default_is_an_input_whatever_it_would_mean():
    graph = parse("a + e + sign(a) + rate(2)", e=3.0, sign=2.0, rate=5.0)
    assert (graph.inputs, graph.run(a=1.0).output) == (("a", "e", "sign", "rate"), 16.0)


def test_inputs_may_have_the_name_of_the_parameter():
    assert parse("text + self", text=1, self=2).run().output == 3.0


def test_a_default_for_no_input_is_named():
    with pytest.raises(TypeError, match=r"no input 'c': its inputs are a, b"):
        parse("a + b", c=1)
    with pytest.raises(TypeError, match="An expression is text, not 3"):
        parse(3)


@pytest.mark.parametrize("op", [row for row in OPS.values() if not row.helper], ids=repr)
def test_every_row_can_be_called_by_its_name(op):
    names = [f"x{slot}" for slot in range(op.arity or 4)]
    for name in {op.name, op.symbol if op.symbol.isidentifier() else op.name}:
        steps = read(f"{name}({', '.join(names)})").instructions
        assert steps[-1].op == grammar.FUNCTIONS[name]
        assert steps[-1].args == tuple(range(len(names)))
        assert signature(name).startswith(f"{name}(")


# How texts are refused: the position, and what reason and hint say

REFUSALS = {
    "": (0, "nothing to read", r"such as a \* b"),
    "  \n": (0, "nothing to read", ""),
    "a +": (3, r"ends after \+", ""),
    "a * ": (3, r"ends after \*", ""),
    "exp(": (4, r"ends after \(", ""),
    "a * / b": (4, r"Two operators stand in a row: \* and /", "Remove one"),
    "a ** * b": (5, r"\*\* and \*", ""),
    "* a": (0, r"Nothing stands before \*", ""),
    ")": (0, r"Nothing stands before \)", ""),
    "(* a)": (1, r"missing between \( and \*", ""),
    "(a *)": (4, r"missing between \* and \)", ""),
    "²": (0, "Nothing stands before ²", ""),
    "()": (1, "nothing between these brackets", ""),
    "(a + b": (0, r"This \( is never closed", r"Add the missing \)"),
    "2(a + [b - c)": (12, r"This \) does not match", r"with \]"),
    "exp(a + b": (0, r"The bracket after exp is never closed", r"missing \)"),
    "a + b)": (5, r"This \) closes nothing", "Remove it"),
    "|a": (0, r"This \| is never closed", r"missing \|"),
    "(|a)|": (3, "does not match", r"with \|"),
    "exo(x)": (0, "no function exo", "Did you mean exp"),
    "1 + Sigmoid(x)": (4, "no function Sigmoid", "Did you mean sigmoid"),
    "foo(x)": (0, "no function foo", "foo × "),
    "log10(x)": (0, "no function log10", r"log\(x\) / log\(10\)"),
    "log₁₀(x)": (0, "no function log10", r"log\(x\) / log\(10\)"),
    "exp()": (0, "exp takes 1 argument, not 0", r"Write exp\(x\)"),
    "max(a)": (0, "max takes 2 arguments, not 1", r"max\(a, b\)"),
    "power[a, b, c]": (0, "power takes 2 arguments, not 3", r"power\(a, b\)\.$"),
    "power(1,5, 2)": (0, "power takes 2 arguments, not 3", "A decimal has a point"),
    "exp(a, b)": (0, "exp takes 1 argument, not 2", r"exp\(x\)"),
    "max(a,,b)": (6, "An argument is missing", ""),
    "max(,b)": (4, "An argument is missing", ""),
    "max(a,)": (6, "An argument is missing", ""),
    "sin x": (0, "sin is a function and needs brackets", r"Write sin\(x\)"),
    "1 + sin": (4, "needs brackets", ""),
    "sin^2(x)": (0, "needs brackets", r"sin\(x\)\^2"),
    "sin²(x)": (0, "needs brackets", r"sin\(x\)\^2"),
    "1,5": (1, "A comma stands only", "1.5, not 1,5"),
    "(a, b)": (2, "A comma stands only", ""),
    "|a, b|": (2, "A comma stands only", ""),
    "1.2.3": (0, "1.2.3 is not a number", "one decimal point"),
    "2x + 1e999": (5, "1e999 is too large", ""),
    "2 3": (2, "3 follows 2 without an operator", ""),
    "x 2": (2, "2 follows x", ""),
    "(a)2": (3, r"2 follows \)", ""),
    "y = a*b": (2, "no equals sign", "right-hand side"),
    "y := a*b": (2, "no equals sign", ""),
    "a >= b": (2, "Comparisons", ""),
    "a == b": (2, "Comparisons", ""),
    "a < b < c": (6, "< and < cannot follow each other", "brackets"),
    "x % 2": (2, "no %", "divide by 100"),
    "3!": (1, "no factorial", ""),
    "a; b": (1, "one at a time", "comma"),
    "_x": (0, "starts with a letter", ""),
    "math.exp(x)": (4, "A point belongs in a number", r"exp\(x\)"),
    r"\frac{a}{b}": (0, "LaTeX", "a / b"),
    "a # b": (2, "“#” has no meaning", ""),
    "a\x00": (1, r"“U\+0000” has no meaning", ""),
    "__import__('os')": (0, "starts with a letter", ""),
    "а + b": (0, "“а” has no meaning", ""),  # a Cyrillic letter that looks like a
}


@pytest.mark.parametrize("text", REFUSALS, ids=repr)
def test_a_slip_is_placed_and_explained(text):
    position, reason, hint = REFUSALS[text]
    error = refused(text)
    assert error.position == position
    assert re.search(reason, error.reason)
    assert re.search(hint, error.hint)


def test_the_message_marks_the_place():
    assert str(refused("2*exo(x) + 1")).splitlines()[1:] == ["    2*exo(x) + 1", "      ^^^"]


def test_the_message_shows_a_long_text_only_around_the_place():
    _, shown, carets = str(refused("x + " * 500 + "exo(x)" + " + x" * 500)).splitlines()
    assert len(shown) < 80
    assert shown[carets.index("^") :].startswith("exo(x)")


def test_what_comes_first_is_told_first():
    assert refused("exo(x) % 2").position == 0


def test_errors_are_value_errors_that_can_be_copied_and_pickled():
    error = refused("a +")
    assert isinstance(error, ValueError)
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (str(twin), twin.position, twin.hint) == (str(error), error.position, error.hint)


# Limits

LONGEST = {
    "sum": "+".join("x" * 5_000),
    "brackets": "(" * 1_000 + "x" + ")" * 1_000,
    "calls": "sin(" * 999 + "x" + ")" * 999,
    "signs": "-" * 1_000 + "x",
    "powers": "x^" * 1_000 + "x",
    "name": "x" * 10_000,
    "number": "0." + "1" * 9_998,
    "products": "x " * 5_000,
    "bars": "|-" * 500 + "x" + "|" * 500,
}


@pytest.mark.parametrize("kind", LONGEST)
def test_the_longest_and_deepest_expressions_are_read(kind):
    start = time.perf_counter()
    read(LONGEST[kind])
    assert time.perf_counter() - start < 2
    parse(LONGEST[kind]).run()


@pytest.mark.parametrize("text", ["(" * 1_001 + "x", "-" * 1_001 + "x", "x^" * 1_001 + "x", "sin(" * 2_000])
def test_what_is_deeper_is_refused(text):
    assert "more than 1,000 deep" in refused(text).reason


def test_what_is_longer_is_refused():
    error = refused("x" * 10_001)
    assert (error.position, error.reason) == (
        10_000,
        "The expression has 10,001 characters; at most 10,000 are read.",
    )


# The tables


def test_the_tables_are_plain_data_that_agree_with_the_operations():
    tables = [value for name, value in vars(grammar).items() if name.isupper() and hasattr(value, "items")]
    assert len(json.dumps([dict(table) for table in [*tables, PATTERNS] if table is not OPS])) > 1_000
    used = [row.op for row in (*grammar.INFIX.values(), *grammar.PREFIX.values())]
    assert {*used, *grammar.FUNCTIONS.values(), grammar.BAR_OP} - {""} <= set(OPS)
    assert set(grammar.ALIASES.values()) <= set(OPS)
    assert {grammar.PRODUCT, grammar.POWER} <= set(grammar.INFIX)


def letters(pattern):
    """The characters of a regular expression's set."""
    return [char for char in map(chr, range(0x300, 0x10000)) if re.match(f"[{pattern}]", char)]


ALL_LETTERS = [char for char in map(chr, range(0x10000)) if re.match(f"[{LETTERS}{CONSTANT_LETTERS}]", char)]


@pytest.mark.parametrize("marks", ["", *letters(MARKS), "\u0302\u0304"], ids=ascii)
def test_every_letter_may_stand_in_a_python_name(marks):
    for letter in ALL_LETTERS:
        if marks and re.match(f"[{CONSTANT_LETTERS}]", letter):
            continue
        (line,) = read(letter + marks).instructions
        assert line.label.isidentifier()
        assert line.op == "input" or line.label in grammar.CONSTANTS
        assert read(line.label).instructions == (line,), "its normal form is read alike"


def test_a_name_has_no_letter_that_looks_like_another():
    """Cyrillic and other scripts' letters, and letters that differ by nothing that is seen, stay out."""
    assert not {"а", "е", "о", "р", "ı", "ſ", "ǃ", "ǀ", "ℓ", "𝑥"} & set(ALL_LETTERS)


# Constants, and names that are given


def test_names_of_one_constant_are_one_name():
    assert parse("pi*π").nodes == parse("π*π").nodes
    for name in ("pi", "π"):
        graph = parse("pi*π + r", **{name: 3.0})
        assert (graph.inputs, graph.run(r=1.0).output) == ((name, "r"), 10.0)
    with pytest.raises(TypeError, match="'pi' and 'π' are one name"):
        parse("pi*π", pi=3, π=4)


@pytest.mark.parametrize("text", ["e^x", "pi*r^2", "tau*r", "½x"])
def test_constants_are_shown_by_name_and_nothing_flows_to_them(text):
    """Not with sixteen digits; whatever their value is, no input's gradient is theirs."""
    graph = parse(text)
    assert "." not in graph.text()
    assert set(graph.run(**dict.fromkeys(graph.inputs, 2.0)).gradient) == {*graph.inputs}


@pytest.mark.parametrize("number", [math.inf, -math.inf, math.nan])
def test_a_default_that_is_not_finite_is_named(number):
    with pytest.raises(ValueError, match=r"The input 'a' starts at .*: give it a finite default"):
        parse("a*2", a=number)


# Texts as they come from elsewhere


@pytest.mark.parametrize("text", cases.READ, ids=ascii)
def test_a_text_from_elsewhere_is_read(text):
    meant, inputs = cases.READ[text]
    graph, plain = parse(text), parse(meant)
    numbers = dict(zip(inputs, [0.5, -1.5, 2.5, 3.5], strict=False))
    assert graph.inputs == inputs
    assert graph.run(**numbers).output == pytest.approx(plain.run(**numbers).output)


@pytest.mark.parametrize("text", cases.REFUSED, ids=ascii)
def test_a_text_from_elsewhere_is_refused_with_what_to_do(text):
    reason, hint = cases.REFUSED[text]
    error = refused(text)
    assert re.search(reason, error.reason)
    assert re.search(hint, error.hint)


@pytest.mark.parametrize("name", [*EQUIVALENTS, *CALLED])
def test_what_does_the_same_can_be_typed(name):
    assert parse(EQUIVALENTS.get(name) or CALLED[name]).inputs
    assert f"no function {name}" in refused(f"{name}(x)").reason


@pytest.mark.parametrize("name", INVERSES)
def test_the_hint_of_an_inverse_names_what_it_turns_round(name):
    assert INVERSES[name] in grammar.FUNCTIONS
    assert f"{INVERSES[name]}(a)" in refused(f"{name}(x)").hint


def test_words_that_are_refused_are_inputs_where_they_are_given():
    for name in [*WORDS, *EQUIVALENTS, *INVERSES, "sinx"]:
        assert parse(f"{name} * 2", **{name: 3.0}).run().output == 6.0


@pytest.mark.parametrize(
    "name", [n for n, op in grammar.FUNCTIONS.items() if OPS[op].arity == 1 and not may_be_input(n)]
)
@pytest.mark.parametrize("argument", ["x", "2", "2x", "θ", "x1", "pi"])
def test_a_function_run_together_with_its_argument_is_never_an_input(name, argument):
    if not (name + argument).startswith(tuple(EQUIVALENTS)):  # log2x is about log2
        assert refused(name + argument).reason == refused(f"{name} {argument}").reason
    assert "brackets" in refused(name + argument).reason or "no function" in refused(name + argument).reason


# What was read otherwise than it was written

UNDERSTOOD = {
    "a*b + c": "",
    "-x^2": "",
    "1 / (1 + exp(-(w0*x0)))": "",
    "pi*r^2": "",
    "a·b − 2": "",
    "|x| + √y": "",
    "2x": "2 × x",
    "1/2x": "1 ÷ 2 × x",
    "x²": "x^2",
    "x₁": "x1",
    "x_12": "x_12",
    "w_{12} x": "w_12 × x",
    "learning_rate*2": "",
    "ln(x)": "log(x)",
    "max(a, b, c)": "max(max(a, b), c)",
    "(a + b)(c)": "(a + b) × c",
}


@pytest.mark.parametrize("text", UNDERSTOOD, ids=ascii)
def test_what_is_read_otherwise_than_it_was_written_is_said(text):
    assert understood(text) == UNDERSTOOD[text]


@FUZZ
@given(st.data(), trees())
def test_what_is_said_reads_the_same_and_needs_no_more_words(data, tree):
    text = data.draw(texts(tree))
    if said := understood(text):
        assert parse(said).text() == said == parse(text).text()


# Fuzzing

FRAGMENTS = [
    *(*grammar.INFIX, *grammar.PREFIX, *grammar.SYNONYMS, *grammar.FRACTIONS, "=", ">=", "%", "_", "."),
    *(*grammar.BRACKETS, *grammar.BRACKETS.values(), grammar.BAR, ","),
    *(*grammar.CONSTANTS, *grammar.FUNCTIONS, "x", "w0", "rate", "2", ".5", "1e-3", "²", " "),
    *("₁", "ₙ", "_{1}", "\u0302", "ŷ", "（", "）", "ａ", "sinx", "and", "log10"),
]


def outcome(text):
    try:
        return parse(text), None
    except ExpressionError as error:
        return None, error


@FUZZ
@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join)))
@example("\ud800")
@example("²³")
@example("σ²σ(σ")
def test_any_text_is_read_or_refused_with_a_sentence_and_a_place(text):
    graph, error = outcome(text)
    if error is None:
        assert parse(graph.text()).text() == graph.text()
    else:
        assert 0 <= error.position <= error.position + error.length <= len(text)
        assert (error.reason[-1], error.hint[-1]) == (".", ".")
        assert len(str(error).splitlines()) == 3


@FUZZ
@given(st.data(), trees())
def test_a_written_tree_comes_back(data, tree):
    assert shape(read(data.draw(texts(tree))).instructions) == tree


@FUZZ
@given(st.data(), trees(), st.lists(st.floats(-3, 3), min_size=6, max_size=6))
def test_a_written_tree_has_the_value_that_python_gives_it(data, tree, numbers):
    graph = parse(data.draw(texts(tree)))
    inputs = dict(zip(["a", "b", "x", "w0", "θ", "rate"], numbers, strict=True))
    expected = value(tree, inputs)
    if expected is not None:
        found = graph.run(**{name: inputs[name] for name in graph.inputs}).output
        assert found == expected or (math.isnan(found) and math.isnan(expected))


@FUZZ
@given(st.sampled_from(sorted(LEFT)), st.sampled_from(sorted(LEFT)))
def test_the_tighter_operator_takes_the_operand_and_equals_group_from_the_left(first, second):
    groups_left = LEFT[first] >= LEFT[second]
    written = f"(a {first} b) {second} c" if groups_left else f"a {first} (b {second} c)"
    assert parse(f"a {first} b {second} c").nodes == parse(written).nodes
