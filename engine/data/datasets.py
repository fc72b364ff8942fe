"""Data sets to learn from: each a frozen table with names, units and the story of how it was made.

>>> from engine.data import datasets
>>> datasets.moons(n=100, noise=0.1, seed=1)
<moons: 100 examples of x1, x2; 2 classes>
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import numpy as np

from engine.data import animals, shapes
from engine.data.stream import Seed, stream_of


@dataclass(frozen=True, eq=False)
class Dataset:
    """Examples, each some features and a class.

    Fields:
        name: what it is called.
        features: shape (examples, features), read-only.
        labels: the number of each example's class from 0, shape (examples,), read-only.
        names, units: one for each feature; a unit may be "".
        classes: the names of the classes.
        story: where the data come from.
    """

    name: str
    features: np.ndarray
    labels: np.ndarray
    names: tuple[str, ...]
    units: tuple[str, ...]
    classes: tuple[str, ...]
    story: str

    def __post_init__(self) -> None:
        """Keep copies that nobody can write to."""
        for field, kind in (("features", float), ("labels", int)):
            copy = np.array(getattr(self, field), dtype=kind)
            copy.flags.writeable = False
            object.__setattr__(self, field, copy)

    def __len__(self) -> int:
        return len(self.labels)

    def rows(self, targets: str = "labels") -> np.ndarray:
        """Return features and targets side by side, as programs take them: shape (examples, columns).

        Args:
            targets: "labels" (0, 1, …), "signs" (−1 for class 0, else 1) or "one hot" (a column a class).

        Raises:
            ValueError: where there are no such targets.
        """
        if targets not in TARGETS:
            raise ValueError(f"There are no targets {targets!r}: choose one of {', '.join(TARGETS)}.")
        return np.column_stack([self.features, TARGETS[targets](self)])

    def part(self, indices: Any) -> Dataset:
        """Return the examples at these indices as a data set."""
        return replace(self, features=self.features[indices], labels=self.labels[indices])

    def split(self, share: float = 0.8, seed: Seed = 0) -> tuple[Dataset, Dataset]:
        """Return two data sets drawn without order, the first with this share of the examples."""
        order = stream_of(seed).permutation(len(self))
        first = round(share * len(self))
        return self.part(order[:first]), self.part(order[first:])

    def standardised(self) -> Dataset:
        """Return the data with every feature shifted to mean 0 and stretched to standard deviation 1.

        The unit of a feature is then its own spread; a feature that never changes becomes 0.
        """
        spread = self.features.std(axis=0)
        features = (self.features - self.features.mean(axis=0)) / np.where(spread == 0.0, 1.0, spread)
        return replace(self, features=features, units=("spreads",) * len(self.names))

    def __repr__(self) -> str:
        return f"<{self.name}: {len(self)} examples of {', '.join(self.names)}; {len(self.classes)} classes>"


TARGETS: MappingProxyType[str, Callable[[Dataset], np.ndarray]] = MappingProxyType(
    {
        "labels": lambda data: data.labels.astype(float),
        "signs": lambda data: np.where(data.labels == 0, -1.0, 1.0),
        "one hot": lambda data: np.eye(len(data.classes))[data.labels],
    }
)


def batches(examples: int, size: int, seed: Seed) -> Iterator[np.ndarray]:
    """Return an endless supply of mini-batches: indices of examples, shuffled anew for each epoch.

    Every example comes once in an epoch; the last batch of an epoch may be smaller.

    Args:
        examples: how many examples there are.
        size: how many make a batch, at least 1; all of them, in their own order, where it is not smaller.
        seed: a seed or a generator, where the order comes from.

    Raises:
        ValueError: where there are no examples, or the size is below 1.
    """
    if examples < 1:
        raise ValueError(f"Batches need at least one example to take, not {examples}: add rows.")
    if size < 1:
        raise ValueError(f"A batch needs at least one example, not {size}.")
    stream = stream_of(seed)
    while True:
        order = stream.permutation(examples) if size < examples else np.arange(examples)
        yield from (order[first : first + size] for first in range(0, examples, size))


def moons(n: int = 100, noise: float = 0.1, seed: Seed = 0) -> Dataset:
    """Return two half circles that reach into each other, as in scikit-learn's make_moons."""
    return _flat("moons", shapes.moons, n, noise, seed, classes=2)


def circles(n: int = 100, noise: float = 0.05, seed: Seed = 0) -> Dataset:
    """Return a ring and a smaller ring inside it, as in scikit-learn's make_circles with factor 0.5."""
    return _flat("circles", shapes.circles, n, noise, seed, classes=2)


def xor(n: int = 100, noise: float = 0.1, seed: Seed = 0) -> Dataset:
    """Return points around the corners of a square, of class 1 where exactly one coordinate is positive."""
    return _flat("xor", shapes.xor, n, noise, seed, classes=2)


def spiral(n: int = 100, noise: float = 0.05, seed: Seed = 0, arms: int = 2) -> Dataset:
    """Return arms that wind around each other for a little more than half a turn, after CS231n's notes."""
    return _flat("spiral", shapes.spiral, n, noise, seed, classes=arms)


def blobs(n: int = 100, noise: float = 0.25, seed: Seed = 0, centres: int = 3) -> Dataset:
    """Return clouds around points spread evenly on a circle of radius 1."""
    return _flat("blobs", shapes.blobs, n, noise, seed, classes=centres)


def cats_and_dogs() -> Dataset:
    """Return twelve cats (class 1) and twelve dogs (class 0) in three measurements; see `animals`."""
    return Dataset(
        name="cats and dogs",
        features=np.array([*animals.DOGS, *animals.CATS]),
        labels=np.repeat([0, 1], [len(animals.DOGS), len(animals.CATS)]),
        names=animals.FEATURES,
        units=animals.UNITS,
        classes=("dog", "cat"),
        story=animals.__doc__,
    )


DATASETS: MappingProxyType[str, Callable[..., Dataset]] = MappingProxyType(
    {
        "moons": moons,
        "circles": circles,
        "xor": xor,
        "spiral": spiral,
        "blobs": blobs,
        "cats and dogs": cats_and_dogs,
    }
)


def _flat(
    name: str, shape: Callable[..., dict[str, Any]], n: int, noise: float, seed: Seed, classes: int
) -> Dataset:
    if n < classes or noise < 0.0:
        raise ValueError(f"{name} needs at least {classes} examples and noise of at least 0: {n}, {noise}.")
    labels, numbers = np.arange(n) % classes, np.arange(n) // classes
    counts = np.bincount(labels)[labels]
    point = shape(numbers.astype(float), counts.astype(float), labels.astype(float), float(classes))
    points = np.column_stack([point["x1"], point["x2"]])
    stream = stream_of(seed)
    order = stream.permutation(n)
    moved = points[order] + stream.normal(0.0, noise, (n, 2))
    story = f"Made by the project's formula for {name}, with normal noise of {noise:g} and seed {seed}."
    names = tuple(f"class {label}" for label in range(classes))
    return Dataset(name, moved, labels[order], ("x1", "x2"), ("", ""), names, story)
