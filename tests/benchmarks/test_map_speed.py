"""The map of **map**, 60 × 60 over 200 examples of a 2-4-1 network, keeps its pace: add `--benchmark-only`.

Other programs may keep the machine busy, so that time is the processor's, spent by the page itself: a page
that has a core to itself makes as many maps a second.
"""

import statistics

import pytest

from app.lessons.map import ROWS, Map
from tests.benchmarks.processor import processor_seconds
from tests.ui.lesson_page import LessonPage

SECONDS = 3
ENOUGH = 10  # maps a second

# Moves a slider in every frame, and counts the maps that are drawn.
SWEEP = """(slider, seconds) => new Promise((done) => {
  const map = slider.getRootNode().querySelector(".map");
  const begun = performance.now(), first = Number(map.dataset.maps);
  const move = (now) => {
    slider.value = 2 * Math.sin((now - begun) / 400);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    if (now - begun < 1000 * seconds) return requestAnimationFrame(move);
    return done(Number(map.dataset.maps) - first);
  };
  requestAnimationFrame(move);
})"""

FINE = """
const line = Float64Array.from({ length: 60 }, (_, at) => -6 + at / 5);
const into = new Float64Array(3600), times = [];
for (let i = 0; i < 10; i++) {
  const before = process.cpuUsage();
  P.lossMap(P.defaults, rows, { first: 6, second: 9, firsts: line, seconds: line }, into);
  times.push(process.cpuUsage(before).user / 1e6);
}
console.log(JSON.stringify(times));
"""


@pytest.fixture
def lesson(exported, page):
    page.goto(exported("map").as_uri())
    page.wait_for_selector(".map[data-map=fine]", timeout=30_000)
    return LessonPage(page)


@pytest.mark.ui
@pytest.mark.parametrize("moved", ["b1_3", "w2_1_2"])
def test_the_map_refreshes_ten_times_a_second_while_another_slider_moves(
    benchmark, note, lesson, wire, moved
):
    sweep = lambda seconds: lesson.slider(moved).evaluate(SWEEP, seconds)  # noqa: E731
    sweep(1)
    before = processor_seconds(wire)
    maps = benchmark.pedantic(lambda: sweep(SECONDS), rounds=1)
    rate = maps / (processor_seconds(wire) - before)
    note(a_second=round(maps / SECONDS, 1), a_second_of_the_processor=round(rate, 1), goal=ENOUGH)


def test_a_fine_map_takes_less_than_a_tenth_of_a_second_of_work(benchmark, note, javascript):
    program = Map.programs()["plain"]
    times = benchmark.pedantic(lambda: javascript.prints(program, FINE, rows=ROWS), rounds=1)
    note(seconds=round(statistics.median(times), 3), goal=0.1)
