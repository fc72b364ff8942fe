"""The map of the loss does no more work than its two parameters ask for, and loses no term by it."""

import numpy as np
import pytest

from engine import total, trace
from engine.training.landscape import ACROSS, BOTH, DOWN, loss_map
from engine.training.recipe import Recipe
from engine.training.regrouping import Regrouped
from tests.engine.graph.random_graphs import recipe
from tests.engine.training.programs import moons_rows, small_program


def sums(a, b, c, d):
    inner = a + c + b * d + d
    return total(inner, c * d, a * b, inner * 2.0, c)


GRAPHS = {"sums": trace(sums), **{f"random {seed}": recipe(seed, 40).graph() for seed in range(12)}}


@pytest.mark.parametrize("name", GRAPHS)
def test_regrouped_sums_have_the_same_values(name):
    graph = GRAPHS[name]
    found = Regrouped(graph.nodes, [graph.output], {0: ACROSS, 1: DOWN})
    numbers = [0.75, -1.25, 0.5, 2.0][: len(graph.inputs)]
    result = Recipe(tuple(found.nodes), (found.place[graph.output],))(numbers)
    np.testing.assert_allclose(result, [graph(*numbers)], rtol=1e-10, atol=1e-12)


def test_ranks_say_which_inputs_a_node_depends_on():
    graph = trace(lambda a, b, c: (a + c) * (b + c) + c * c)
    found = Regrouped(graph.nodes, [graph.output], {0: ACROSS, 1: DOWN})
    ranks = [rank for node, rank in zip(found.nodes, found.ranks, strict=True) if node.op is not None]
    assert sorted(ranks) == [0, ACROSS, DOWN, BOTH, BOTH]


def test_what_stands_still_is_added_up_first():
    graph = trace(lambda a, b, c, d: a + c + b + d + 1.0)
    found = Regrouped(graph.nodes, [graph.output], {0: ACROSS, 1: DOWN})
    ranks = [rank for node, rank in zip(found.nodes, found.ranks, strict=True) if node.op is not None]
    assert ranks == [0, 0, ACROSS, BOTH]


def test_a_map_needs_two_parameters():
    program = small_program()
    with pytest.raises(ValueError, match="'b1_1' on both axes: name two"):
        loss_map(program, program.start, moons_rows(), ("b1_1", [0.0]), ("b1_1", [0.0]))
