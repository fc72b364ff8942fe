"""The lesson **search** on its page: the wait in people's units, and the race, served and exported."""

import math

import pytest
from playwright.sync_api import expect

from app.lessons.search import RACE
from tests.app.lessons.races import run

SAID = [
    (1, "1 microsecond"),
    (2, "1 millisecond"),
    (3, "1 second"),
    (4, "16.7 minutes"),
    (5, "11.6 days"),
    (6, "31.7 years"),
    (7, "317 centuries"),
    (8, "31.7 million years"),
    (9, "2.3 ages of the universe"),
]


@pytest.fixture
def lesson(open_lesson):
    return open_lesson("search")


@pytest.fixture
def race(lesson):
    lesson.root.get_by_role("tab", name="The race").click()
    return lesson.root.locator(".race")


def press(race, name):
    race.get_by_role("button", name=name, exact=True).click()


def trail(race) -> dict[str, tuple[float, float]]:
    rows = "rows => rows.map(row => [row.dataset.entrant, row.dataset.spent, row.dataset.best])"
    return {
        name: (float(spent), float(best)) for name, spent, best in race.locator("tbody tr").evaluate_all(rows)
    }


def test_the_wait_is_said_in_the_units_of_people(lesson):
    span = lesson.root.locator("[data-duration]")
    for weights, said in SAID:
        lesson.type("N", str(weights))
        expect(span).to_have_text(said)
        assert float(span.get_attribute("data-value")) == pytest.approx(1000.0**weights / 1e9)


def test_a_thousand_times_the_speed_pays_for_one_weight_more(lesson):
    span = lesson.root.locator("[data-duration]")
    lesson.type("N", "5")
    expect(span).to_have_text("11.6 days")
    lesson.type("r", "12")
    lesson.type("N", "6")
    expect(span).to_have_text("11.6 days")


def test_steps_of_the_race_find_what_python_finds(lesson, race):
    lesson.type("seed", "4")
    for _ in range(24):
        press(race, "One step")
    expect(race).to_have_attribute("data-mark", "24")
    done = RACE.marks[23]
    found = trail(race)
    for name, bests in run(RACE, 4, done).items():
        assert found[name][1] == bests[-1]
        assert found[name][0] <= done


def test_the_race_runs_to_its_end_and_the_page_stays_alive(lesson, race):
    press(race, "Play")
    lesson.press("N", "ArrowRight")
    assert lesson.inputs()["N"] == 3
    expect(race).to_have_attribute("data-mark", str(len(RACE.marks)), timeout=60_000)
    found = trail(race)
    assert found["grid"] == (RACE.budget, 0.03125)
    assert found["gradient"][1] < 1e-6
    assert found["gradient"][0] < 2000
    assert all(found["gradient"][1] < 1e-3 * found[name][1] for name in ("one", "grid", "random"))


def test_the_race_pauses_rewinds_and_repeats_itself(lesson, race):
    press(race, "Play")
    expect(race.locator("[data-entrant=grid]")).not_to_have_attribute("data-spent", "0")
    press(race, "Pause")
    at = race.get_attribute("data-mark")
    press(race, "One step")
    expect(race).to_have_attribute("data-mark", str(int(at) + 1))
    first = trail(race)
    press(race, "Start again")
    expect(race).to_have_attribute("data-mark", "0")
    assert {best for _, best in trail(race).values()} == {math.inf}
    for count in range(int(at) + 1):
        press(race, "One step")
        expect(race).to_have_attribute("data-mark", str(count + 1))
    assert trail(race) == first


def test_another_start_is_another_race(lesson, race):
    press(race, "One step")
    expect(race).to_have_attribute("data-mark", "1")
    before = trail(race)["random"]
    lesson.type("seed", "5")
    expect(race).to_have_attribute("data-mark", "0")
    press(race, "One step")
    expect(race).to_have_attribute("data-mark", "1")
    assert trail(race)["random"] != before
