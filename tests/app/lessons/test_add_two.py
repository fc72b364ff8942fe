"""Lesson 3: what it says of b, examples and learning rates, by hand arithmetic and autograd."""

import autograd
import pytest

from app.lessons.add_two import AddTwo, answers, examples, learning
from engine import trace


def squared_error(b, a):
    return (a + b - (a + 2)) ** 2


def learned(rate, steps, b=0.0):
    """b after gradient steps on the examples in turn, by autograd."""
    given = examples()
    for number in range(steps):
        b -= rate * autograd.grad(squared_error)(b, given[number % len(given)])
    return b


def nudged(rate, steps, b=0.0):
    """The same by the lesson's program."""
    program, given = learning(), examples()
    for number in range(steps):
        b = program.step([b], [[given[number % len(given)]]], rate=rate).parameters[0]
    return b


@pytest.mark.parametrize(("a", "b"), [(3, 0), (3, 2), (-4, 5), (0, -10), (7.5, 1.9)])
def test_the_loss_is_the_squared_error_and_its_gradient_autograds(a, b):
    lesson = AddTwo(a=a, b=b)
    assert lesson.output == pytest.approx(squared_error(b, a))
    assert lesson.gradient["b"] == pytest.approx(autograd.grad(squared_error)(float(b), float(a)))


def test_when_a_is_3_the_answer_is_5():
    graph = trace(answers)
    assert graph.run(a=3.0, b=0.0).values[graph.outputs["truth"]] == 5.0
    assert examples()[0] == 3.0


def test_the_examples_are_whole_differ_and_are_always_the_same():
    assert examples() == examples()
    assert sorted(examples()) == list(range(-6, 7))


@pytest.mark.parametrize("rate", [0.05, 0.1, 0.25, 0.5, 0.75, 0.9])
def test_b_ends_at_2_for_rates_below_1(rate):
    assert nudged(rate, 500) == pytest.approx(2.0, abs=1e-9)


@pytest.mark.parametrize("rate", [0.1, 0.25, 0.75, 1.1])
def test_each_nudge_is_the_gradient_step(rate):
    for steps in range(1, 8):
        assert nudged(rate, steps) == pytest.approx(learned(rate, steps), rel=1e-12)


def test_at_b_2_the_gradient_is_0_on_every_example():
    assert [AddTwo(a=a, b=2).gradient["b"] for a in examples()] == [0.0] * len(examples())


def test_a_rate_of_1_swings_for_ever_and_a_larger_one_runs_away():
    assert [nudged(1.0, steps) for steps in range(4)] == [0.0, 4.0, 0.0, 4.0]
    distances = [abs(nudged(1.1, steps) - 2) for steps in range(10)]
    assert distances == sorted(distances)
    assert distances[-1] > 5 * distances[0]


def test_a_is_given_and_b_ours_to_adjust():
    assert AddTwo.param.a.role == "feature"
    assert AddTwo.param.b.role == "parameter"
