"""Training programs to test with."""

from engine.data import datasets
from engine.nn import MLP, losses, optimisers
from engine.training.program import Program


def program_of(network, loss=losses.squared_error, optimiser=optimisers.sgd, **more):
    return Program(network.graph(loss), len(network.parameters()), optimiser, **more)


BRISK = optimisers.sgd(rate=0.3)


def small_program(optimiser=BRISK, **more):
    return program_of(MLP(2, [3, 1], activation="tanh", seed=2), losses.hinge, optimiser, **more)


def moons_rows(n=20, seed=1):
    return datasets.moons(n=n, seed=seed).rows("signs")


def walk(program, rows, steps, **more):
    """Return the steps in order, each from where the one before ended."""
    done = [program.step(program.start, rows, **more)]
    for number in range(1, steps):
        done.append(program.step(done[-1].parameters, rows, done[-1].memory, number, **more))
    return done
