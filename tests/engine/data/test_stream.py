"""Random numbers of the project: good enough, and the same in Python and in JavaScript."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data import datasets
from engine.data.javascript import stream_module
from engine.data.stream import MODULUS, Stream, following, stream_of
from engine.nn import MLP

FLAT = {"moons": 2, "circles": 2, "xor": 2, "spiral": 3, "blobs": 3}


@given(st.integers(1, int(MODULUS) - 1))
def test_the_next_state_is_the_exact_remainder(state):
    assert following(float(state)) == state * 48271 % 2147483647


def test_the_ten_thousandth_state_is_the_published_one():
    """C++'s minstd_rand, which is this generator, must give 399268537 as its 10000th number from 1."""
    state = 1.0
    for _ in range(10_000):
        state = following(state)
    assert state == 399268537


def test_uniform_numbers_fill_their_range_evenly():
    drawn = Stream(3).uniform(-1.0, 1.0, (100, 100))
    assert drawn.shape == (100, 100)
    counts, _ = np.histogram(drawn, bins=20, range=(-1, 1))
    assert abs(counts - 500).max() < 110  # five standard deviations


def test_normal_numbers_have_their_mean_and_spread():
    drawn = Stream(3).normal(2.0, 0.5, 20_000)
    assert (drawn.mean(), drawn.std()) == pytest.approx((2.0, 0.5), rel=0.02)
    assert np.mean(abs(drawn - 2.0) < 0.5) == pytest.approx(0.6827, abs=0.015)


def test_each_order_of_three_comes_up_equally_often():
    stream = Stream(1)
    found = [tuple(stream.permutation(3).tolist()) for _ in range(6000)]
    assert all(abs(found.count(order) - 1000) < 150 for order in set(found))
    assert len(set(found)) == 6


def test_neighbouring_seeds_have_nothing_in_common():
    drawn = np.array([Stream(seed).uniform(0, 1, 1000) for seed in range(20)])
    apart = np.corrcoef(drawn) - np.eye(20)
    assert abs(apart).max() < 0.16  # five standard deviations
    first = [Stream(seed).next() for seed in range(1000)]
    assert abs(np.histogram(first, bins=10, range=(0, 1))[0] - 100).max() < 50


def test_a_negative_seed_is_refused():
    with pytest.raises(ValueError, match="at least 0, not -1"):
        Stream(-1)


def test_a_generator_of_numpy_may_stand_for_a_seed():
    first, again = (MLP(2, [3, 1], seed=np.random.default_rng(5)).values.tolist() for _ in range(2))
    assert first == again != MLP(2, [3, 1], seed=5).values.tolist()
    with pytest.raises(TypeError, match="whole number, a stream or a NumPy generator, not 'five'"):
        stream_of("five")


def test_a_page_draws_the_numbers_that_python_draws(javascript):
    script = """
    const s = P.stream(11), many = (count, draw) => Array.from({ length: count }, draw);
    const uniform = many(50, () => s.uniform(-1, 1)), normal = many(50, () => s.normal(1, 2));
    console.log(JSON.stringify({ uniform, normal, order: [...s.permutation(50)] }));
    """
    found, stream = javascript.prints(stream_module(), script), Stream(11)
    assert found["uniform"] == stream.uniform(-1, 1, 50).tolist()
    np.testing.assert_allclose(found["normal"], stream.normal(1, 2, 50), rtol=1e-13)
    assert found["order"] == stream.permutation(50).tolist()


@pytest.mark.parametrize("name", FLAT)
def test_a_page_makes_the_data_sets_that_python_makes(name, javascript):
    script = """
    const { features, labels } = P.dataset(name, { n: 23, noise: 0.2, seed: 4, classes });
    console.log(JSON.stringify({ features: [...features], labels: [...labels] }));
    """
    found = javascript.prints(stream_module(), script, name=name, classes=FLAT[name])
    more = {"spiral": {"arms": 3}}.get(name, {})
    data = datasets.DATASETS[name](n=23, noise=0.2, seed=4, **more)
    np.testing.assert_allclose(np.reshape(found["features"], (23, 2)), data.features, rtol=1e-12, atol=1e-14)
    assert found["labels"] == data.labels.tolist()


def test_first_weights_are_the_streams_numbers_in_the_order_of_the_parameters():
    network = MLP(2, [3, 1], seed=9)
    weights = [p.data for p in network.parameters() if p.label.startswith("w")]
    assert weights == Stream(9).uniform(-1, 1, 9).tolist()
