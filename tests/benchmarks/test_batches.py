"""Batches beside micrograd with its garbage collector off, one example at a time.

Goals: a run of arrays 100 × micrograd; a training step of the moons network 300 a second; the map of the loss
3 × a loop over its points.
"""

import numpy as np
import pytest

from engine import trace
from engine.nn import MLP, losses
from engine.training.landscape import loss_map
from tests.benchmarks.examples import max_margin, micrograd, perceptron, squared_error
from tests.benchmarks.ratios import Work, interleaved, without_garbage_collector
from tests.engine.training.programs import moons_rows, program_of

NETWORKS = {
    "moons": ([2, 16, 16, 1], max_margin, 100),
    "small": ([2, 4, 2, 1], squared_error, 200),
}


class Task:
    """A network with numbers for its weights, and examples."""

    def __init__(self, sizes, loss, points):
        self.sizes, self.loss, self.points = sizes, loss, points
        self.function, count = perceptron(sizes, loss)
        self.graph = trace(self.function)
        data = np.random.default_rng(0)
        self.weights = data.normal(size=count) / 2
        self.columns = [*data.normal(size=(2, points)), np.sign(data.normal(size=points))]

    def by_micrograd(self):
        values = [micrograd.Value(weight) for weight in self.weights]
        for row in zip(*self.columns, strict=True):
            self.function(*values, *map(micrograd.Value, row)).backward()

    @property
    def given(self):
        return dict(zip(self.graph.inputs, [*map(float, self.weights), *self.columns], strict=True))


@pytest.fixture(params=NETWORKS)
def task(request):
    return Task(*NETWORKS[request.param])


def test_a_run_of_arrays_beside_micrograd(task, benchmark, note):
    given = task.given
    Work(lambda: task.graph.run(**given), 30).seconds()
    with without_garbage_collector():
        slow, quick = interleaved(
            benchmark, Work(task.by_micrograd), Work(lambda: task.graph.run(**given), 20), rounds=8
        )
    note(milliseconds=round(quick * 1e3, 3), ratio=round(slow / quick), goal=100)


def test_a_training_step_of_the_moons_network(benchmark, note):
    program = program_of(MLP(2, [16, 16, 1], activation="relu", seed=3), losses.hinge, penalty=losses.l2)
    rows = moons_rows(n=100)
    (step,) = interleaved(benchmark, Work(lambda: program.step(program.start, rows), 5), rounds=8)
    note(milliseconds=round(step * 1e3, 2), steps_a_second=round(1 / step), goal=300)


PAIRS = [("w2_1_3", "w2_2_16"), ("w3_1_11", "w3_1_12"), ("w1_1_1", "w3_1_11"), ("w1_1_1", "w1_1_2")]


@pytest.mark.parametrize("names", PAIRS, ids="-".join)
def test_a_map_of_the_loss_beside_a_loop_over_its_points(names, benchmark, note):
    program = program_of(MLP(2, [16, 16, 1], activation="relu", seed=3), losses.hinge, penalty=losses.l2)
    rows, line = moons_rows(n=100), np.linspace(-2, 2, 50)
    ours = lambda: loss_map(program, program.start, rows, (names[0], line), (names[1], line))  # noqa: E731
    loop = lambda: point_by_point(program, rows, names, line)  # noqa: E731
    np.testing.assert_allclose(ours(), loop(), rtol=1e-12)
    slow, quick = interleaved(benchmark, Work(loop), Work(ours), rounds=8)
    note(milliseconds=round(quick * 1e3, 1), ratio=round(slow / quick, 1), goal=3)


def point_by_point(program, rows, names, line):
    """The map as one writes it with NumPy: set the two weights, run the network, next point."""
    numbers, strength = program.start.copy(), program.settings["strength"]
    first, second = map(program.parameters.index, names)
    x, y = rows[:, :2].T, rows[:, 2]
    shapes, found = [(16, 2), (16, 16), (1, 16)], np.empty((len(line), len(line)))
    for place in np.ndindex(found.shape):
        numbers[second], numbers[first] = line[place[0]], line[place[1]]
        out, at = x, 0
        for fan_out, fan_in in shapes:
            block = numbers[at : at + fan_out * (fan_in + 1)].reshape(fan_out, fan_in + 1)
            at += block.size
            out = block[:, :-1] @ out + block[:, -1:]
            out = np.maximum(out, 0) if fan_out > 1 else out
        found[place] = np.maximum(0, 1 - y * out[0]).mean() + strength * (numbers @ numbers)
    return found
