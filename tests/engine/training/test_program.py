"""A training step against published numbers, against sums over examples and against autograd."""

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import trace
from engine.data import datasets
from engine.nn import MLP, losses, optimisers, schedules
from engine.training.program import Program
from tests.engine.training.programs import moons_rows, program_of, small_program, walk

# Mazur, "A step by step backpropagation example": weights and biases, inputs and targets.
MAZUR = [0.15, 0.2, 0.35, 0.25, 0.3, 0.35, 0.4, 0.45, 0.6, 0.5, 0.55, 0.6]
MAZUR_ROW = [[0.05, 0.1, 0.01, 0.99]]
BIASES = ("b1_1", "b1_2", "b2_1", "b2_2")


def mazur():
    network = MLP(2, [2, 2], activation="sigmoid", output="sigmoid", seed=0)
    network.values = MAZUR
    return program_of(network, lambda p, t: 0.5 * losses.squared_error(p, t), optimisers.sgd(rate=0.5))


def test_mazurs_forward_pass_has_its_published_numbers():
    program = mazur()
    (outputs,) = program.predictions(MAZUR, MAZUR_ROW)
    assert outputs == pytest.approx([0.751365070, 0.772928465], abs=5e-10)
    assert program.loss(MAZUR, MAZUR_ROW) == pytest.approx(0.298371109, abs=5e-10)


def test_mazurs_step_has_its_published_weights():
    step = mazur().step(MAZUR, MAZUR_ROW, frozen=BIASES)
    expected = [
        *(0.149780716, 0.199561432, 0.35, 0.249751144, 0.299502287, 0.35),
        *(0.358916480, 0.408666186, 0.6, 0.511301270, 0.561370121, 0.6),
    ]
    assert step.parameters == pytest.approx(expected, abs=5e-10)


def test_mazurs_loss_after_the_step_is_the_right_one_and_not_the_posts():
    program = mazur()
    step = program.step(MAZUR, MAZUR_ROW, frozen=BIASES)
    assert program.loss(step.parameters, MAZUR_ROW) == pytest.approx(0.2910277737, abs=5e-11)


def test_mazurs_own_loss_comes_from_going_back_through_weights_already_updated():
    program = mazur()
    table = program.step(MAZUR, MAZUR_ROW, frozen=BIASES).parameters.reshape(4, 3)
    (outputs,) = program.predictions(MAZUR, MAZUR_ROW)
    hidden = np.array([0.593269992, 0.596884378])
    outer = (outputs - [0.01, 0.99]) * outputs * (1 - outputs)
    inner = (table[2:, :2].T @ outer) * hidden * (1 - hidden)
    table[:2, :2] = np.reshape(MAZUR, (4, 3))[:2, :2] - 0.5 * np.outer(inner, [0.05, 0.1])
    assert program.loss(table.ravel(), MAZUR_ROW) == pytest.approx(0.291027924, abs=5e-10)


def test_a_bias_is_stepped_once_and_not_once_for_each_weight():
    program = program_of(MLP(3, [1], initialise="zeros"), losses.difference, optimisers.sgd(rate=0.1))
    step = program.step([0.0, 0.0, 0.0, 0.0], [[1.0, 1.0, 1.0, 0.0]])
    assert step.parameters.tolist() == [-0.1, -0.1, -0.1, -0.1]


@given(st.integers(1, 12), st.integers(0, 100))
@settings(max_examples=20, deadline=None)
def test_the_gradients_of_single_examples_make_the_batchs_mean(examples, seed):
    program, rows = small_program(), moons_rows(n=12, seed=seed)[:examples]
    _, mean = program.gradient(program.start, rows)
    singles = [program.gradient(program.start, row[None])[1] for row in rows]
    np.testing.assert_allclose(sum(singles) / examples, mean, rtol=1e-13, atol=1e-16)
    np.testing.assert_array_equal(program.gradients(program.start, rows), singles)


def test_the_gradient_of_a_batch_agrees_with_autograd():
    program, rows = small_program(), moons_rows()

    def loss(p):
        hidden = anp.tanh(rows[:, :2] @ p[:9].reshape(3, 3)[:, :2].T + p[:9].reshape(3, 3)[:, 2])
        scores = hidden @ p[9:12] + p[12]
        return anp.mean(anp.maximum(0.0, 1 - rows[:, 2] * scores)) + 0.01 * anp.sum(p**2)

    priced = small_program(penalty=lambda parameter: losses.l2(parameter, 0.01))
    found, gradient = priced.gradient(program.start, rows)
    assert found == pytest.approx(loss(program.start), rel=1e-14)
    assert priced.loss(program.start, rows) == found
    np.testing.assert_allclose(gradient, grad(loss)(program.start), rtol=1e-12, atol=1e-16)


def test_the_penaltys_strength_is_a_setting():
    program, rows = small_program(penalty=losses.l2), moons_rows()
    bare = small_program().loss(program.start, rows)
    assert program.settings["strength"] == 1e-4
    price = 0.5 * np.sum(program.start**2)
    assert program.loss(program.start, rows, strength=0.5) == pytest.approx(bare + price, rel=1e-14)


def test_frozen_parameters_stay_and_the_others_move_as_before():
    program, rows = small_program(optimisers.adam(rate=0.1)), moons_rows()
    free, held = walk(program, rows, 2)[0], walk(program, rows, 2, frozen=["b1_2", "w2_1_1"])
    still = np.isin(program.parameters, ["b1_2", "w2_1_1"])
    np.testing.assert_array_equal(held[-1].parameters[still], program.start[still])
    np.testing.assert_array_equal(held[0].parameters[~still], free.parameters[~still])


def test_the_norm_is_the_length_of_the_gradient():
    step = small_program().step(small_program().start, moons_rows())
    assert step.norm == pytest.approx(np.linalg.norm(step.gradient), rel=1e-15)


def test_a_parameter_that_nothing_uses_gets_no_gradient():
    program = Program(trace(lambda used, unused, x: used * x), 2)
    assert program.gradient([1.0, 1.0], [[2.0], [4.0]])[1].tolist() == [3.0, 0.0]


def test_a_gradient_that_no_example_changes_is_its_own_mean():
    program = Program(trace(lambda b, x: b - x), 1)
    assert program.gradient([1.0], [[2.0], [4.0], [9.0]])[1].tolist() == [1.0]


def test_add_two_ends_at_two():
    """The lesson: the prediction is a + b, the truth a + 2."""
    program = Program(trace(lambda b, a, truth: (a + b - truth) ** 2), 1, optimisers.sgd(rate=0.1))
    rows = [[a, a + 2.0] for a in (3.0, -1.0, 0.5)]
    done = [np.zeros(1)]
    for _ in range(100):
        done.append(program.step(done[-1], rows).parameters)
    assert done[-1][0] == pytest.approx(2.0, abs=1e-9)


def test_too_large_a_rate_diverges_without_an_exception():
    program = Program(trace(lambda b, a, truth: (a + b - truth) ** 2), 1, optimisers.sgd(rate=1e200))
    steps = [program.step([0.0], [[1.0, 3.0]])]
    steps.append(program.step(steps[0].parameters, [[1.0, 3.0]]))
    assert steps[1].loss == np.inf


def test_several_classes_learn_by_cross_entropy():
    data = datasets.blobs(n=60, centres=3, noise=0.2, seed=2)
    program = program_of(
        MLP(2, [3], seed=1), losses.cross_entropy, optimisers.sgd(rate=1.0), schedule=schedules.cosine(60)
    )
    last = walk(program, data.rows("one hot"), 60)[-1]
    answers = program.predictions(last.parameters, data.features).argmax(axis=1)
    assert np.mean(answers == data.labels) > 0.95


@pytest.mark.parametrize(
    ("parameters", "rows", "said"),
    [
        ([1.0], [[1.0, 2.0, 3.0]], "13 parameters"),
        (np.zeros(13), [[1.0, 2.0]], r"columns being x1, x2, target.*not \(1, 2\)"),
        (np.zeros(13), [1.0, 2.0, 3.0], "shape"),
        (np.zeros(13), np.zeros((0, 3)), "at least one example"),
    ],
)
def test_shapes_that_do_not_fit_are_refused(parameters, rows, said):
    with pytest.raises(ValueError, match=said):
        small_program().step(parameters, rows)


def test_a_frozen_name_that_is_no_parameter_is_refused():
    with pytest.raises(ValueError, match="no parameter 'w9' to freeze"):
        small_program().step(small_program().start, moons_rows(), frozen=["w9"])


def test_more_parameters_than_inputs_are_refused():
    with pytest.raises(ValueError, match="3 of the 2 inputs"):
        Program(trace(lambda a, b: a * b), 3)
