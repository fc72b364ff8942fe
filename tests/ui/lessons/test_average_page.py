"""Lesson 7 on the page: every day's nudges, their mean and what cancels; steps, and where they end."""

import pytest
from playwright.sync_api import expect

from app.lessons.average import DAYS, START, AverageNudge
from app.pictures.plots.average import FEW, orders
from tests.app.lessons.test_average import NAMES, ROWS, best, loss, played, slopes

RATE = 0.2


@pytest.fixture
def lesson(open_lesson):
    return open_lesson("average")


def press(lesson, key: str) -> None:
    lesson.root.locator(f"[data-player={key}]").click()


def way(lesson, name: str) -> None:
    lesson.root.locator(f"[data-batch-size={name}]").check()


def weights(lesson) -> list[float]:
    return [lesson.inputs()[name] for name in NAMES]


def shown(lesson, name: str) -> tuple[float, float]:
    line = lesson.root.locator(f"[data-conflict='{name}']")
    return tuple(float(line.locator(part).get_attribute("data-value")) for part in (".mean", ".share-of"))


def check_conflict(lesson, batch):
    now = weights(lesson)
    each = [slopes(now, ROWS[at : at + 1]) for at in batch]
    for which, name in enumerate(NAMES):
        wanted = [-RATE * one[which] for one in each]
        mean, cancels = shown(lesson, name)
        assert mean == pytest.approx(sum(wanted) / len(wanted), abs=1e-12)
        sizes = sum(map(abs, wanted))
        assert cancels == pytest.approx(1 - abs(sum(wanted)) / sizes if sizes > 0 else 0, abs=1e-9)


def test_mean_and_cancelled_share_are_autograds_wherever_the_sliders_stand(lesson):
    check_conflict(lesson, range(6))
    for name, keys in (("w1", "End"), ("b", "Home"), ("w2", "PageUp")):
        lesson.press(name, keys)
        check_conflict(lesson, range(6))
    assert lesson.read()["output"] == pytest.approx(loss(weights(lesson)), rel=1e-12)


def test_a_step_moves_each_weight_by_its_mean_nudge(lesson):
    for _ in range(3):
        before, means = weights(lesson), [shown(lesson, name)[0] for name in NAMES]
        press(lesson, "step")
        moved = [start + mean for start, mean in zip(before, means, strict=True)]
        assert weights(lesson) == pytest.approx(moved, abs=1e-9)


@pytest.mark.parametrize(("name", "size"), [("all", 6), ("few", FEW), ("one", 1)])
def test_the_same_seed_gives_the_same_run_in_python(lesson, name, size):
    batches = orders(len(DAYS), size)
    way(lesson, name)
    for steps in range(1, 8):
        check_conflict(lesson, batches[(steps - 1) % len(batches)])
        press(lesson, "step")
        assert weights(lesson) == pytest.approx(played(RATE, steps, batches), abs=1e-8)


def test_play_ends_where_the_wishes_cancel(lesson):
    press(lesson, "play")
    expect(lesson.root.locator(".sentence")).to_contain_text(
        "the loss has stopped falling, at 0.32", timeout=40_000
    )
    expect(lesson.root.locator("[data-player=play]")).to_have_text("Play")
    assert weights(lesson) == pytest.approx(list(best()), abs=1e-3)
    assert all(shown(lesson, name)[1] > 0.99 for name in NAMES)


def test_one_at_a_time_nothing_cancels_and_the_loss_does_not_settle(lesson):
    way(lesson, "one")
    assert all(shown(lesson, name)[1] == 0 for name in NAMES)
    press(lesson, "play")
    expect(lesson.root.locator(".sentence")).to_contain_text("up and down", timeout=40_000)
    assert loss(weights(lesson)) > loss(best()) + 1e-4


def test_too_large_a_rate_is_explained(lesson):
    lesson.press("rate", "End")
    press(lesson, "play")
    expect(lesson.root.locator(".sentence")).to_contain_text("choose a smaller rate", timeout=40_000)
    assert all(abs(weight) <= 3 for weight in weights(lesson))


def test_start_again_goes_back(lesson):
    press(lesson, "step")
    press(lesson, "rewind")
    assert weights(lesson) == list(START.values())


@pytest.mark.parametrize("moved", [{}, {"w1": "1.2", "w2": "-0.7", "b": "-1.5"}], ids=["start", "elsewhere"])
def test_each_line_is_marked_with_what_its_day_wants(lesson, moved):
    for name, typed in moved.items():
        lesson.type(name, typed)
    expect(lesson.root.locator(".neuron.example")).to_have_count(len(DAYS))
    graph, seen = AverageNudge().graph, set()
    for edge in lesson.root.locator(".edge-label[data-edge]").all():
        source, target, _ = map(int, edge.get_attribute("data-edge").split("-"))
        name, group = graph.nodes[source].label, graph.nodes[target].group
        if name not in NAMES or not group.startswith("examples"):
            continue
        day = int(group.rpartition(" ")[2]) - 1
        slope = slopes(weights(lesson), ROWS[day : day + 1])[NAMES.index(name)]
        wanted = "up" if slope < 0 else "down" if slope > 0 else "zero"
        assert edge.locator(".wish").get_attribute("data-sign") == wanted, (name, day)
        seen.add((name, day))
    assert len(seen) == len(NAMES) * len(DAYS)


def test_everything_is_on_one_screen(lesson):
    over = lesson.root.evaluate(
        "root => root.querySelector('main').scrollHeight - root.querySelector('main').clientHeight"
    )
    assert over <= 0
    picture = lesson.root.locator(".picture").first
    assert picture.evaluate("element => element.scrollHeight - element.clientHeight") <= 0
