"""What a page explains about a graph: texts and reasons that agree with autograd."""

import json

import pytest

from app.course import find, lessons
from app.lesson import lesson_of
from app.scene.explanation import asks, why
from app.scene.scene import scene
from engine import ExpressionError, named, parse, tanh, trace
from tests.ui.oracle import Oracle

EXPRESSIONS = [
    "(a * b + c) * d",
    "x * x",
    "2x + 3",
    "a / b - b / a",
    "1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))",
    "a*b + max(c, d)",
    "sin(a) cos(b) + tan(a)",
    "a^b + sqrt(a) log(b)",
    "relu(a - b) + abs(a)",
]
NUMBERS = (1.3, 2.1, 0.7, 1.9, 0.4, 1.1)


def at(graph):
    return dict(zip(graph.inputs, NUMBERS, strict=False))


@pytest.fixture(params=EXPRESSIONS)
def graph(request):
    return parse(request.param)


def test_the_text_of_each_local_derivative_says_what_autograd_finds(graph):
    """The text is an expression of the inputs, to be worked out; helpers such as cosh cannot be typed."""
    numbers = Oracle(lesson_of(graph)).numbers(at(graph))
    worked = 0
    for edge, partial in zip(why(graph)["edges"], numbers.partials, strict=True):
        try:
            said = parse(edge["text"].replace("−", "-"))
        except ExpressionError:
            continue
        assert said.run(**{name: at(graph)[name] for name in said.inputs}).output == pytest.approx(
            partial, rel=1e-5
        )
        worked += 1
    assert worked > len(graph.edges) / 2


def test_the_reason_of_each_local_derivative_holds(graph):
    numbers = Oracle(lesson_of(graph)).numbers(at(graph))
    for (_, target, _), edge, partial in zip(graph.edges, why(graph)["edges"], numbers.partials, strict=True):
        if edge["kind"] in ("one", "minus"):
            assert partial == {"one": 1, "minus": -1}[edge["kind"]]
        if edge["kind"] == "factor":
            assert partial == pytest.approx(numbers.values[edge["factor"]])
        if edge["kind"] == "itself":
            assert partial == pytest.approx(numbers.values[target])


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("a + b", ["one", "one"]),
        ("a - b", ["one", "minus"]),
        ("a * b", ["factor", "factor"]),
        ("3a", ["factor", "scale"]),
        ("exp(a)", ["itself"]),
        ("relu(a)", ["gate"]),
        ("max(a, b)", ["gate", "gate"]),
        ("tanh(a)", ["squash"]),
        ("sigmoid(a)", ["squash"]),
        ("sin(a)", ["curve"]),
        ("a / b", ["curve", "curve"]),
    ],
)
def test_kinds_of_reason(text, kinds):
    assert [edge["kind"] for edge in why(parse(text))["edges"]] == kinds


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("a * b", "{0} × {1}"),
        ("a + b", "{0} + {(1)}"),
        ("a - b", "{0} − {(1)}"),
        ("a ^ b", "{(0)}^{(1)}"),
        ("-a", "−{(0)}"),
        ("max(a, b)", "max({0}, {1})"),
        ("abs(a)", "|{0}|"),
    ],
)
def test_formulas_bracket_a_negative_number_only_where_it_would_be_misread(text, formula):
    graph = parse(text)
    assert why(graph)["formulas"][graph.output] == formula


def test_a_named_node_goes_by_its_name():
    graph = trace(lambda x, w, b: tanh(named(x * w + b, "z")))
    assert why(graph)["edges"][-1]["text"] == "(1 ÷ cosh(z))^2"


def test_an_input_that_nothing_uses_does_not_reach_the_output():
    graph = trace(lambda a, b: a * a)
    assert why(graph)["reaches"] == [True, False, True]


def test_conventions_stand_in_the_order_of_the_programs_kinks():
    graph = parse("relu(a) + abs(b)")
    told = why(graph)["conventions"]
    assert [entry["node"] for entry in told] == list(graph.kinks)
    assert [entry["text"].split()[0] for entry in told] == ["ReLU", "|x|"]


def test_add_asks_for_four_changes_and_other_lessons_for_gradients():
    assert asks(find("add")()) == [
        {"input": "a", "by": 1},
        {"input": "a", "by": -1},
        {"input": "b", "by": 1},
        {"input": "b", "by": -1},
    ]
    assert asks(find("multiply")()) == [{"input": "a", "by": None}, {"input": "b", "by": None}]


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.slug())
def test_every_lesson_asks_about_its_own_inputs_and_is_plain_data(lesson):
    described = scene(lesson())
    assert {ask["input"] for ask in described["asks"]} <= {field["name"] for field in described["inputs"]}
    assert json.loads(json.dumps(described["why"])) == described["why"]
