"""What micrograd's own tests and demo do, with the import changed; its numbers are written down here."""

import random

import micrograd.engine
import micrograd.nn
import numpy as np
import pytest

from engine import Value
from engine.data import datasets
from engine.nn import MLP, Layer, Neuron


def test_the_sanity_check_of_micrograds_tests_passes():
    x = Value(-4.0)
    z = 2 * x + 2 + x
    q = z.relu() + z * x
    h = (z * z).relu()
    y = h + q + q * x
    y.backward()
    assert (y.data, x.grad) == (-20.0, 46.0)


def test_the_long_expression_of_micrograds_readme_has_its_published_numbers():
    a, b = Value(-4.0), Value(2.0)
    c = a + b
    d = a * b + b**3
    c += c + 1
    c += 1 + c + (-a)
    d += d * 2 + (b + a).relu()
    d += 3 * d + (b - a).relu()
    e = c - d
    f = e**2
    g = f / 2.0
    g += 10.0 / f
    g.backward()
    assert g.data == pytest.approx(24.70408163265306, rel=1e-15)
    assert (a.grad, b.grad) == pytest.approx((138.8338192419825, 645.5772594752187), rel=1e-14)


def adamw(value_class, monkeypatch):
    """The losses of a program written for micrograd, which keeps its optimiser's state on the parameters."""
    monkeypatch.setattr(micrograd.nn, "Value", value_class)
    random.seed(5)
    network = micrograd.nn.MLP(2, [4, 4, 1])
    data = [(random.uniform(-1, 1), random.uniform(-1, 1)) for _ in range(8)]
    for p in network.parameters():
        p.m = 0.0
        p.v = 0.0
    losses = []
    for step in range(1, 101):
        errors = [(network([value_class(a), value_class(b)]) - a * b) ** 2 for a, b in data]
        loss = sum(errors) * (1.0 / len(errors)) + 1e-4 * sum(p * p for p in network.parameters())
        network.zero_grad()
        loss.backward()
        for p in network.parameters():
            p.m = 0.9 * p.m + 0.1 * p.grad
            p.v = 0.95 * p.v + 0.05 * p.grad**2
            momentum, size = p.m / (1 - 0.9**step), p.v / (1 - 0.95**step)
            p.data -= 0.01 * (momentum / (size**0.5 + 1e-8) + 0.1 * p.data)
        losses.append(loss.data)
    return losses


def test_a_program_for_micrograd_with_only_its_value_replaced_ends_at_the_same_loss(monkeypatch):
    theirs, ours = (adamw(each, monkeypatch) for each in (micrograd.engine.Value, Value))
    assert theirs[-1] < theirs[0] / 2
    assert ours[-1] == pytest.approx(theirs[-1], rel=1e-12)


def test_the_networks_of_micrograds_demo_have_its_numbers_of_parameters():
    assert len(MLP(2, [16, 16, 1]).parameters()) == 337
    assert len(Layer(3, 4).parameters()) == 16
    assert len(Neuron(3).parameters()) == 4


def test_parameters_come_neuron_by_neuron_with_weights_before_the_bias():
    labels = [parameter.label for parameter in MLP(2, [2, 1]).parameters()]
    assert labels == [
        *("w1_1_1", "w1_1_2", "b1_1", "w1_2_1", "w1_2_2", "b1_2"),
        *("w2_1_1", "w2_1_2", "b2_1"),
    ]


def test_the_training_loop_of_micrograds_demo_has_micrograds_losses():
    """Micrograd 0.1.0 gave these losses from the same first weights and eight points, at a rate of 0.3.

    Another seed may put a neuron on the kink of its ReLU, where the order of additions decides; not this one.
    """
    network, data = MLP(2, [4, 4, 1], seed=4), datasets.moons(n=8, seed=3)
    signs = data.rows("signs")[:, -1]
    losses = []
    for _ in range(5):
        scores = [network([Value(x) for x in row]) for row in data.features]
        hinges = [(1 + -sign * score).relu() for sign, score in zip(signs, scores, strict=True)]
        total = sum(hinges) * (1.0 / len(hinges)) + 1e-4 * sum(p * p for p in network.parameters())
        network.zero_grad()
        total.backward()
        for p in network.parameters():
            p.data -= 0.3 * p.grad
        losses.append(total.data)
    expected = [0.885231692976825, 0.8393427525746208, 0.7974493471336535, 0.7379878935211198]
    np.testing.assert_allclose(losses, [*expected, 0.7164945461753818], rtol=1e-14)
