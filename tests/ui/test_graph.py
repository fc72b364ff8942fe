"""The graph on a page: what overlaps, how it is walked, lit and opened, and what is said of odd numbers."""

import re
from itertools import combinations

import pytest
from playwright.sync_api import expect

from app.export import export
from tests.ui.dialogs import complaints
from tests.ui.drawn import DRAWN, LINES, RECTANGLES
from tests.ui.lesson_page import LessonPage


@pytest.fixture
def show(tmp_path, context):
    """A function that exports a lesson made for drawing and opens the file, offline."""
    context.set_offline(True)

    def shown(name: str, query: str = "") -> LessonPage:
        file = tmp_path / f"{name}.html"
        file.write_text(export(DRAWN[name]()), "utf-8")
        page = context.new_page()
        page.goto(file.as_uri() + query)
        return LessonPage(page)

    return shown


@pytest.fixture
def chain(exported, context) -> LessonPage:
    """The lesson of (a × b + c) × d."""
    page = context.new_page()
    page.goto(exported("chain").as_uri())
    return LessonPage(page)


def node(lesson, label):
    return lesson.root.locator(f"[data-label='{label}'][data-node]")


def focused(lesson) -> str:
    """The label of the node that has the keyboard's focus."""
    return lesson.root.evaluate("root => root.getRootNode().activeElement.dataset.label ?? ''")


def keys(lesson, *pressed):
    for key in pressed:
        lesson.page.keyboard.press(key)
    return focused(lesson)


# Drawing


@pytest.mark.parametrize("name", ["square", "net", "small-net", "wide", "log", "kinks"])
def test_no_box_label_or_line_meets_a_box_that_is_not_its_own(show, name):
    root = show(name).root
    boxes = root.evaluate(RECTANGLES, ".node .body")
    labels = root.evaluate(RECTANGLES, ".edge-label rect")
    assert [pair for pair in combinations([*boxes, *labels], 2) if meet(*pair)] == []
    for points in root.evaluate(LINES):
        inner = points[3:-3]  # the ends touch their own boxes
        assert [(point, box) for point in inner for box in boxes if inside(point, box)] == []


def meet(one, two) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def inside(point, box) -> bool:
    return box[0] < point[0] < box[2] and box[1] < point[1] < box[3]


def test_two_edges_between_the_same_nodes_are_visibly_two(show):
    lesson = show("square")
    one, two = lesson.root.evaluate(LINES)
    assert max(abs(first[1] - second[1]) for first, second in zip(one, two, strict=True)) > 40
    assert set(lesson.read()["edges"]) == {"0-1-0", "0-1-1"}


def test_a_graph_too_large_to_draw_says_so_and_its_numbers_run(show):
    lesson = show("huge")
    assert re.search(r"979 nodes.*400.*smaller network", lesson.errors.inner_text())
    before = lesson.output.get_attribute("data-value")
    lesson.press("x1", "ArrowRight")
    assert lesson.output.get_attribute("data-value") != before


def test_a_small_graph_is_whole_and_has_no_handles_for_its_size(exported, page):
    page.goto(exported("multiply").as_uri())
    lesson = LessonPage(page)
    expect(lesson.root.locator(".zoom")).to_be_hidden()
    assert lesson.root.locator(".drawing").get_attribute("data-scale") == "fit"


# Zoom and pan


def scale(lesson) -> float:
    return lesson.root.evaluate(
        """root => {
          const graph = root.querySelector("svg.graph");
          return graph.getBoundingClientRect().width / graph.viewBox.baseVal.width;
        }"""
    )


def test_a_large_graph_starts_readable_and_can_be_seen_whole(show):
    lesson = show("wide")
    assert scale(lesson) == pytest.approx(0.75, abs=0.01)
    lesson.root.get_by_role("button", name="The whole graph").click()
    fits = lesson.root.evaluate(
        """root => {
          const field = root.querySelector(".field");
          return field.scrollWidth <= field.clientWidth && field.scrollHeight <= field.clientHeight;
        }"""
    )
    assert fits
    assert scale(lesson) < 0.4


def test_keys_buttons_and_wheel_change_the_size(show):
    lesson = show("wide")
    start = scale(lesson)
    lesson.root.get_by_role("button", name="Larger").click()
    assert scale(lesson) == pytest.approx(start * 1.25, rel=0.01)
    lesson.root.locator("[data-node]").first.focus()
    keys(lesson, "-", "-")
    assert scale(lesson) == pytest.approx(start / 1.25, rel=0.01)
    keys(lesson, "0")
    assert lesson.root.locator(".drawing").get_attribute("data-scale") == "fit"
    whole = scale(lesson)
    box = lesson.root.locator(".field").bounding_box()
    lesson.page.mouse.move(box["x"] + 300, box["y"] + 100)
    lesson.page.keyboard.down("Control")
    lesson.page.mouse.wheel(0, -200)
    lesson.page.keyboard.up("Control")
    expect(lesson.root.locator(".drawing")).not_to_have_attribute("data-scale", "fit")
    assert scale(lesson) > whole * 1.3


def test_two_fingers_change_the_size(exported, new_context):
    page = new_context(has_touch=True).new_page()
    page.goto(exported("chain").as_uri())
    lesson = LessonPage(page)
    drawing, field = lesson.root.locator(".drawing"), lesson.root.locator(".field").bounding_box()
    wire = page.context.new_cdp_session(page)
    middle = field["x"] + field["width"] / 2, field["y"] + field["height"] / 2

    def touch(kind: str, apart: float | None = None):
        fingers = [] if apart is None else [(-apart, 1), (apart, 2)]
        points = [{"x": middle[0] + dx, "y": middle[1], "id": finger} for dx, finger in fingers]
        wire.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    expect(drawing).to_have_attribute("data-scale", "fit")
    before = lesson.root.locator("svg.graph").bounding_box()["width"]
    touch("touchStart", 50)
    for apart in (60, 75, 100):
        touch("touchMove", apart)
    touch("touchEnd")
    expect(drawing).not_to_have_attribute("data-scale", "fit")
    after = lesson.root.locator("svg.graph").bounding_box()["width"]
    assert after > 1.3 * before
    assert page.evaluate("visualViewport.scale") == 1


def test_a_drag_and_alt_with_arrows_move_the_graph_and_choose_nothing(show):
    lesson = show("wide")
    field = lesson.root.locator(".field")
    box = field.bounding_box()
    lesson.page.mouse.move(box["x"] + 400, box["y"] + 150)
    lesson.page.mouse.down()
    lesson.page.mouse.move(box["x"] + 200, box["y"] + 120, steps=4)
    lesson.page.mouse.up()
    left = field.evaluate("field => field.scrollLeft")
    assert left == pytest.approx(200, abs=2)
    lesson.root.locator("[data-node='0']").evaluate("node => node.focus({preventScroll: true})")
    before = field.evaluate("field => field.scrollLeft")
    keys(lesson, "Alt+ArrowRight")
    assert field.evaluate("field => field.scrollLeft") == pytest.approx(before + 80, abs=2)


# Walking and focus


def test_the_graph_is_one_stop_of_the_tab_key(chain):
    assert chain.root.locator("[data-node][tabindex='0']").count() == 1
    chain.root.locator("[data-node][tabindex='0']").focus()
    assert focused(chain) == "a"
    keys(chain, "Tab")
    assert chain.root.evaluate("root => root.getRootNode().activeElement.closest('svg.graph')") is None


def test_arrows_walk_along_edges_and_columns(chain):
    chain.root.locator("[data-node][tabindex='0']").focus()
    assert keys(chain, "ArrowRight") == "a × b"
    assert keys(chain, "ArrowDown") == "c"
    assert keys(chain, "ArrowRight") == "a × b + c"
    assert keys(chain, "End") == "(a × b + c) × d"
    assert keys(chain, "ArrowRight") == "(a × b + c) × d"
    assert keys(chain, "ArrowLeft", "ArrowDown") == "d"
    assert keys(chain, "Home") == "a"


def test_the_node_in_focus_lights_its_paths_and_escape_ends_it(chain):
    node(chain, "c").click()
    assert chain.root.locator("[data-path='focus']").get_attribute("data-label") == "c"
    lit = chain.root.locator(".node[data-path='lit']").evaluate_all(
        "all => all.map((one) => one.dataset.label)"
    )
    assert set(lit) == {"a × b + c", "(a × b + c) × d"}
    edges = chain.root.locator(".edge-label[data-path='lit']").evaluate_all(
        "all => all.map((one) => one.dataset.edge)"
    )
    labels = [item["label"] for item in chain.read()["nodes"].values()]
    ends = [(labels[int(edge.split("-")[0])], labels[int(edge.split("-")[1])]) for edge in edges]
    assert ends == [("c", "a × b + c"), ("a × b + c", "(a × b + c) × d")]
    dashed = node(chain, "a").locator(".body").evaluate("box => getComputedStyle(box).strokeDasharray")
    assert dashed != "none"
    keys(chain, "Escape")
    assert chain.root.locator("[data-path]").count() == 0
    assert focused(chain) == "c"


def test_each_node_says_its_name_its_numbers_and_its_place(chain):
    assert (
        node(chain, "a × b").get_attribute("aria-label")
        == "a × b: value −6.00, gradient −2.00. Column 2 of 4."
    )
    assert node(chain, "(a × b + c) × d").get_attribute("aria-label").endswith("Column 4 of 4. The output.")
    assert complaints(chain.root.locator("[data-region=graph]")) == []


def test_a_place_of_another_shape_is_filled_anew_and_the_focus_stays_as_it_was(chain):
    node(chain, "a × b").click()
    keys(chain, "Escape")
    before = chain.root.locator("svg.graph").get_attribute("viewBox")
    chain.page.set_viewport_size({"width": 1280, "height": 900})
    expect(chain.root.locator("svg.graph")).not_to_have_attribute("viewBox", before)
    assert focused(chain) == "a × b"
    assert chain.root.locator("[data-path]").count() == 0


# Groups


def test_neurons_start_closed_in_a_large_graph_and_show_their_activations(show):
    lesson = show("net")
    neuron = lesson.root.locator("[data-group='layer 2, neuron 3']")
    assert "Enter opens it" in neuron.get_attribute("aria-label")
    assert neuron.get_attribute("data-label") == "a2_3"
    run = DRAWN["net"]().run
    index = int(neuron.get_attribute("data-node"))
    assert float(neuron.get_attribute("data-value")) == run.values[index]
    assert len(lesson.read()["nodes"]) == 3 + 11 + 2
    assert len(lesson.read()["edges"]) == 3 * 4 + 4 * 4 + 4 * 3 + 4


def test_a_group_opens_with_enter_shows_every_edge_and_closes_again(show):
    lesson = show("net")
    graph = DRAWN["net"]().graph
    closed = lesson.read()
    lesson.root.locator("[data-group='layer 2, neuron 3']").focus()
    assert keys(lesson, "Enter") == "a2_3"
    opened = lesson.read()
    inside = {index for index, item in enumerate(graph.nodes) if item.group == "layer 2, neuron 3"}
    assert inside <= set(opened["nodes"])
    expected = {"-".join(map(str, edge)) for edge in graph.edges if edge.target in inside}
    assert expected <= set(opened["edges"])
    partials = {"-".join(map(str, edge)): slope for edge, slope in DRAWN["net"]().run.partials.items()}
    assert opened["edges"] == {name: partials[name] for name in opened["edges"]}
    keys(lesson, "Enter")
    assert lesson.read() == closed
    lesson.root.locator("[data-group='layer 1, neuron 1']").click()
    lesson.root.locator("[data-close='layer 1, neuron 1']").click()
    assert lesson.read() == closed


def test_nothing_overlaps_with_groups_open_side_by_side(show):
    lesson = show("net")
    for name in ("layer 1, neuron 2", "layer 2, neuron 1", "layer 2, neuron 4"):
        lesson.root.locator(f"[data-group='{name}']").evaluate(
            "box => box.dispatchEvent(new MouseEvent('click', {bubbles: true}))"
        )
    boxes = lesson.root.evaluate(RECTANGLES, ".node .body")
    frames = lesson.root.evaluate(RECTANGLES, ".frame > .body")
    assert len(frames) == 3
    assert [pair for pair in combinations(boxes, 2) if meet(*pair)] == []
    assert [pair for pair in combinations(frames, 2) if meet(*pair)] == []
    for points in lesson.root.evaluate(LINES):
        assert [(point, box) for point in points[3:-3] for box in boxes if inside(point, box)] == []
    assert complaints(lesson.root.locator("[data-region=graph]")) == []


def test_a_small_network_starts_open(show):
    lesson = show("small-net")
    assert lesson.root.locator("[data-frame]").count() == 1
    assert len(lesson.read()["nodes"]) == len(DRAWN["small-net"]().graph.nodes)


# The table


def test_the_table_holds_every_node_at_full_precision_and_follows(show):
    lesson = show("net")
    lesson.root.get_by_role("button", name="All numbers").click()
    lesson.press("x1", "ArrowRight")
    drawn = DRAWN["net"]()
    drawn.x1 = 0.6
    run = drawn.run
    rows = lesson.root.locator("[data-row]").evaluate_all(
        "rows => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.dataset.value))"
    )
    assert [[float(cell) for cell in row] for row in rows] == [
        list(pair) for pair in zip(run.values, run.gradients, strict=True)
    ]


# Anomalies


def anomalies(lesson) -> dict[str, str]:
    marks = lesson.root.locator(".node[data-anomaly]").evaluate_all(
        "all => all.map((one) => [one.dataset.label, one.dataset.anomaly])"
    )
    return dict(marks)


@pytest.mark.parametrize(
    ("name", "given", "found", "sentence"),
    [
        ("log", {"a": "-2"}, {"log(a)": "broken"}, "log(a): the logarithm of −2 is not a real number."),
        ("log", {"a": "0"}, {"log(a)": "broken"}, "log(a): the logarithm falls to minus infinity at 0."),
        ("ratio", {"b": "0"}, {"a ÷ b": "broken"}, "a ÷ b: division by zero."),
        ("ratio", {"a": "0", "b": "0"}, {"a ÷ b": "broken"}, "a ÷ b: 0 ÷ 0 has no value."),
        ("root", {"x": "0"}, {"sqrt(x)": "steep"}, "sqrt(x): sqrt rises without limit here"),
        ("kinks", {"a": "0"}, {"relu(a)": "kink"}, "relu(a): ReLU has no slope at 0; the gradient there"),
        ("kinks", {"a": "2"}, {"max(a, b)": "kink"}, "max(a, b): At a tie max gives each side half"),
        ("kinks", {"a": "-1"}, {"relu(a)": "flat"}, "relu(a): relu is flat here, with a slope of 0"),
        ("squash", {"a": "5"}, {"tanh(a)": "flat"}, "tanh(a): tanh is nearly flat here"),
    ],
)  # fmt: skip
def test_an_anomaly_is_named_where_it_first_arises(show, name, given, found, sentence):
    lesson = show(name)
    assert anomalies(lesson) == {}
    for given_name, typed in given.items():
        lesson.type(given_name, typed)
    assert anomalies(lesson) == found
    assert sentence in lesson.root.locator(".trouble").inner_text()
    (label,) = found
    reason = sentence.split(": ", 1)[1].rstrip(".")
    assert reason in node(lesson, label).get_attribute("aria-label")


def test_the_way_back_leads_to_the_last_finite_numbers(show):
    lesson = show("log")
    lesson.type("a", "3")
    lesson.type("a", "-2")
    lesson.type("a", "-4")
    lesson.root.locator("[data-back]").click()
    assert lesson.inputs()["a"] == 3.0
    assert anomalies(lesson) == {}
    expect(lesson.root.locator("[data-back]")).to_be_hidden()


def test_a_page_that_opens_on_broken_numbers_goes_back_to_its_start(show):
    lesson = show("log", "?a=-2")
    lesson.root.locator("[data-back]").click()
    assert lesson.inputs()["a"] == 1.0


def test_what_is_odd_is_also_said_aloud(show):
    lesson = show("log")
    lesson.type("a", "-2")
    spoken = lesson.root.get_by_role("status").filter(has_text="logarithm of −2 is not a real number")
    expect(spoken).to_have_count(1)


# What is covered


def test_veiled_numbers_are_question_marks_and_carry_no_value(chain):
    chain.root.locator("[data-go=first]").click()
    hidden = node(chain, "a × b")
    assert hidden.get_attribute("data-value") is None
    assert hidden.get_attribute("data-gradient") is None
    assert hidden.locator(".value").text_content() == "?"
    assert "not shown yet" in hidden.get_attribute("aria-label")
    assert chain.root.locator(".edge-label[data-partial]").count() == 0
