"""Lesson 10: trying every combination of weights outlasts the world; following the slope takes a moment."""

from app.lesson import Input, Lesson
from app.pictures.plots.race import Race as RacePicture
from app.pictures.plots.search_time import SearchTime
from engine import Graph, absolute, named
from engine.data.javascript import stream_module
from engine.nn import MLP, optimisers
from engine.nn.losses import squared_error
from engine.search.javascript import search_module
from engine.search.race import Race
from engine.tape.recording import record
from engine.training.program import Program

# "Exclusive or": 1 where exactly one of the two inputs is 1. No straight line tells them apart.
EXAMPLES = ((0.0, 0.0, 0.0), (0.0, 1.0, 1.0), (1.0, 0.0, 1.0), (1.0, 1.0, 0.0))


def softsign(z):
    """An S-shaped curve made of arithmetic alone, so that two machines agree on every bit of it."""
    return z / (1.0 + absolute(z))


def xor_loss() -> Graph:
    """The mean loss of a 2-2-1 network over the examples, as a function of its nine weights."""
    network = MLP(2, [2, 1], activation=softsign, seed=0)
    losses = [squared_error(network([x1, x2]), target) for x1, x2, target in EXAMPLES]
    nodes, (loss,) = record(network.parameters(), [sum(losses[1:], losses[0]) / len(losses)])
    return Graph(nodes, (("loss", loss),))


RACE = Race(Program(xor_loss(), 9, optimisers.momentum(rate=0.1)))


class Search(Lesson):
    """One more weight multiplies the wait by the number of values; the slope says at once where to go."""

    number = 10
    title = "Search"
    question = "Why not simply try every combination of weights?"
    hint = "`N` weights, `K` values each, 10 to the `r` tries a second."
    pictures = (SearchTime("N"), RacePicture(seed="seed", count=9, values=RACE.values, line=RACE.line))
    presets = {
        "two weights": {"N": 2.0, "K": 1000.0, "r": 9.0},
        "five": {"N": 5.0, "K": 1000.0, "r": 9.0},
        "1000 times faster": {"N": 6.0, "K": 1000.0, "r": 12.0},
    }
    card = {"N": 5.0}

    N = Input(2.0, bounds=(1, 12), step=1, whole=True)
    K = Input(1000.0, bounds=(2, 2000), step=1, whole=True)
    r = Input(9.0, bounds=(0, 18), step=0.5)
    seed = Input(1.0, bounds=(0, 99), step=1, role="seed", whole=True)

    @staticmethod
    def function(N, K, r):  # noqa: N803  as people write them
        """How many seconds it takes to try every combination."""
        combinations = named(K**N, "combinations")
        return named(combinations / named(10.0**r, "tries a second"), "seconds")

    @classmethod
    def programs(cls) -> dict[str, str]:
        """The race, and the random numbers that it draws."""
        return {"search": search_module(RACE), "chance": stream_module()}
