"""How fast a graph of 150 nodes is repainted in the browser: add `--benchmark-enable` to pytest's command."""

import pytest

from app.export import export
from tests.ui.drawn import DRAWN
from tests.ui.lesson_page import LessonPage

FRAME = 1000 / 60  # milliseconds
DRAG = """async (root, count) => {
  const slider = root.querySelector("[data-input]");
  const [spans, ticks] = [[], []];
  let last = null;
  for (let at = 0; at <= count; at += 1) {
    await new Promise((done) => requestAnimationFrame((now) => {
      if (last !== null) spans.push(now - last);
      last = now;
      const start = performance.now();
      slider.value = String(0.2 + at / count);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      root.querySelector("svg.graph").getBoundingClientRect(); // style and layout count too
      ticks.push(performance.now() - start);
      done();
    }));
  }
  const median = (numbers) => numbers.sort((one, two) => one - two)[numbers.length >> 1];
  return { span: median(spans), tick: median(ticks) };
}"""


@pytest.mark.ui
def test_a_drag_repaints_150_nodes_in_every_frame(browser, tmp_path, request):
    if not request.config.getoption("benchmark_enable"):
        pytest.skip("Benchmarks run with --benchmark-enable.")
    file = tmp_path / "wide.html"
    file.write_text(export(DRAWN["wide"]()), "utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.goto(file.as_uri())
    lesson = LessonPage(page)
    assert 140 <= lesson.root.locator("[data-node]").count() <= 200
    for scale in ("readable", "whole"):
        if scale == "whole":
            lesson.root.get_by_role("button", name="The whole graph").click()
        before = lesson.read()["nodes"]
        measured = lesson.root.evaluate(DRAG, 120)
        assert sum(item != before[index] for index, item in lesson.read()["nodes"].items()) > 100
        print(f"{scale}: a frame every {measured['span']:.1f} ms, {measured['tick']:.1f} ms of work in each")
        assert measured["span"] <= FRAME * 1.05
        assert measured["tick"] <= FRAME / 2
