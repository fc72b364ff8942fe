"""The attributes that embedders and teachers rely on (the page's contract), in both hosts."""

import random

from playwright.sync_api import expect

from tests.ui.oracle import differences


def test_the_root_carries_the_lessons_name_and_is_ready(on_page, slug):
    assert on_page.root.count() == 1
    assert on_page.root.get_attribute("data-lesson") == slug
    assert on_page.root.get_attribute("data-ready") is not None


def test_every_input_is_a_native_slider_at_its_exact_start(on_page, lesson_class):
    shown = on_page.inputs()
    assert shown == lesson_class().values
    for name, field in lesson_class.inputs().items():
        slider = on_page.slider(name)
        expect(slider).to_have_role("slider")
        low, high = field.bounds
        assert (float(slider.get_attribute("min")), float(slider.get_attribute("max"))) == (low, high)


def test_the_output_and_each_gradient_have_a_text_and_a_full_value(on_page, lesson_class):
    shown = on_page.read()
    assert on_page.output.count() == 1
    assert set(lesson_class.arguments()) <= set(shown["gradients"]) <= set(lesson_class.inputs())
    for element in [on_page.output, *on_page.root.locator("[data-gradient]:not([data-node])").all()]:
        assert element.inner_text().strip()
        float(element.get_attribute("data-value"))


def test_every_node_and_edge_of_the_graph_is_there(on_page, lesson_class):
    graph, shown = lesson_class().graph, on_page.read()
    assert [shown["nodes"][index]["label"] for index in range(len(graph.nodes))] == [node.label for node in graph.nodes]
    assert set(shown["edges"]) == {"-".join(map(str, edge)) for edge in graph.edges}


def test_the_first_numbers_are_the_oracles(on_page, oracle):
    assert differences(on_page.read(), oracle) == []


def test_no_error_is_shown_at_first(on_page):
    assert on_page.errors.count() == 0


def test_both_hosts_show_pythons_digits(open_lesson, slug, lesson_class):
    """Also after odd decimals: the page's digits are Python's, to the last one."""
    chance = random.Random(slug)
    for digits in (17, 10):
        fields = lesson_class.inputs()
        lesson = lesson_class(
            **{name: round(chance.uniform(*field.bounds), digits) for name, field in fields.items()}
        )
        shown = open_lesson(slug, **{name: repr(value) for name, value in lesson.values.items()}).read()
        run = lesson.run
        assert shown["inputs"] == lesson.values
        assert shown["output"] == run.output
        assert {name: shown["gradients"][name] for name in run.gradient} == run.gradient
        nodes = [shown["nodes"][index] for index in range(len(run.values))]
        assert [node["value"] for node in nodes] == list(run.values)
        assert [node["gradient"] for node in nodes] == list(run.gradients)
        assert shown["edges"] == {"-".join(map(str, edge)): partial for edge, partial in run.partials.items()}
