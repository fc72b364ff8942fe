"""Training in JavaScript gives the numbers of training in Python."""

import itertools

import numpy as np
import pytest

from engine import trace
from engine.data import datasets
from engine.nn import MLP, losses, optimisers, schedules
from engine.training.blocks import by_group, touched
from engine.training.program import Program
from tests.engine.training.programs import moons_rows, program_of, small_program, walk

# exp, tanh and their like differ between languages by a last bit or two.
LAST_BITS = 1e-13

WALK = """
const state = P.start(P.defaults, changed), steps = [];
state.frozen.set(frozen);
for (let i = 0; i < 25; i++) {
  const { parameters, loss, norm, step } = P.step(state, Float64Array.from(rows));
  steps.push({ parameters: [...parameters], loss, norm, step });
}
console.log(JSON.stringify({ steps, memory: state.memory.map((m) => [...m]) }));
"""


def both_walks(program, rows, javascript, frozen=(), **changed):
    held = np.isin(program.parameters, frozen).astype(int)
    found = javascript.prints(program.javascript(), WALK, rows=rows, changed=changed, frozen=held)
    return found, walk(program, rows, 25, frozen=frozen, **changed)


@pytest.mark.parametrize("name", optimisers.OPTIMISERS)
def test_every_optimiser_walks_in_javascript_where_it_walks_in_python(name, javascript):
    program = small_program(
        optimisers.OPTIMISERS[name](rate=0.02), penalty=losses.l2, schedule=schedules.cosine(40)
    )
    found, expected = both_walks(program, moons_rows(), javascript, frozen=["b1_2"], strength=0.01)
    for there, here in zip(found["steps"], expected, strict=True):
        np.testing.assert_allclose(there["parameters"], here.parameters, rtol=LAST_BITS, atol=1e-15)
        assert (there["loss"], there["norm"]) == pytest.approx((here.loss, here.norm), rel=LAST_BITS)
        assert there["step"] == here.step
    memory = np.reshape(found["memory"], expected[-1].memory.shape)
    np.testing.assert_allclose(memory, expected[-1].memory, rtol=1e-12, atol=1e-15)


def test_where_only_arithmetic_is_used_both_languages_agree_to_the_last_bit(javascript):
    network = MLP(2, [8, 8, 1], activation="relu", seed=3)
    program = program_of(network, losses.hinge, optimisers.momentum(rate=0.1), penalty=losses.l2)
    found, expected = both_walks(program, moons_rows(n=50), javascript)
    assert found["steps"][-1]["parameters"] == expected[-1].parameters.tolist()
    assert [step["loss"] for step in found["steps"]] == [step.loss for step in expected]
    assert [step["norm"] for step in found["steps"]] == [step.norm for step in expected]


def test_mini_batches_take_the_rows_that_the_order_names(javascript):
    program, rows = small_program(), moons_rows()
    order = np.random.default_rng(0).permutation(20)
    script = """
    const into = new Float64Array(P.parameters.length);
    const part = { order, from: 5, to: 12 };
    const loss = P.gradient(P.defaults, rows, into, P.settings, part);
    const alone = P.loss(P.defaults, rows, P.settings, part);
    console.log(JSON.stringify({ loss, alone, gradient: [...into] }));
    """
    found = javascript.prints(program.javascript(), script, rows=rows, order=order)
    loss, gradient = program.gradient(program.start, rows[order[5:12]])
    assert (found["loss"], found["alone"]) == pytest.approx((loss, loss), rel=LAST_BITS)
    np.testing.assert_allclose(found["gradient"], gradient, rtol=LAST_BITS, atol=1e-15)


def test_predictions_and_single_losses_are_those_of_python(javascript):
    data = datasets.blobs(n=12, centres=3)
    program = program_of(MLP(2, [4, 3], activation="sigmoid", seed=0), losses.cross_entropy)
    script = """
    const into = new Float64Array(3), found = [];
    for (let i = 0; i < 12; i++) found.push([P.predict(P.defaults, rows, i, into), ...into]);
    console.log(JSON.stringify(found));
    """
    rows = data.rows("one hot")
    found = np.array(javascript.prints(program.javascript(), script, rows=rows))
    np.testing.assert_allclose(found[:, 0], program.losses(program.start, rows), rtol=LAST_BITS)
    np.testing.assert_allclose(found[:, 1:], program.predictions(program.start, rows), rtol=LAST_BITS)


MAP = """
const into = new Float64Array(6);
const [first, second] = names.map((name) => P.parameters.indexOf(name));
P.lossMap(P.defaults, rows, { first, second, firsts: [-1, 0, 2], seconds: [0.5, 3] }, into);
console.log(JSON.stringify([...into]));
"""


def losses_by_hand(program, rows, names):
    """The loss at each point of the map, by setting the two parameters and asking for the loss."""
    at = [program.parameters.index(name) for name in names]
    found = []
    for second, first in itertools.product([0.5, 3.0], [-1.0, 0.0, 2.0]):
        moved = program.start.copy()
        moved[at] = first, second
        found.append(program.loss(moved, rows))
    return found


@pytest.mark.parametrize(
    "names",
    [
        ("w1_1_2", "w2_1_1"),
        ("w2_1_1", "w1_1_2"),
        ("w1_1_1", "w1_1_2"),
        ("w1_1_1", "w1_3_1"),
        ("b2_1", "b1_2"),
    ],
)
def test_a_map_of_the_loss_holds_the_loss_at_each_of_its_points(names, javascript):
    program, rows = small_program(penalty=losses.l2), moons_rows()
    found = javascript.prints(program.javascript(), MAP, rows=rows, names=names)
    np.testing.assert_allclose(found, losses_by_hand(program, rows, names), rtol=LAST_BITS)


@pytest.mark.parametrize("function", [lambda a, b, x: a, lambda a, b, x: a * x, lambda a, b, x: x])
def test_a_map_of_a_loss_that_hardly_depends_on_anything_is_right_too(function, javascript):
    program, rows = Program(trace(function), 2), np.array([[2.0], [4.0]])
    found = javascript.prints(program.javascript(), MAP, rows=rows, names=["a", "b"])
    assert found == losses_by_hand(program, rows, ["a", "b"])


def test_a_parameter_touches_its_own_neuron_and_what_comes_after(javascript):
    recipe = small_program().forward
    blocks = by_group(recipe)
    groups = [{recipe.nodes[index].group for index in block} for block in blocks]
    found = [groups[number] for number in touched(recipe, blocks, recipe.inputs()[0])]
    assert found == [{"layer 1, neuron 1"}, {"layer 2, neuron 1"}, {""}]


def test_every_block_comes_after_those_it_needs():
    recipe = program_of(MLP(2, [4, 3, 2], activation="tanh"), losses.cross_entropy).forward
    order = [index for block in by_group(recipe) for index in block]
    assert sorted(order) == [index for index, node in enumerate(recipe.nodes) if node.op is not None]
    place = {index: number for number, index in enumerate(order)}
    assert all(place[arg] < place[i] for i in order for arg in recipe.nodes[i].args if arg in place)


def test_a_long_program_is_cut_into_parts_and_stays_right(javascript):
    program = program_of(MLP(2, [16, 16, 1], seed=3), losses.hinge, optimisers.sgd(rate=0.1))
    assert "function backward3(" in program.javascript()
    found, expected = both_walks(program, moons_rows(), javascript)
    assert found["steps"][-1]["parameters"] == expected[-1].parameters.tolist()


def test_gradients_that_are_constants_or_inputs_are_emitted_too(javascript):
    program = Program(trace(lambda used, unused, slope, x: used * slope + x), 3)
    found, expected = both_walks(program, np.array([[2.0], [4.0]]), javascript)
    assert found["steps"][-1]["parameters"] == expected[-1].parameters.tolist()
    assert expected[0].gradient[1] == 0.0


def test_the_module_says_what_it_needs_and_what_it_costs(javascript):
    program = small_program(optimisers.adam, penalty=losses.l2)
    script = """
    const { parameters, columns, predictions, memory, settings, defaults, cost } = P;
    console.log(JSON.stringify({ parameters, columns, predictions, memory, settings, defaults, cost }));
    """
    found = javascript.prints(program.javascript(), script)
    assert tuple(found["parameters"]) == program.parameters
    assert (found["columns"], found["predictions"]) == (["x1", "x2", "target"], ["prediction"])
    assert (found["memory"], found["settings"]) == (["mean", "square"], dict(program.settings))
    assert found["defaults"] == program.start.tolist()
    assert found["cost"] == {"loss": program.forward.operations, "gradient": program.backward.operations}


def test_a_wrong_sign_in_the_module_is_noticed(javascript):
    """The comparisons above can fail."""
    program, rows = small_program(), moons_rows()
    right = "= p[k] - v"
    assert right in program.javascript()
    wrong = program.javascript().replace(right, "= p[k] + v")
    found = javascript.prints(wrong, WALK, rows=rows, changed={}, frozen=[])
    assert found["steps"][-1]["loss"] > 2 * walk(program, rows, 25)[-1].loss
