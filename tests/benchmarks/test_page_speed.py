"""From a key press to the painted result: a served lesson, a hand-written page, and the usual way with Panel.

The goals are at most 1.3 times the hand-written page and at most a tenth of the usual way.
"""

import statistics

import panel as pn
import pytest
from bokeh.plotting import figure
from panel.io.state import state
from panel.tests.util import serve_component

from tests.ui.lesson_page import LessonPage

PRESSES = 40
PATIENT = 5_000  # milliseconds for one answer

# The same two sliders, number boxes, output and graph by hand: what a page can do at best.
BY_HAND = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>a × b by hand</title>
<style>body { font: 16px system-ui } input { width: 300px } svg { width: 500px; height: 260px }</style>
<p>a <input type="range" id="a" min="-10" max="10" step="any" value="1"><input id="boxa"><b id="ga"></b></p>
<p>b <input type="range" id="b" min="-10" max="10" step="any" value="1"><input id="boxb"><b id="gb"></b></p>
<output data-output id="y"></output>
<svg viewBox="0 0 500 260"><g font-size="16">
<rect x="10" y="10" width="130" height="80" fill="none" stroke="gray"/><text id="na" x="30" y="50"></text>
<rect x="10" y="150" width="130" height="80" fill="none" stroke="gray"/><text id="nb" x="30" y="190"></text>
<rect x="330" y="80" width="130" height="80" fill="none" stroke="gray"/><text id="ny" x="350" y="120"></text>
<path d="M140 50C240 50 240 120 330 120M140 190C240 190 240 120 330 120" fill="none" stroke="gray"/>
<text id="ea" x="220" y="80"></text><text id="eb" x="220" y="160"></text>
<rect id="area" x="300" y="200" fill="lightblue"/></g></svg>
<script>
const at = (id) => document.getElementById(id);
function paint() {
  const [a, b] = [+at("a").value, +at("b").value];
  at("y").textContent = at("ny").textContent = (a * b).toFixed(2);
  at("y").dataset.value = a * b;
  for (const [name, value, gradient] of [["a", a, b], ["b", b, a]]) {
    at(`box${name}`).value = value;
    at(`g${name}`).textContent = at(`e${name}`).textContent = gradient.toFixed(2);
    at(`n${name}`).textContent = value.toFixed(2);
  }
  at("area").setAttribute("width", Math.abs(a) * 10);
  at("area").setAttribute("height", Math.abs(b) * 10);
}
for (const name of ["a", "b"]) {
  at(name).addEventListener("keydown", (event) => {
    const by = { ArrowRight: 0.1, ArrowLeft: -0.1 }[event.key];
    if (!by) return;
    event.preventDefault();
    at(name).value = Number((+at(name).value + by).toFixed(10));
    paint();
  });
}
paint();
</script>"""

# Waits for the next change of what is shown after a key press, and then until its frame is painted: a message
# that is posted in a frame's callback arrives after that frame's style, layout and paint.
MEASURE = """(shown, [read, patient]) => {
  const look = new Function("e", `return ${read}`);
  globalThis.measuring?.abort();
  globalThis.measuring = new AbortController();
  globalThis.times = [];
  const painted = ({ port1, port2 }, pressed) => {
    port1.onmessage = () => times.push(performance.now() - pressed);
    port2.postMessage(0);
  };
  document.addEventListener("keydown", ({ timeStamp: pressed }) => {
    const before = look(shown);
    const wait = () => {
      if (look(shown) !== before) painted(new MessageChannel(), pressed);
      else if (performance.now() - pressed < patient) requestAnimationFrame(wait);
      else times.push(null);
    };
    requestAnimationFrame(wait);
  }, { capture: true, signal: measuring.signal });
}"""


def times(page, slider, shown, read="e.dataset.value", presses: int = PRESSES) -> list[float]:
    """Milliseconds from each key press to its painted result."""
    shown.evaluate(MEASURE, [read, PATIENT])
    slider.focus()
    for number in range(presses):
        page.keyboard.press("ArrowRight" if number % 2 else "ArrowLeft")
        page.wait_for_function("(count) => times.length === count", arg=number + 1)
    measured = page.evaluate("times")
    assert None not in measured, "a key press changed nothing"
    return measured


@pytest.fixture
def lesson_times(server, new_context):
    page = new_context().new_page()
    page.goto(f"{server.address}?lesson=multiply")
    lesson = LessonPage(page)
    return lambda: times(page, lesson.slider("a"), lesson.output)


@pytest.fixture
def hand_times(new_context):
    page = new_context().new_page()
    page.set_content(BY_HAND)
    return lambda: times(page, page.locator("#a"), page.locator("#y"))


@pytest.fixture
def usual_times(new_context):
    """`pn.bind` of two sliders to a function that draws a Bokeh figure and says the product."""
    page = new_context().new_page()
    a, b = (pn.widgets.FloatSlider(label=name, start=-10, end=10, step=0.1, value=1) for name in "ab")

    def draw(a, b):
        plot = figure(width=400, height=300, title=f"{a * b:.4f}")
        plot.rect([a / 2], [b / 2], [abs(a)], [abs(b)])
        return pn.Column(pn.pane.Str(f"product {a * b:.4f}"), pn.pane.Bokeh(plot))

    serve_component(page, pn.Column(a, b, pn.bind(draw, a, b)))
    page.context.watch.pardon("is being deprecated|BokehDeprecationWarning")
    text = page.locator("pre", has_text="product")
    text.wait_for()
    handle = page.locator(".noUi-handle").first
    # The pane is rebuilt: what is shown is looked up anew each time, through the shadow roots.
    find = """(() => { const seek = (root) => { for (const each of root.querySelectorAll("*")) {
      if (each.localName === "pre" && each.textContent.startsWith("product")) return each.textContent;
      const inner = each.shadowRoot && seek(each.shadowRoot); if (inner) return inner; } return null; };
      return seek(document) ?? globalThis.kept; })()"""
    yield lambda: times(page, handle, page.locator("body"), find, presses=10)
    state.kill_all_servers()
    state.reset()


@pytest.mark.benchmark(group="key press to painted result")
def test_a_served_lesson_beside_a_page_by_hand(benchmark, note, lesson_times, hand_times):
    lesson, hand = [], []
    lesson_times(), hand_times()

    def both():
        lesson.extend(lesson_times())
        hand.extend(hand_times())

    benchmark.pedantic(both, rounds=3, iterations=1)
    report(note, lesson, hand, "by_hand", goal=1.3)


@pytest.mark.benchmark(group="key press to painted result")
def test_a_served_lesson_beside_the_usual_way(benchmark, note, lesson_times, usual_times):
    lesson, usual = [], []
    lesson_times(), usual_times()

    def both():
        lesson.extend(lesson_times())
        usual.extend(usual_times())

    benchmark.pedantic(both, rounds=2, iterations=1)
    report(note, lesson, usual, "the_usual_way", goal=0.1)


def report(note, lesson, other, name, goal) -> None:
    mine, theirs = statistics.median(lesson), statistics.median(other)
    note(
        lesson_ms=round(mine, 2), **{f"{name}_ms": round(theirs, 2)}, ratio=round(mine / theirs, 3), goal=goal
    )
