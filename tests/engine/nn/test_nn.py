"""Neurons, layers, networks and their first weights."""

import math

import numpy as np
import pytest

from engine import Value
from engine.nn import MLP, Layer, Neuron, losses
from engine.nn.initialisers import INITIALISERS

PUBLISHED_SIGMOID = 0.7310585786  # CS231n, optimization-2


def test_the_sigmoid_neuron_of_cs231n_has_its_published_numbers():
    neuron = Neuron(2, activation="sigmoid")
    neuron.values = [2.0, -3.0, -3.0]
    x = [Value(-1.0), Value(-2.0)]
    out = neuron(x)
    out.backward()
    assert out.data == pytest.approx(PUBLISHED_SIGMOID, abs=5e-11)
    found = [value.grad for value in [*neuron.parameters(), *x]]
    assert found == pytest.approx([-0.196612, -0.393224, 0.196612, 0.393224, -0.589836], abs=5e-7)


def test_the_tanh_neuron_of_the_micrograd_lecture_has_its_published_numbers():
    neuron = Neuron(2, activation="tanh")
    neuron.values = [-3.0, 1.0, 6.8813735870195432]
    out = neuron([2.0, 0.0])
    out.backward()
    assert out.data == pytest.approx(0.70710678, abs=5e-9)
    assert [w.grad for w in neuron.w] == pytest.approx([1.0, 0.0])


@pytest.mark.parametrize(
    ("name", "expected"),
    [("identity", -2.0), ("relu", 0.0), ("tanh", math.tanh(-2.0)), ("leaky_relu", -0.02)],
)
def test_the_activation_is_selectable_by_name(name, expected):
    neuron = Neuron(1, activation=name, initialise="ones")
    assert neuron([-2.0]).data == pytest.approx(expected)


def test_nonlin_false_makes_a_neuron_linear():
    assert Neuron(1, nonlin=False, initialise="ones")([-2.0]).data == -2.0


def test_the_last_layer_is_linear_unless_told_otherwise():
    assert MLP(1, [1], initialise="ones")([-2.0]).data == -2.0
    assert MLP(1, [1], initialise="ones", output="relu")([-2.0]).data == 0.0


def test_a_single_output_comes_back_bare_and_several_as_a_list():
    assert isinstance(MLP(2, [3, 1])([1.0, 2.0]), Value)
    assert len(MLP(2, [1, 3])([1.0, 2.0])) == 3


def test_the_same_seed_gives_the_same_network_and_another_seed_another():
    first, again, other = (MLP(2, [3, 1], seed=seed).values.tolist() for seed in (5, 5, 6))
    assert first == again != other


@pytest.mark.parametrize("make", [lambda: Neuron(2), lambda: Layer(2, 2), lambda: MLP(2, [2, 1])])
def test_without_a_seed_what_is_made_one_after_another_differs(make):
    assert len({tuple(make().values) for _ in range(3)}) == 3


def test_building_a_network_leaves_numpys_global_generator_alone():
    before = np.random.get_state()[1].tolist()  # noqa: NPY002 - the global generator is the subject
    MLP(2, [3, 1])
    assert np.random.get_state()[1].tolist() == before  # noqa: NPY002


def test_what_a_neuron_computes_carries_its_place():
    nodes = MLP(2, [2, 1], activation="tanh", seed=0).graph(losses.squared_error).nodes
    groups = {node.group for node in nodes}
    assert groups == {"", "layer 1, neuron 1", "layer 1, neuron 2", "layer 2, neuron 1"}
    by_label = {node.label: node for node in nodes}
    assert by_label["a1_2"].group == by_label["z1_2"].group == by_label["w1_2_1"].group == "layer 1, neuron 2"
    assert (by_label["a1_2"].op.name, by_label["z1_2"].op.name) == ("tanh", "add")


def test_a_network_as_a_graph_says_what_the_network_says():
    network = MLP(2, [3, 2], activation="tanh", seed=4)
    run = network.graph().run(x1=0.3, x2=-0.8)
    assert list(run.outputs.values()) == [value.data for value in network([0.3, -0.8])]


def test_a_networks_gradients_are_those_of_its_graph():
    network = MLP(2, [3, 1], activation="tanh", seed=4)
    losses.squared_error(network([0.3, -0.8]), 0.5).backward()
    run = network.graph(losses.squared_error).run(x1=0.3, x2=-0.8, target=0.5)
    expected = [run.gradient[parameter.label] for parameter in network.parameters()]
    assert [parameter.grad for parameter in network.parameters()] == pytest.approx(expected, rel=1e-14)


def test_features_may_have_names_of_their_own():
    graph = MLP(2, [1]).graph(losses.squared_error, features=("pupil", "whisker"))
    assert graph.inputs[-3:] == ("pupil", "whisker", "target")


@pytest.mark.parametrize(
    ("name", "least", "most", "spread"),
    [
        ("uniform", -1.0, 1.0, 1 / math.sqrt(3)),
        ("glorot", -math.sqrt(6 / 500), math.sqrt(6 / 500), math.sqrt(2 / 500)),
        ("he", -1.0, 1.0, math.sqrt(2 / 400)),
        ("zeros", 0.0, 0.0, 0.0),
        ("ones", 1.0, 1.0, 0.0),
    ],
)
def test_first_weights_have_the_range_and_spread_of_their_source(name, least, most, spread):
    layer = Layer(400, 100, initialise=name, seed=0)
    weights = np.array([[w.data for w in neuron.w] for neuron in layer.neurons])
    assert least <= weights.min() <= weights.max() <= most
    assert weights.std() == pytest.approx(spread, rel=0.02)
    assert all(neuron.b.data == 0.0 for neuron in layer.neurons)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda: MLP(2, []), "at least one layer"),
        (lambda: MLP(2, [0]), "at least one neuron"),
        (lambda: MLP(0, [1]), "at least one input"),
        (lambda: Neuron(2, activation="tang"), "no activation 'tang'"),
        (lambda: Neuron(2, activation="add"), "no activation 'add'"),
        (lambda: Neuron(2, initialise="best"), "no initialiser 'best': .*glorot"),
        (lambda: Neuron(2)([1.0]), "takes 2 inputs, not 1"),
        (lambda: MLP(2, [1]).graph(features=["only"]), "2 names are needed"),
        (lambda: setattr(Neuron(2), "values", [1.0]), "3 parameters, not 1"),
    ],
)
def test_a_network_that_cannot_be_is_refused_with_the_reason(wrong, said):
    with pytest.raises(ValueError, match=said):
        wrong()


def test_every_initialiser_is_reached_by_its_name():
    assert set(INITIALISERS) == {"uniform", "glorot", "he", "zeros", "ones"}
