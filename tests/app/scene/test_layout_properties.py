"""What holds for the drawing of any graph: nothing overlaps, wires go right, twice is the same."""

import subprocess
import sys
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from app.scene.layout import MOST, place
from app.scene.routing import HEIGHT, WIDTH
from engine import parse, trace
from tests.app.scene.graphs import graphs, network

NETWORKS = [(2, [1]), (2, [4, 1]), (3, [4, 4, 3]), (2, [8, 8, 1])]
EXPRESSIONS = ["a*b", "x*x", "(a * b + c) * d", "1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))", "a*b + max(c, d)"]
LABEL_ABOVE, LABEL_WIDTH, LABEL_HEIGHT = 26, 72, 26
CLEAR = 1.9  # what must stay free around everything


def sheets(graph):
    layout = place(graph)
    return [layout.sheet, *(sheet for _, sheet in layout.groups)]


def box(sheet, item):
    """The rectangle of a box with the label above it: left, top, right, bottom."""
    x, middle = sheet.columns[sheet.column_of[item]].x, sheet.middles[item]
    leaf = all(route.items[-1] != item for route in sheet.routes) and not isinstance(sheet.boxes[item], str)
    return x, middle - HEIGHT / 2 - (0 if leaf else LABEL_ABOVE), x + WIDTH, middle + HEIGHT / 2


def boxes(sheet):
    return [box(sheet, item) for item, what in enumerate(sheet.boxes) if what is not None]


def labels(sheet):
    """The rectangle of each label of an edge."""
    for route in sheet.routes:
        *way, target = route.items
        column = sheet.columns[sheet.column_of[target]]
        before = sheet.columns[sheet.column_of[way[-1]]]
        if not route.labelled:
            continue
        if column.tight:
            x = (before.x + before.width + column.x - 14) / 2
            y = (sheet.middles[way[-1]] + sheet.middles[target] + route.port) / 2
        else:
            x, y = column.x - column.lead + 40, sheet.middles[target] + route.lift
        yield x - LABEL_WIDTH / 2, y - LABEL_HEIGHT / 2, x + LABEL_WIDTH / 2, y + LABEL_HEIGHT / 2


def level(sheet):
    """Where wires run level: the line of each lane through its column and the labels before it."""
    for lane in range(len(sheet.boxes), len(sheet.middles)):
        column = sheet.columns[sheet.column_of[lane]]
        yield column.x - column.lead, sheet.middles[lane], column.x + column.width, sheet.middles[lane]


def meet(one, two):
    return (
        one[0] < two[2] + CLEAR
        and two[0] < one[2] + CLEAR
        and one[1] < two[3] + CLEAR
        and two[1] < one[3] + CLEAR
    )


def check(sheet):
    everything = [*boxes(sheet), *labels(sheet), *level(sheet)]
    assert [(one, two) for one, two in combinations(everything, 2) if meet(one, two)] == []
    for one, two in pairwise(sheet.columns):
        assert one.x + one.width < two.x - two.lead
    for route in sheet.routes:
        columns = [sheet.column_of[item] for item in route.items]
        assert columns == list(range(columns[0], columns[-1] + 1))
    left, top, right, bottom = (
        edge(values)
        for edge, values in zip((min, min, max, max), zip(*boxes(sheet), strict=True), strict=True)
    )
    assert left >= 0
    assert top >= 0
    assert right <= sheet.size[0]
    assert bottom <= sheet.size[1]


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_nothing_overlaps_and_every_wire_goes_right(graph):
    for sheet in sheets(graph):
        check(sheet)


@pytest.mark.parametrize(("inputs", "sizes"), NETWORKS)
def test_nothing_overlaps_in_networks_closed_or_in_a_neuron(inputs, sizes):
    for sheet in sheets(network(inputs, sizes)):
        check(sheet)


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_nothing_overlaps_in_expressions_and_trees_have_no_crossings(expression):
    (sheet,) = sheets(parse(expression))
    check(sheet)
    ends = [
        (sheet.column_of[item], sheet.middles[item], sheet.middles[after])
        for route in sheet.routes
        for item, after in pairwise(route.items)
    ]
    crossings = [
        (one, two)
        for one, two in combinations(ends, 2)
        if one[0] == two[0] and (one[1] - two[1]) * (one[2] - two[2]) < 0
    ]
    assert crossings == []


def test_two_edges_between_the_same_nodes_arrive_apart():
    (sheet,) = sheets(parse("x * x"))
    one, two = sheet.routes
    assert abs(one.lift - two.lift) > LABEL_HEIGHT
    assert one.port != two.port


@settings(max_examples=20, deadline=None)
@given(graphs(most=15))
def test_the_same_graph_is_always_placed_alike(graph):
    assert place(graph) == place(graph)


def test_another_process_places_a_network_alike():
    code = (
        "from tests.app.scene.graphs import network; from app.scene.layout import place; "
        "print(place(network(2, [3, 1])))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[3],
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]


def test_two_or_three_nodes_stay_as_compact_as_a_card():
    (sheet,) = sheets(parse("a * b"))
    assert sheet.size == (426.0, 228.0)


def test_a_long_wire_runs_level_past_the_boxes_between():
    (sheet,) = sheets(trace(lambda x: (x.tanh().tanh().tanh()) * x))
    way = max((route.items for route in sheet.routes), key=len)
    heights = {sheet.middles[item] for item in way[1:-1]}
    assert len(way) == 5
    assert max(heights) - min(heights) < 1


@pytest.mark.parametrize(("count", "drawn"), [(MOST - 1, True), (MOST, False)])
def test_a_graph_of_more_than_400_nodes_is_not_placed(count, drawn):
    def chain(x):
        for _ in range(count):
            x = x.tanh()
        return x

    assert (place(trace(chain)) is not None) == drawn
