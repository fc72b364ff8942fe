"""Batches beside micrograd with its garbage collector off, one example at a time.

Goals: a run of arrays 100 × micrograd; a training step of the moons network 300 a second.
"""

import numpy as np
import pytest

from engine import trace
from engine.nn import MLP, losses
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
