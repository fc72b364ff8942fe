"""Losses against their definitions, by themselves, in batches, and where logits are large."""

import math

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from hypothesis import given
from hypothesis import strategies as st

from engine import Value
from engine.nn import losses

LOGITS = st.lists(st.floats(-20, 20), min_size=2, max_size=5)
REFERENCE = {
    losses.squared_error: lambda p, t: (p - t) ** 2,
    losses.absolute_error: lambda p, t: abs(p - t),
    losses.difference: lambda p, t: p - t,
    losses.hinge: lambda p, t: max(0.0, 1 - p * t),
    losses.binary_cross_entropy: lambda p, t: (
        -t * math.log(1 / (1 + math.exp(-p))) - (1 - t) * math.log(1 / (1 + math.exp(p)))
    ),
}


@pytest.mark.parametrize("loss", REFERENCE, ids=lambda loss: loss.__name__)
@given(prediction=st.floats(-5, 5), target=st.sampled_from([0.0, 1.0, -1.0]))
def test_a_loss_is_its_definition(loss, prediction, target):
    expected = REFERENCE[loss](prediction, target)
    assert loss(prediction, target) == pytest.approx(expected, rel=1e-12, abs=1e-12)
    assert loss(Value(prediction), target).data == pytest.approx(expected, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("loss", REFERENCE, ids=lambda loss: loss.__name__)
def test_several_outputs_add_up_and_a_batch_stays_apart(loss):
    assert loss([0.5, -2.0], [1.0, 0.0]) == loss(0.5, 1.0) + loss(-2.0, 0.0)
    batch = loss(np.array([0.5, -2.0]), np.array([1.0, 0.0]))
    np.testing.assert_allclose(batch, [loss(0.5, 1.0), loss(-2.0, 0.0)], rtol=1e-15)


@given(LOGITS)
def test_softmax_gives_probabilities_of_which_the_largest_logit_has_the_largest(logits):
    found = losses.softmax(logits)
    assert sum(found) == pytest.approx(1.0)
    assert found[np.argmax(logits)] == max(found)


@given(LOGITS)
def test_the_gradient_of_cross_entropy_is_softmax_less_the_truth(logits):
    values = [Value(logit) for logit in logits]
    losses.cross_entropy(values, 1).backward()
    expected = [share - (k == 1) for k, share in enumerate(losses.softmax(logits))]
    np.testing.assert_allclose([value.grad for value in values], expected, atol=1e-14)


def test_cross_entropy_and_its_gradient_agree_with_autograd():
    logits, truth = np.array([0.3, -1.2, 2.0]), np.array([0.2, 0.5, 0.3])

    def plain(z):
        return -anp.sum(truth * anp.log(anp.exp(z) / anp.sum(anp.exp(z))))

    values = [Value(logit) for logit in logits]
    loss = losses.cross_entropy(values, truth.tolist())
    loss.backward()
    assert loss.data == pytest.approx(plain(logits), rel=1e-14)
    np.testing.assert_allclose([value.grad for value in values], grad(plain)(logits), rtol=1e-13)


@pytest.mark.parametrize(
    ("logits", "loss", "gradient"),
    [
        ([1000.0, -1000.0], 0.0, [0.0, 0.0]),
        ([-1000.0, 1000.0], 2000.0, [-1.0, 1.0]),
        ([1000.0, 1000.0], math.log(2.0), [-0.5, 0.5]),
    ],
)
def test_cross_entropy_stays_finite_and_right_at_logits_of_a_thousand(logits, loss, gradient):
    values = [Value(logit) for logit in logits]
    found = losses.cross_entropy(values, 0)
    found.backward()
    assert found.data == pytest.approx(loss, rel=1e-12)
    assert [value.grad for value in values] == pytest.approx(gradient, abs=1e-12)


@pytest.mark.parametrize(
    ("logit", "target", "loss", "slope"),
    [(1000.0, 1, 0, 0), (1000.0, 0, 1000, 1), (-1000.0, 1, 1000, -1), (-1000.0, 0, 0, 0)],
)
def test_binary_cross_entropy_stays_finite_and_right_at_logits_of_a_thousand(logit, target, loss, slope):
    value = Value(logit)
    found = losses.binary_cross_entropy(value, target)
    found.backward()
    assert (found.data, value.grad) == (loss, slope)


def test_two_classes_and_one_logit_tell_the_same_loss():
    assert losses.cross_entropy([0.7, 0.0], 0) == pytest.approx(losses.binary_cross_entropy(0.7, 1.0))


def test_max_margin_asks_each_wrong_class_to_stay_one_below():
    """The example of CS231n's linear classification notes, with margin 1 for their 10."""
    assert losses.max_margin([13.0, -7.0, 11.0], 0) == 0.0
    assert losses.max_margin([13.0, -7.0, 12.5], [1.0, 0.0, 0.0]) == 0.5


def test_a_class_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="no class 2: the classes are 0 to 1"):
        losses.cross_entropy([0.0, 0.0], 2)


@pytest.mark.parametrize("loss", REFERENCE, ids=lambda loss: loss.__name__)
def test_arrays_of_different_shapes_are_refused_with_both_shapes(loss):
    with pytest.raises(ValueError, match=r"\(3, 1\) and targets of the shape \(3,\)"):
        loss(np.zeros((3, 1)), np.arange(3.0))
    assert loss(np.zeros((3, 1)), np.float64(1.0)).shape == (3, 1)


def test_lists_of_different_lengths_are_refused_with_both_lengths():
    with pytest.raises(ValueError, match="2 predictions need as many targets, not 1"):
        losses.squared_error([1.0, 2.0], np.arange(2.0))
    for loss in (losses.cross_entropy, losses.max_margin):
        with pytest.raises(ValueError, match="2 classes need as many shares of the truth, not 3"):
            loss([0.0, 1.0], [1.0, 0.0, 0.0])


@pytest.mark.parametrize("truth", [1, [0, 1], (0.0, 1.0), np.array([0, 1]), np.eye(2)[1]], ids=repr)
@pytest.mark.parametrize("loss", [losses.cross_entropy, losses.max_margin])
def test_a_class_ruled_out_by_an_infinite_logit_costs_nothing(loss, truth):
    assert loss([-math.inf, 0.0], truth) == 0.0
    assert loss(np.array([-math.inf, 0.0]), truth) == 0.0


def test_a_one_hot_row_gives_the_loss_of_its_class():
    for loss in (losses.cross_entropy, losses.max_margin):
        assert loss([0.5, -1.0, 2.0], np.eye(3)[2]) == loss([0.5, -1.0, 2.0], 2)


def test_an_array_of_classes_for_a_batch_is_refused_with_the_way_out():
    logits, truth = [np.array([0.5, 1.0]), np.array([2.0, -1.0])], np.array([1, 0])
    with pytest.raises(ValueError, match="a list with an array of shares for each class"):
        losses.cross_entropy(logits, truth)
    batch = losses.cross_entropy(logits, list(np.eye(2)[truth].T))
    assert batch.tolist() == [losses.cross_entropy([0.5, 2.0], 1), losses.cross_entropy([1.0, -1.0], 0)]


def test_l2_prices_one_parameter_or_many():
    assert losses.l2(3.0, 0.5) == 4.5
    weights = [Value(1.0), Value(-2.0)]
    losses.l2(weights, 0.5).backward()
    assert [weight.grad for weight in weights] == [1.0, -2.0]


def test_every_loss_is_in_the_table_by_its_name():
    assert all(callable(loss) for loss in losses.LOSSES.values())
    assert losses.LOSSES["hinge"] is losses.hinge
    assert len(losses.LOSSES) == 7
