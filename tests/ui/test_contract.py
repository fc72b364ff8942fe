"""The attributes that embedders and teachers rely on (the page's contract), of every lesson in both hosts."""

import random

import pytest
from playwright.sync_api import expect

from tests.ui.oracle import differences
from tests.ui.which import ONE, every_lesson, exported_only


def test_a_page_keeps_the_contract(on_view, slug, lesson_class, oracle):
    check_root(on_view, slug)
    check_inputs(on_view, lesson_class)
    check_results(on_view, lesson_class)
    check_graph(on_view, lesson_class)
    assert differences(on_view.read(), oracle) == []
    expect(on_view.errors).to_have_count(0)


def check_root(on_page, slug):
    expect(on_page.root).to_have_count(1)
    expect(on_page.root).to_have_attribute("data-lesson", slug)
    assert on_page.root.get_attribute("data-ready") is not None


def check_inputs(on_page, lesson_class):
    """Every input is a native slider at its exact start."""
    assert on_page.inputs() == lesson_class().values
    for name, field in lesson_class.inputs().items():
        slider = on_page.slider(name)
        expect(slider).to_have_role("slider")
        assert tuple(float(slider.get_attribute(side)) for side in ("min", "max")) == field.bounds


def check_results(on_page, lesson_class):
    """The output and each gradient have a text for people and a full value."""
    assert on_page.output.count() == 1
    assert set(lesson_class.arguments()) <= set(on_page.read()["gradients"]) <= set(lesson_class.inputs())
    for element in [on_page.output, *on_page.root.locator("[data-gradient]:not([data-node])").all()]:
        assert element.inner_text().strip()
        float(element.get_attribute("data-value"))


def check_graph(on_page, lesson_class):
    """Every node and edge of the graph is there, once; where groups are closed, those that are seen."""
    graph, shown = lesson_class().graph, on_page.read()
    labels = {index: node.label for index, node in enumerate(graph.nodes)}
    edges = {"-".join(map(str, edge)) for edge in graph.edges}
    groups = {
        int(box.get_attribute("data-node")) for box in on_page.root.locator("[data-group][data-node]").all()
    }
    drawn = {index: node["label"] for index, node in shown["nodes"].items() if index not in groups}
    assert drawn.items() <= labels.items()
    assert set(shown["edges"]) <= edges
    assert graph.output in shown["nodes"]
    if not groups:
        assert drawn == labels
        assert set(shown["edges"]) == edges


@every_lesson
@exported_only
def test_the_pages_digits_are_pythons(open_lesson, slug, lesson_class):
    """At odd decimals too, to the last digit."""
    chance = random.Random(slug)
    fields = lesson_class.inputs()
    values = {name: chance.uniform(*field.bounds) for name, field in fields.items()}
    lesson = lesson_class(
        **{name: round(value) if fields[name].whole else value for name, value in values.items()}
    )
    shown = open_lesson(slug, **{name: repr(value) for name, value in lesson.values.items()}).read()
    run = lesson.run
    pairs = [("output", shown["output"], run.output)]
    pairs += [
        (f"gradient of {name}", shown["gradients"][name], slope) for name, slope in run.gradient.items()
    ]
    for index, node in shown["nodes"].items():
        pairs.append((f"value of node {index}", node["value"], run.values[index]))
        pairs.append((f"gradient of node {index}", node["gradient"], run.gradients[index]))
    edges = {"-".join(map(str, edge)): partial for edge, partial in run.partials.items()}
    pairs += [(f"partial of {name}", partial, edges[name]) for name, partial in shown["edges"].items()]
    assert shown["inputs"] == lesson.values
    assert [pair for pair in pairs if not the_same(*pair[1:], exact=only_arithmetic(lesson))] == []


def only_arithmetic(lesson) -> bool:
    """Whether IEEE defines each operation of the graph to the last digit, as it does not exp or tanh."""
    return {node.op.name for node in lesson.graph.nodes if node.op} <= {
        "add",
        "subtract",
        "multiply",
        "divide",
        "negate",
    }


def the_same(found: float, right: float, exact: bool) -> bool:
    return found == right or (not exact and abs(found - right) <= 1e-12 * max(1, abs(right)))


@pytest.mark.parametrize("slug", [ONE])
@pytest.mark.parametrize("host", ["served"])
def test_a_served_pages_digits_are_pythons(open_lesson, slug, lesson_class):
    test_the_pages_digits_are_pythons(open_lesson, slug, lesson_class)
