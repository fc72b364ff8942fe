"""Random numbers and data sets as an ES module, so that a page repeats what Python does with the same seed.

The module exports:

    stream(seed) -> {next(), uniform(low, high), normal(mean, spread), permutation(count)}
    dataset(name, {n, noise, seed, classes}) -> {features, labels}      features: two numbers for each point
"""

from __future__ import annotations

from pathlib import Path

from engine.data import shapes
from engine.data.stream import MODULUS, SCATTERINGS, bell, following, scattered
from engine.training.text import emitted

LOOPS = Path(__file__).with_name("stream.js")

SHAPES = (shapes.moons, shapes.circles, shapes.xor, shapes.spiral, shapes.blobs)


def stream_module() -> str:
    """Return the text of an ES module with the project's random numbers and the shapes of its data sets."""
    return "\n".join(
        [
            f"const MODULUS = {MODULUS!r};",
            f"const SCATTERINGS = {SCATTERINGS};",
            *(emitted(rule) for rule in (following, scattered, bell, *SHAPES)),
            f"const shapes = {{ {', '.join(shape.__name__ for shape in SHAPES)} }};",
            LOOPS.read_text(encoding="utf-8"),
        ]
    )
