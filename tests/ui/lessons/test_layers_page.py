"""Lesson 6 on the page: classes, the neuron in focus and its inside, steps by layer, other networks."""

from collections import Counter

import pytest
from panel.tests.util import wait_until
from playwright.sync_api import expect

from app.course import find
from app.scene.scene import scene
from tests.app.lessons.test_layers import by_hand

START = "3-4-4-3"


@pytest.fixture
def lesson(open_lesson):
    return open_lesson("layers")


def neuron(lesson, layer: int, number: int):
    return lesson.root.locator(f".neuron[data-group='layer {layer}, neuron {number}']")


def group_sliders(lesson) -> list[str]:
    return [
        slider.get_attribute("data-input")
        for slider in lesson.root.locator("[data-input]").all()
        if slider.is_visible()
    ]


def agrees(lesson, sizes: str, loss: str) -> bool:
    """Whether the page shows this network's loss already."""
    try:
        wanted, _ = by_hand(lesson.inputs(), [int(size) for size in sizes.split("-")], loss)
    except KeyError:
        return False
    return lesson.read()["output"] == pytest.approx(wanted, rel=1e-12)


def check_numbers(lesson, sizes=START, loss="cross-entropy"):
    inputs = lesson.inputs()
    wanted, shares = by_hand(inputs, [int(size) for size in sizes.split("-")], loss)
    assert lesson.read()["output"] == pytest.approx(wanted, rel=1e-12)
    for at, share in enumerate(shares, start=1):
        shown = lesson.root.locator(f"[data-share='{at}']").get_attribute("data-value")
        assert float(shown) == pytest.approx(share, rel=1e-12)


def test_another_class_can_be_right(lesson):
    for right in (3, 1, 2):
        lesson.root.locator(f"[data-class='{right}']").check()
        check_numbers(lesson)
        ways = lesson.root.locator(".class-row .way")
        for at in (1, 2, 3):
            expect(ways.nth(at - 1)).to_have_text("▲ should rise" if at == right else "▼ should fall")
        assert [lesson.inputs()[f"target{at}"] for at in (1, 2, 3)] == [
            float(at == right) for at in (1, 2, 3)
        ]


def test_the_answer_is_the_most_probable_class(lesson):
    verdict = lesson.root.locator(".verdict-of-classes")
    expect(verdict).to_contain_text("The answer is class 1")
    expect(verdict).to_contain_text("class 2 is right")
    lesson.root.locator("[data-class='1']").check()
    expect(verdict).to_contain_text("that is right")


def test_the_neuron_in_focus_has_its_sliders_and_its_connections_lit(lesson):
    assert group_sliders(lesson) == ["x1", "x2", "x3"]
    neuron(lesson, 2, 3).click()
    assert group_sliders(lesson) == ["w2_3_1", "w2_3_2", "w2_3_3", "w2_3_4", "b2_3"]
    expect(lesson.root.locator("line.edge[data-path='near']")).to_have_count(4)
    expect(lesson.root.locator("line.edge[data-path='lit']")).to_have_count(12)
    lesson.press("w2_3_1", "ArrowRight")
    check_numbers(lesson)
    neuron(lesson, 2, 3).focus()
    lesson.page.keyboard.press("Escape")
    assert group_sliders(lesson) == ["x1", "x2", "x3"]


def test_a_connection_brings_the_sliders_of_its_neuron(lesson):
    mark = lesson.root.locator(".edge-label[data-weight]").nth(30)
    name = find("layers").choose()().graph.nodes[int(mark.get_attribute("data-weight"))].label
    assert f"the weight {name};" in mark.get_attribute("aria-label")
    mark.locator(".wish").click()
    assert name in group_sliders(lesson)
    expect(lesson.root.locator(".why")).to_contain_text(name)


def test_each_mark_goes_against_its_gradient(lesson):
    graph, shown = find("layers").choose()().graph, lesson.read()
    for mark in lesson.root.locator(".edge-label[data-weight]").all():
        name = graph.nodes[int(mark.get_attribute("data-weight"))].label
        slope = shown["gradients"][name]
        wanted = "down" if slope > 0 else "up"
        assert mark.locator(".wish").get_attribute("data-sign") == wanted, name


def test_a_neuron_opens_into_its_operations_and_closes(lesson):
    graph = find("layers").choose()().graph
    inside = {index for index, node in enumerate(graph.nodes) if node.group == "layer 2, neuron 1"}
    neuron(lesson, 2, 1).focus()
    lesson.page.keyboard.press("Enter")
    expect(lesson.root.locator("[data-frame]")).to_have_count(1)
    shown = lesson.read()["nodes"]
    assert set(shown) == inside
    run = find("layers").choose()().run
    assert all(node["value"] == run.values[index] for index, node in shown.items())
    assert lesson.root.locator(".tag").first.text_content().startswith("a1_")
    lesson.root.get_by_role("button", name="Back to the network").click()
    expect(lesson.root.locator(".neuron.neuron[data-group^='layer']")).to_have_count(11)


def test_steps_go_layer_by_layer(lesson):
    def marks(layer: int):
        weights = lesson.root.locator(".edge-label[data-weight]").all()
        return {
            mark.locator(".wish").get_attribute("data-sign") is not None
            for mark in weights
            if f"the weight w{layer}_" in mark.get_attribute("aria-label")
        }

    lesson.root.locator("[data-go='first']").click()
    for _ in range(6):
        assert marks(3) == {False}
        lesson.root.locator("[data-go='next']").click()
    for step, (second, last) in {8: (False, False), 9: (False, True), 10: (True, True)}.items():
        while int(lesson.root.locator(".steps").get_attribute("data-step")) < step:
            lesson.root.locator("[data-go='next']").click()
        assert (marks(2), marks(3)) == ({second}, {last}), step
    expect(lesson.root.locator("line.edge[data-path]")).to_have_count(16)


@pytest.mark.parametrize(
    ("sizes", "loss"), [("2-3-2", "squared error"), ("2-3-3-2", "cross-entropy"), (START, "plain difference")]
)
def test_other_sizes_and_losses(lesson, sizes, loss):
    lesson.root.locator("[data-class='3']").check()
    lesson.root.locator("[data-setting='sizes'] select").select_option(sizes)
    wait_until(lambda: agrees(lesson, sizes, "cross-entropy"), timeout=40_000)
    lesson.root.locator("[data-setting='loss'] select").select_option(loss)
    wait_until(lambda: agrees(lesson, sizes, loss), timeout=40_000)
    expect(lesson.root.locator("[data-share]")).to_have_count(int(sizes[-1]))
    truth = [value for name, value in lesson.inputs().items() if name.startswith("target")]
    assert sorted(truth) == [0.0] * (int(sizes[-1]) - 1) + [1.0]
    check_numbers(lesson, sizes, loss)


def test_everything_is_on_one_screen(lesson):
    neuron(lesson, 2, 3).click()
    over = lesson.root.evaluate(
        "root => root.querySelector('main').scrollHeight - root.querySelector('main').clientHeight"
    )
    assert over <= 0
    assert lesson.page.evaluate("document.documentElement.scrollHeight") <= 720


def test_every_weight_is_one_line_and_every_layer_one_column(modules):
    lesson = find("layers").choose()()
    (layout,) = modules.layouts({"scene": scene(lesson)})
    weights = [name for name in lesson.graph.inputs if name.startswith("w")]
    lines = [edge["weight"] for edge in layout["edges"] if edge["weight"] is not None]
    assert sorted(lesson.graph.nodes[weight].label for weight in lines) == sorted(weights)
    columns = Counter(box["x"] for box in layout["boxes"])
    assert [columns[x] for x in sorted(columns)] == [3, 4, 4, 3, 1, 3, 1]
