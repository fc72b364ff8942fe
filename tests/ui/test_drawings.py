"""Each eye for drawings sees what it is there for."""

import copy

import pytest

from engine import parse
from tests.ui.drawings import NAME, curve, disorders, faults
from tests.ui.modules import scene_of


@pytest.fixture
def well(modules):
    """A drawing without a fault, and its scene."""
    graph = parse("(a - b) * c + a")
    layout, described = modules.layout(graph), scene_of(graph)
    assert faults(layout, described) + disorders(layout, described) == []
    return copy.deepcopy(layout), described


def test_boxes_that_overlap_are_seen(well):
    layout, described = well
    layout["boxes"][0] |= {key: layout["boxes"][1][key] for key in ("x", "y")}
    assert any("overlap" in fault for fault in faults(layout, described))


def test_a_box_beside_the_drawing_is_seen(well):
    layout, described = well
    layout["size"][0] -= 40
    assert any("not on the drawing" in fault for fault in faults(layout, described))


def test_an_edge_to_the_left_is_seen(well):
    layout, described = well
    layout["edges"][0]["points"].reverse()
    assert "edge 0 goes left" in faults(layout, described)


def test_an_edge_through_a_box_or_a_label_is_seen(well):
    layout, described = well
    (start, *_, end) = layout["edges"][0]["points"]
    (other,) = (box for box in layout["boxes"] if box["id"] == 2)
    label = layout["edges"][1]["label"]
    for x, y in ((other["x"] + 20, other["y"] + NAME), label):
        changed = copy.deepcopy(layout)
        changed["edges"][0]["points"] = [start, [x, y], [max(x, end[0]), end[1]]]
        assert any("edge 0 meets" in fault for fault in faults(changed, described))


def test_arguments_in_the_wrong_order_are_seen(well):
    layout, described = well
    one, two = layout["edges"][:2]
    one["points"][-1], two["points"][-1] = two["points"][-1], one["points"][-1]
    found = disorders(layout, described)
    assert any("arrives too low" in each for each in found)
    assert any("cross" in each for each in found)


def test_a_curve_is_level_at_its_points():
    points = curve([[0, 0], [100, 50], [200, 50]])
    slopes = [(two[1] - one[1]) / (two[0] - one[0]) for one, two in (points[:2], points[38:40])]
    assert all(abs(slope) < 0.05 for slope in slopes)
    assert set(points[40:, 1]) == {50}
