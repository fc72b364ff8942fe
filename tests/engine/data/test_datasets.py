"""Data sets: frozen, seeded, shaped as they say, and batches that use every example once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data import animals, datasets

SHAPES = [datasets.moons, datasets.circles, datasets.xor, datasets.spiral, datasets.blobs]


@pytest.mark.parametrize("make", SHAPES, ids=lambda make: make.__name__)
@given(n=st.integers(3, 60), seed=st.integers(0, 50))
def test_a_shape_has_n_finite_points_in_classes_of_nearly_equal_size(make, n, seed):
    data = make(n=n, seed=seed)
    assert data.features.shape == (n, 2)
    assert np.isfinite(data.features).all()
    counts = np.bincount(data.labels, minlength=len(data.classes))
    assert counts.max() - counts.min() <= 1


@pytest.mark.parametrize("make", SHAPES, ids=lambda make: make.__name__)
def test_the_same_seed_gives_the_same_points_and_another_seed_others(make):
    np.testing.assert_array_equal(make(seed=4).rows(), make(seed=4).rows())
    assert not np.array_equal(make(seed=4).features, make(seed=5).features)


def distances(data, label, centre=(0.0, 0.0)):
    return np.linalg.norm(data.features[data.labels == label] - centre, axis=1)


def test_moons_without_noise_are_two_half_circles_of_radius_1():
    data = datasets.moons(noise=0.0)
    assert distances(data, 0) == pytest.approx(np.ones(50))
    assert distances(data, 1, (1.0, 0.5)) == pytest.approx(np.ones(50))
    assert (data.features[data.labels == 0, 1] > -1e-12).all()
    assert (data.features[data.labels == 1, 1] < 0.5 + 1e-12).all()


def test_circles_without_noise_have_radius_1_and_a_half_and_no_double_point():
    data = datasets.circles(noise=0.0)
    assert distances(data, 0) == pytest.approx(np.ones(50))
    assert distances(data, 1) == pytest.approx(np.full(50, 0.5))
    assert len(np.unique(data.features.round(9), axis=0)) == 100


def test_xor_is_1_where_exactly_one_coordinate_is_positive():
    data = datasets.xor(noise=0.0)
    np.testing.assert_array_equal(data.labels, (data.features > 0).sum(axis=1) == 1)


def test_spiral_arms_are_one_arm_turned_by_equal_angles():
    data = datasets.spiral(n=90, arms=3, noise=0.0)
    arms = [data.features[data.labels == label] @ [1, 1j] for label in range(3)]
    arms = [arm[np.argsort(abs(arm))] for arm in arms]
    np.testing.assert_allclose(abs(arms[0]), np.linspace(0, 1, 30), atol=1e-12)
    for label in (1, 2):
        np.testing.assert_allclose(arms[label], arms[0] * np.exp(2j * np.pi * label / 3), atol=1e-12)


def test_moons_reach_into_each_other():
    data = datasets.moons(noise=0.0)
    assert data.features.min(axis=0) == pytest.approx([-1.0, -0.5], abs=1e-3)
    assert data.features.max(axis=0) == pytest.approx([2.0, 1.0], abs=1e-3)


def test_noise_is_the_standard_deviation_of_the_points():
    moved = datasets.blobs(n=3000, noise=0.2, seed=1).features - datasets.blobs(3000, 0.0, 1).features
    assert moved.std() == pytest.approx(0.2, rel=0.03)


def test_cats_and_dogs_have_names_units_and_a_story():
    data = datasets.cats_and_dogs()
    assert data.features.shape == (24, 3)
    assert (data.names, data.units) == (animals.FEATURES, ("mm", "", "mm"))
    assert data.classes[data.labels[-1]] == "cat"
    assert "nobody measured" in data.story


def test_cats_and_dogs_were_made_as_their_story_says():
    generator = np.random.default_rng(2026)
    for kind, rows in (("cat", animals.CATS), ("dog", animals.DOGS)):
        drawn = generator.normal(animals.TYPICAL[kind], animals.SPREAD[kind], (12, 3))
        np.testing.assert_array_equal(rows, np.clip(drawn, 0, [np.inf, 10, np.inf]).round(1))


def test_no_single_measurement_tells_cats_from_dogs():
    cats, dogs = np.array(animals.CATS), np.array(animals.DOGS)
    assert (np.maximum(cats.min(axis=0), dogs.min(axis=0)) < np.minimum(cats.max(0), dogs.max(0))).all()


def test_nobody_can_write_to_a_data_set():
    data = datasets.moons()
    with pytest.raises(ValueError, match="read-only"):
        data.features[0, 0] = 1.0
    with pytest.raises(AttributeError):
        data.name = "other"


def test_targets_come_as_labels_signs_or_one_hot():
    data = datasets.moons(n=4, seed=0)
    assert data.rows()[:, 2].tolist() == data.labels.tolist()
    assert data.rows("signs")[:, 2].tolist() == (2 * data.labels - 1).tolist()
    assert data.rows("one hot")[:, 2:].tolist() == np.eye(2)[data.labels].tolist()
    with pytest.raises(ValueError, match="no targets 'colours': choose one of labels"):
        data.rows("colours")


def test_standardised_features_have_mean_0_and_spread_1():
    data = datasets.cats_and_dogs().standardised()
    np.testing.assert_allclose(data.features.mean(axis=0), 0.0, atol=1e-14)
    np.testing.assert_allclose(data.features.std(axis=0), 1.0)
    still = datasets.moons(n=4).part([0, 0]).standardised()
    assert still.features.tolist() == [[0.0, 0.0], [0.0, 0.0]]


def test_a_split_uses_every_example_once():
    first, second = datasets.moons(n=50).split(0.8, seed=3)
    assert (len(first), len(second)) == (40, 10)
    both = np.concatenate([first.rows(), second.rows()])
    np.testing.assert_array_equal(np.sort(both, axis=0), np.sort(datasets.moons(n=50).rows(), axis=0))


@given(examples=st.integers(1, 30), size=st.integers(1, 40), seed=st.integers(0, 9))
def test_an_epoch_of_batches_uses_every_example_once(examples, size, seed):
    supply = datasets.batches(examples, size, np.random.default_rng(seed))
    for _ in range(2):
        epoch = np.concatenate([next(supply) for _ in range(-(-examples // size))])
        assert sorted(epoch.tolist()) == list(range(examples))


def test_each_epoch_has_an_order_of_its_own():
    supply = datasets.batches(50, 25, np.random.default_rng(0))
    first, second = (np.concatenate([next(supply), next(supply)]).tolist() for _ in range(2))
    assert first != second


def test_impossible_sizes_are_refused():
    with pytest.raises(ValueError, match="at least 2 examples"):
        datasets.moons(n=1)
    with pytest.raises(ValueError, match="noise"):
        datasets.moons(noise=-0.1)
    with pytest.raises(ValueError, match="at least one example, not 0"):
        next(datasets.batches(3, 0, np.random.default_rng(0)))


def test_every_data_set_is_made_by_its_name_without_arguments():
    assert all(len(make()) > 0 for make in datasets.DATASETS.values())


def test_batches_of_no_examples_are_refused():
    with pytest.raises(ValueError, match="at least one example to take, not 0"):
        next(datasets.batches(0, 10, 0))
