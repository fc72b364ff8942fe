"""Worked numbers published elsewhere: Mazur's example, and the bug that its own last number shows."""

import pytest

from engine import sigmoid, trace

RATE = 0.5
START = [0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55]
WEIGHTS = {f"w{number}": weight for number, weight in enumerate(START, start=1)}
FIRST, SECOND = [f"w{number}" for number in range(1, 5)], [f"w{number}" for number in range(5, 9)]


def mazur(w1, w2, w3, w4, w5, w6, w7, w8):
    """https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/."""
    h1 = sigmoid(w1 * 0.05 + w2 * 0.10 + 0.35)
    h2 = sigmoid(w3 * 0.05 + w4 * 0.10 + 0.35)
    o1 = sigmoid(w5 * h1 + w6 * h2 + 0.60)
    o2 = sigmoid(w7 * h1 + w8 * h2 + 0.60)
    loss = 0.5 * (0.01 - o1) ** 2 + 0.5 * (0.99 - o2) ** 2
    return {"loss": loss, "h1": h1, "h2": h2, "o1": o1, "o2": o2}


GRAPH = trace(mazur)


def stepped(weights, gradient, names):
    return {**weights, **{name: weights[name] - RATE * gradient[name] for name in names}}


def test_the_forward_pass_has_the_published_numbers():
    outputs = GRAPH.run(**WEIGHTS).outputs
    published = {
        "loss": 0.298371109,
        "h1": 0.593269992,
        "h2": 0.596884378,
        "o1": 0.751365070,
        "o2": 0.772928465,
    }
    assert outputs == pytest.approx(published, abs=5e-10)


def test_one_step_gives_the_published_weights():
    after = stepped(WEIGHTS, GRAPH.run(**WEIGHTS).gradient, WEIGHTS)
    first = [0.149780716, 0.199561432, 0.249751144, 0.299502287]
    second = [0.358916480, 0.408666186, 0.511301270, 0.561370121]
    assert [after[name] for name in FIRST + SECOND] == pytest.approx(first + second, abs=5e-10)


def test_all_weights_must_be_stepped_by_gradients_of_the_same_moment():
    before = GRAPH.run(**WEIGHTS).gradient
    right = stepped(WEIGHTS, before, WEIGHTS)
    assert GRAPH.run(**right).output == pytest.approx(0.2910277737, abs=5e-11)
    halfway = stepped(WEIGHTS, before, SECOND)
    wrong = stepped(halfway, with_new_weights(halfway), FIRST)
    assert GRAPH.run(**wrong).output == pytest.approx(0.291027924, abs=5e-10)


def with_new_weights(new):
    """The gradients that come out when the step back to the hidden layer already uses the new weights."""
    old = GRAPH.run(**WEIGHTS).outputs
    error1, error2 = ((old[o] - goal) * old[o] * (1 - old[o]) for o, goal in [("o1", 0.01), ("o2", 0.99)])
    back1 = (error1 * new["w5"] + error2 * new["w7"]) * old["h1"] * (1 - old["h1"])
    back2 = (error1 * new["w6"] + error2 * new["w8"]) * old["h2"] * (1 - old["h2"])
    return {"w1": back1 * 0.05, "w2": back1 * 0.10, "w3": back2 * 0.05, "w4": back2 * 0.10}
