"""Why a gradient is what it is: each use's share is the oracle's, and the reason fits the numbers."""

import pytest
from playwright.sync_api import expect

from tests.ui.lesson_page import LessonPage
from tests.ui.oracle import same
from tests.ui.some import nodes_on


def panel(lesson: LessonPage):
    return lesson.root.locator(".why")


def focus(lesson: LessonPage, node: int) -> None:
    lesson.root.locator(f"[data-node='{node}']").focus()
    expect(panel(lesson)).to_have_attribute("data-why", str(node))


def choose(lesson: LessonPage, graph, label: str) -> None:
    focus(lesson, [node.label for node in graph.nodes].index(label))


def shares(lesson: LessonPage) -> dict[str, float]:
    rows = panel(lesson).locator("[data-use]").all()
    return {
        row.get_attribute("data-use"): float(row.locator(".gradient").get_attribute("data-value"))
        for row in rows
    }


def total(lesson: LessonPage) -> float:
    return float(panel(lesson).locator(".why-title .gradient").get_attribute("data-value"))


def test_every_nodes_uses_add_up_to_its_gradient(on_page, oracle):
    graph = oracle.graph
    for name in graph.inputs[:2]:
        on_page.press(name, "Shift+ArrowRight")
    inputs = on_page.inputs()
    right = oracle.numbers({name: inputs[name] for name in graph.inputs})
    for index in nodes_on(on_page):
        focus(on_page, index)
        expected = {
            "-".join(map(str, edge)): partial * right.gradients[edge.target]
            for edge, partial in zip(graph.edges, right.partials, strict=True)
            if edge.source == index
        }
        found = shares(on_page)
        assert found.keys() == expected.keys()
        assert all(same(found[key], expected[key]) for key in expected)
        assert same(total(on_page), right.gradients[index])
        if expected:
            assert total(on_page) == pytest.approx(sum(found.values()), rel=1e-12, abs=1e-12)


def test_the_panel_follows_a_slider(open_lesson):
    lesson = open_lesson("multiply", a="2", b="-3")
    focus(lesson, 0)
    assert [line for line in panel(lesson).inner_text().split("\n") if line] == [
        "The gradient of a is ▼ −3",
        "b × gradient of a × b",
        "−3 × 1 = ▼ −3",
        "How far a × b follows a is the value of b: −3.",
    ]
    lesson.press("b", "ArrowRight")
    focus(lesson, 0)
    expect(panel(lesson)).to_contain_text("−2.9 × 1 =")
    lesson.type("b", "0")
    expect(panel(lesson)).to_contain_text("b is 0: multiplied by it, nothing of a gets through.")


def test_an_input_with_two_uses_adds_them(open_lesson):
    lesson = open_lesson("chain", expression="x * x", x="3")
    focus(lesson, 0)
    assert shares(lesson) == {"0-1-0": 3.0, "0-1-1": 3.0}
    expect(panel(lesson).locator(".sum")).to_contain_text("3 + 3 = ▲ +6")
    expect(panel(lesson)).to_contain_text(
        "x reaches the output by 2 edges; what comes back along them adds up."
    )


REASONS = [
    ("a+b", {}, "a", "a + b moves exactly as a does: the gradient passes on unchanged."),
    ("a-b", {}, "b", "a − b falls as b rises: the gradient passes on with its sign turned."),
    ("3a", {}, "a", "One more of a is always 3 on 3 × a."),
    ("3a", {}, "3", "3 is a constant, which no slider moves."),
    ("a*b", {"b": "1"}, "a", "b is 1 here: multiplied by it, the gradient passes on unchanged."),
    ("(a*b)*c", {"c": "0"}, "a", "No gradient arrives at a × b, so none goes on to a."),
    ("relu(a)", {"a": "-2"}, "a", "relu(a) is off for a here"),
    ("relu(a)", {"a": "2"}, "a", "relu(a) follows a one for one here"),
    ("relu(a)", {"a": "0"}, "a", "ReLU has no slope at 0; the gradient there is taken as 0."),
    ("max(a, b)", {"a": "1", "b": "5"}, "a", "max(a, b) is off for a here"),
    ("tanh(a)", {"a": "6"}, "a", "tanh(a) is saturated"),
    ("tanh(a)", {"a": "0.5"}, "a", "The curve of tanh(a) has the slope 0.786 along a here."),
    ("sin(a)^2", {"a": "0"}, "sin(a)", "is flat here: its slope along sin(a) is 0."),
    ("exp(a)", {"a": "1"}, "a", "The slope of exp(a) is its own value: 2.72."),
    ("a*b", {}, "a × b", "This is the output"),
]


@pytest.mark.parametrize(("expression", "inputs", "label", "reason"), REASONS)
def test_reasons(open_lesson, expression, inputs, label, reason):
    lesson = open_lesson("chain", expression=expression, **inputs)
    lesson.root.locator(f"[data-node][data-label='{label}']").focus()
    expect(panel(lesson).locator(".because")).to_contain_text(reason)


def test_the_reason_of_a_lever_that_goes_dead(open_lesson):
    lesson = open_lesson("neuron", x1="0")
    lesson.root.locator("[data-node][data-label='w1']").focus()
    expect(panel(lesson)).to_contain_text("x1 is 0: multiplied by it, nothing of w1 gets through.")
    assert total(lesson) == 0


@pytest.mark.parametrize("asked", [{"predict": "1"}, {"step": "1"}])
def test_what_is_veiled_is_not_explained(open_lesson, asked):
    lesson = open_lesson("multiply", a="2.37", b="-4.19", **asked)
    focus(lesson, 0)
    assert panel(lesson).inner_text() == "The gradient of a is not shown yet."


def test_nothing_jumps_when_a_node_is_chosen(on_page):
    frame = """root => [".middle", ".why", ".foot", ".side"]
      .map((part) => root.querySelector(part).getBoundingClientRect().toJSON())"""
    before = on_page.root.evaluate(frame)
    for index in nodes_on(on_page):
        focus(on_page, index)
        assert on_page.root.evaluate(frame) == before
    assert on_page.page.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_the_panel_can_be_reached_by_keyboard_and_has_a_name(open_lesson):
    lesson = open_lesson("multiply")
    panel(lesson).focus()
    expect(panel(lesson)).to_be_focused()
    expect(panel(lesson)).to_have_attribute("aria-label", "Why")


def test_on_a_phone_the_panel_is_as_wide_as_the_page(new_context, exported):
    page = new_context(viewport={"width": 390, "height": 844}).new_page()
    page.goto(exported("multiply").as_uri())
    lesson = LessonPage(page)
    focus(lesson, 0)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert lesson.root.evaluate(
        "root => { const e = root.querySelector('.why'); return e.scrollWidth <= e.clientWidth }"
    )
