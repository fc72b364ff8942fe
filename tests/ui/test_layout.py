"""What holds for the drawing of any graph: nothing overlaps, arguments come in order, twice is the same."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.course import lessons
from app.scene.scene import scene
from engine import parse, trace
from tests.app.scene.graphs import graphs, grouped, network
from tests.ui.drawings import disorders, faults, rectangle
from tests.ui.modules import scene_of

NETWORKS = [(2, [1]), (2, [4, 1]), (3, [4, 4, 3]), (2, [8, 8, 1])]
EXPRESSIONS = ["a*b", "x*x", "(a * b + c) * d", "1 / (1 + exp(-(w0*x0 + w1*x1 + w2)))", "a*b + max(c, d)"]
ANYTHING = settings(max_examples=60, deadline=None)


def wrong(modules, graph, **options) -> list[str]:
    return faults(modules.layout(graph, **options), scene_of(graph))


@ANYTHING
@given(graph=graphs(), aspect=st.sampled_from([None, 0.3, 1.0, 1.6, 4.0]))
def test_nothing_overlaps_in_any_graph_and_any_place(modules, graph, aspect):
    assert wrong(modules, graph, aspect=aspect) == []


@ANYTHING
@given(graph=graphs(most=20).flatmap(grouped), data=st.data())
def test_nothing_overlaps_whichever_groups_are_open(modules, graph, data):
    names = [group["name"] for group in scene_of(graph)["groups"]]
    chosen = data.draw(st.lists(st.sampled_from(names), unique=True)) if names else []
    assert wrong(modules, graph, open=chosen) == []


@ANYTHING
@given(graph=graphs(most=20).flatmap(grouped))
def test_with_all_groups_open_every_node_and_edge_is_seen_once(modules, graph):
    names = [group["name"] for group in scene_of(graph)["groups"]]
    layout = modules.layout(graph, open=names)
    assert sorted(box["id"] for box in layout["boxes"]) == list(range(len(graph.nodes)))
    assert sorted(edge["edge"] for edge in layout["edges"]) == list(range(len(graph.edges)))


@pytest.mark.parametrize(("inputs", "sizes"), NETWORKS)
def test_nothing_overlaps_in_networks_closed_open_or_in_part(modules, inputs, sizes):
    graph = network(inputs, sizes)
    names = [group["name"] for group in scene_of(graph)["groups"]]
    for chosen in ([], names, names[::2]):
        assert wrong(modules, graph, open=chosen) == []


@ANYTHING
@given(graph=graphs())
def test_arguments_arrive_in_order_and_cross_only_where_uses_disagree(modules, graph):
    assert disorders(modules.layout(graph), scene_of(graph)) == []


@pytest.mark.parametrize(
    "text", ["a - b", "(a - b) * (b + c)", "b * c + (a - b)", "(a + b) - (a + c)", "c / d - b * (a - c)"]
)
def test_a_minus_b_never_crosses_its_own_arguments(modules, text):
    graph = parse(text)
    assert disorders(modules.layout(graph), scene_of(graph)) == []


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_trees_have_no_crossings(modules, expression):
    graph = parse(expression)
    layout = modules.layout(graph)
    assert faults(layout, scene_of(graph)) == []
    bends = {(*one, *two) for edge in layout["edges"] for one, two in pairwise(edge["points"])}
    assert [
        (one, two)
        for one, two in combinations(bends, 2)
        if one[::2] == two[::2] and (one[1] - two[1]) * (one[3] - two[3]) < 0
    ] == []


def test_two_edges_between_the_same_nodes_arrive_apart(modules):
    one, two = modules.layout(parse("x * x"))["edges"]
    assert abs(one["label"][1] - two["label"][1]) > 26
    assert one["points"][-1] != two["points"][-1]


def test_a_long_edge_runs_level_past_the_boxes_between(modules):
    graph = trace(lambda x: (x.tanh().tanh().tanh()) * x)
    layout = modules.layout(graph)
    (way,) = (edge["points"] for edge in layout["edges"] if graph.edges[edge["edge"]][::2] == (0, 1))
    heights = {y for _, y in way[1:-2]}
    assert len(way) >= 6
    assert max(heights) - min(heights) < 60


@settings(max_examples=20, deadline=None)
@given(graph=graphs(most=15))
def test_the_same_graph_is_always_laid_out_alike(modules, graph):
    first = modules.layout(graph)
    assert modules.layout(graph) == first
    assert modules.layouts(*[{"scene": scene_of(graph)}] * 2) == [first, first]


def test_two_or_three_nodes_stay_as_compact_as_a_card(modules):
    assert modules.layout(parse("a * b"))["size"] == [426, 228]


# A place of another shape


@pytest.mark.parametrize("text", EXPRESSIONS)
@pytest.mark.parametrize("aspect", [0.5, 1.0, 1.7, 2.5, 6.0])
def test_a_drawing_uses_the_room_beside_it_and_is_never_smaller_for_it(modules, text, aspect):
    graph = parse(text)
    (width, height), (wide, high) = (modules.layout(graph, aspect=hint)["size"] for hint in (None, aspect))
    assert wide >= width
    assert high >= height
    assert max(wide, aspect * high) <= max(width, aspect * height) + 1e-6


# A change


GROWING = ["a*b", "a*b + c", "(a*b + c) * d", "(a*b + c) * d + e", "(a*b + c) * d + e - a"]


def places(layout, scene) -> dict[str, tuple[float, float]]:
    """Where each node stands, by its label."""
    return {scene["nodes"][box["id"]]["label"]: (box["x"], box["y"]) for box in layout["boxes"]}


def test_what_is_typed_on_leaves_the_order_of_what_stood_there(modules):
    scenes = [scene_of(parse(text)) for text in GROWING]
    layouts = modules.layouts(*({"scene": scene} for scene in scenes))
    for old, new in pairwise(map(places, layouts, scenes)):
        for one, two in combinations(old.keys() & new.keys(), 2):
            if old[one][0] == old[two][0] and new[one][0] == new[two][0]:
                assert (old[one][1] < old[two][1]) == (new[one][1] < new[two][1])


def test_what_can_stand_either_way_stays_as_it_stood(modules):
    before, after = (scene_of(parse(text)) for text in ("b*a + sin(a*b)", "sin(a) * cos(b) * exp(a)"))
    first, second = modules.layouts({"scene": before}, {"scene": after})
    (alone,) = modules.layouts({"scene": after})
    drawn = [places(*each) for each in ((alone, after), (first, before), (second, after))]
    assert [place["a"][1] < place["b"][1] for place in drawn] == [True, False, False]


@settings(max_examples=30, deadline=None)
@given(before=graphs(most=12), graph=graphs(most=12))
def test_whatever_was_drawn_before_nothing_overlaps(modules, before, graph):
    _, layout = modules.layouts({"scene": scene_of(before)}, {"scene": scene_of(graph)})
    assert faults(layout, scene_of(graph)) == []
    assert disorders(layout, scene_of(graph)) == []


# Networks


@pytest.mark.parametrize("kind", [each for each in lessons() if each.network], ids=lambda kind: kind.slug())
def test_no_two_boxes_of_a_network_touch(modules, kind):
    for chosen in kind.alternatives()[::5] or [{}]:
        described = scene(kind.choose(**chosen)())
        for layout in modules.layouts(
            *({"scene": described, "aspect": aspect} for aspect in (None, 0.7, 1.5, 3.0))
        ):
            for one, two in combinations(map(rectangle, layout["boxes"]), 2):
                assert (one[2:] < two[:2]).any() or (two[2:] < one[:2]).any()


def test_inside_a_neuron_nothing_overlaps(modules):
    graph = network(3, [4, 4, 3])
    scene = {**scene_of(graph, network=True), "stages": STAGES}
    (layout,) = modules.layouts({"scene": scene, "open": ["layer 2, neuron 3"]})
    members = next(group["members"] for group in scene["groups"] if group["name"] == "layer 2, neuron 3")
    assert sorted(box["id"] for box in layout["boxes"]) == sorted(members)
    assert len(layout["tags"]) == 4
    assert [fault for fault in faults(layout, {**scene, "groups": []}) if "overlap" in fault] == []


STAGES = {name: ["", ""] for name in ("inputs", "layer 1", "layer 2", "layer 3")}
