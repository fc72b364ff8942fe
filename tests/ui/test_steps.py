"""Walking through the graph: what is not reached is not shown anywhere, and what is shown is the oracle's."""

import re

import pytest
from playwright.sync_api import expect

from tests.ui.lesson_page import LessonPage
from tests.ui.oracle import Oracle, same
from tests.ui.some import some
from tests.ui.walk import walk

SHOWN = """root => ({
  nodes: [...root.querySelectorAll("[data-node]")]
    .map((e) => [+e.dataset.node, e.dataset.value ?? null, e.dataset.gradient ?? null]),
  edges: [...root.querySelectorAll("[data-edge]")].map((e) => [e.dataset.edge, e.dataset.partial ?? null]),
  pills: [...root.querySelectorAll("[data-gradient]:not([data-node])")]
    .map((e) => [e.dataset.gradient, e.dataset.value ?? null]),
  forecasts: [...root.querySelectorAll(".guess, .truth")].map((e) => e.dataset.value ?? null),
  inputs: [...root.querySelectorAll("[data-input]")].map((e) => [e.dataset.input, +e.value]),
  output: root.querySelector("[data-output]").dataset.value ?? null,
})"""


def step_of(lesson: LessonPage) -> int | None:
    shown = lesson.root.locator(".steps").get_attribute("data-step")
    return None if shown is None else int(shown)


def sentence(lesson: LessonPage) -> str:
    return lesson.root.locator(".sentence").inner_text()


def press(lesson: LessonPage, key: str) -> None:
    """Press a key while nothing has the focus."""
    lesson.page.evaluate("document.activeElement?.shadowRoot?.activeElement?.blur()")
    lesson.page.keyboard.press(key)


def wrong(lesson: LessonPage, oracle: Oracle, step: int | None) -> list:
    """What the page shows at this step (from 1; None: all) unlike the oracle, too early or too late."""
    shown, graph = lesson.root.evaluate(SHOWN), oracle.graph
    right = oracle.numbers({name: value for name, value in shown["inputs"] if name in graph.inputs})
    right_walk = walk(oracle.lesson)
    last = right_walk.count if step is None else step
    reached = [
        {"value": value < last, "gradient": gradient < last}
        for value, gradient in zip(right_walk.value, right_walk.gradient, strict=True)
    ]
    pairs = [("output", shown["output"], right.values[graph.output], reached[graph.output]["value"])]
    for node, value, gradient in shown["nodes"]:
        pairs.append((f"value {node}", value, right.values[node], reached[node]["value"]))
        pairs.append((f"gradient {node}", gradient, right.gradients[node], reached[node]["gradient"]))
    for name, partial in shown["edges"]:
        at = ["-".join(map(str, edge)) for edge in graph.edges].index(name)
        pairs.append(
            (f"partial {name}", partial, right.partials[at], reached[graph.edges[at].source]["gradient"])
        )
    for name, gradient in shown["pills"]:
        node = graph.input_index[name]
        pairs.append((f"pill {name}", gradient, right.gradients[node], reached[node]["gradient"]))
    return [pair for pair in pairs if not fits(*pair[1:])]


def fits(found: str | None, right: float, is_reached: bool) -> bool:
    return (
        same(float(found), right) if is_reached and found is not None else (found is None) is not is_reached
    )


def test_each_step_forth_and_back_shows_what_is_reached_and_nothing_else(on_page, oracle):
    count = walk(oracle.lesson).count
    looked_at = set(some(range(1, count + 1), 24))
    assert wrong(on_page, oracle, None) == []
    for step in range(1, count + 1):
        press(on_page, ".")
        assert step_of(on_page) == step
        assert step not in looked_at or wrong(on_page, oracle, step) == []
    press(on_page, ".")
    assert step_of(on_page) is None
    assert wrong(on_page, oracle, None) == []
    for step in range(count, 0, -1):
        press(on_page, ",")
        assert step_of(on_page) == step
        assert step not in looked_at or wrong(on_page, oracle, step) == []
    press(on_page, ",")
    assert step_of(on_page) == 1


def test_sliders_stay_live_while_stepping(on_page, oracle):
    count = walk(oracle.lesson).count
    name = oracle.graph.inputs[0]
    for step in (1, count // 2, count):
        press(on_page, "<")
        for _ in range(step - 1):
            press(on_page, ".")
        before = sentence(on_page)
        on_page.press(name, "PageUp")
        on_page.press(name, "Shift+ArrowLeft")
        assert (step_of(on_page), wrong(on_page, oracle, step)) == (step, [])
        if before.startswith(f"{name} ="):  # lessons that go by layers say no number here
            assert sentence(on_page) != before


def test_the_sentences_of_a_product(open_lesson):
    lesson = open_lesson("multiply", a="2", b="-3")
    said = []
    for _ in range(6):
        press(lesson, ".")
        said.append(sentence(lesson))
    assert said == [
        "a = 2: an input, known from the start.",
        "b = −3: an input, known from the start.",
        "a × b = 2 × −3 = −6",
        "Now backward. a × b is the output: it moves as itself, so its gradient is 1.",
        "a × b: the gradient of b is a times the gradient arriving: 2 × 1 = 2",
        "a × b: the gradient of a is b times the gradient arriving: −3 × 1 = −3",
    ]


@pytest.mark.parametrize("host", ["served"], indirect=True)
@pytest.mark.parametrize(
    ("expression", "inputs", "said"),
    [
        ("x*x", {"x": "3"}, "x reaches the output by 2 edges: 3 + 3 = 6"),
        ("a+b", {"a": "1", "b": "2"}, "a + b: the gradient arriving passes on to a unchanged: 1 × 1 = 1"),
        (
            "(a+b)^2",
            {"a": "-4", "b": "1"},
            "a + b: the gradient arriving passes on to a unchanged: 1 × −6 = −6",
        ),
    ],
)
def test_the_last_step_explains_the_first_input(open_lesson, expression, inputs, said):
    lesson = open_lesson("chain", expression=expression, **inputs)
    press(lesson, ",")
    assert sentence(lesson) == said


@pytest.mark.parametrize("host", ["served"], indirect=True)
def test_a_negative_base_is_in_brackets(open_lesson):
    lesson = open_lesson("chain", expression="a^2-b", a="-4", b="-1")
    for _ in range(4):
        press(lesson, ".")
    said = [sentence(lesson)]
    press(lesson, ",")
    said.append(sentence(lesson))
    assert said == ["a^2 − b = 16 − (−1) = 17", "a^2 = (−4)^2 = 16"]


def test_buttons_do_what_keys_do(open_lesson):
    lesson = open_lesson("multiply")
    button = {name: lesson.root.locator(f"[data-go='{name}']") for name in ("first", "back", "next", "last")}
    seen = []
    for name in ("next", "next", "back", "last", "back", "first", "back", "last"):
        button[name].click()
        seen.append(step_of(lesson))
    assert seen == [1, 2, 1, None, 6, 1, 1, None]
    for entry in button.values():
        expect(entry).to_have_attribute("aria-label", re.compile(r"\w"))


def test_playing_goes_through_all_steps_and_stops(open_lesson, page):
    page.clock.install()
    lesson = open_lesson("add", page=page)
    play = lesson.root.locator("[data-go='play']")
    play.click()
    seen = [step_of(lesson)]
    while seen[-1] is not None and len(seen) < 9:
        page.clock.run_for(2000)
        seen.append(step_of(lesson))
    assert seen == [1, 2, 3, 4, 5, 6, None]
    expect(play).to_have_text("Play")
    page.clock.run_for(6000)
    assert step_of(lesson) is None


def test_a_hand_on_the_steps_stops_the_play(open_lesson, page):
    page.clock.install()
    lesson = open_lesson("add", page=page)
    press(lesson, "p")
    page.clock.run_for(2000)
    press(lesson, ",")
    page.clock.run_for(6000)
    assert step_of(lesson) == 1


def test_the_step_is_in_focus_and_spoken_once(open_lesson):
    lesson = open_lesson("multiply", a="2", b="-3")
    spoken = lesson.root.locator("[aria-live]")
    spoken.evaluate(
        """e => {
          window.heard = [];
          new MutationObserver(() => heard.push(e.textContent)).observe(e, { childList: true });
        }"""
    )
    press(lesson, "<")
    press(lesson, ".")
    press(lesson, ".")
    expect(spoken).to_have_text("a × b = 2 × −3 = −6")
    assert lesson.page.evaluate("heard") == ["a × b = 2 × −3 = −6"]
    expect(lesson.root.locator(".why")).to_have_attribute("data-why", "2")


def test_the_address_asks_for_a_step(open_lesson, oracle, slug):
    count = walk(oracle.lesson).count
    lesson = open_lesson(slug, step=count - 1)
    assert (step_of(lesson), wrong(lesson, oracle, count - 1)) == (count - 1, [])
    assert lesson.errors.count() == 0


@pytest.mark.parametrize("asked", ["0", "7", "-1", "two", "1.5", ""])
def test_an_impossible_step_is_refused_with_a_sentence(open_lesson, asked):
    lesson = open_lesson("multiply", step=asked)
    expect(lesson.errors).to_have_count(1)
    expect(lesson.errors).to_contain_text("1 to 6")
    assert step_of(lesson) is None


def test_the_keys_of_steps_are_letters_where_one_types(open_lesson):
    lesson = open_lesson("multiply")
    lesson.box("a").fill("")
    lesson.box("a").press_sequentially("1,5.p")
    assert step_of(lesson) is None
    assert lesson.box("a").input_value() == "1,5.p"


def test_a_veiled_gradient_is_not_told_to_those_who_listen(open_lesson):
    lesson = open_lesson("multiply", a="2.37", b="-4.19", step="3")
    expect(lesson.slider("a")).to_have_attribute("aria-valuetext", "a = 2.37, gradient not shown yet")
    for gradient in lesson.root.locator(".gradient").all():
        assert gradient.text_content() == "?"
    assert "gradient −4.19" not in lesson.root.evaluate("root => root.outerHTML")
    lesson.nudge("a", "+")
    spoken = lesson.root.locator("[aria-live]")
    expect(spoken).to_contain_text("2.47")
    expect(spoken).not_to_contain_text("gradient")
