"""Lesson 8: the cat starts at 0.2, passes 0.5 step by step, and what becomes of the others; by autograd."""

import autograd
import autograd.numpy as np
import pytest

from app.lessons.cat_or_dog import CAT, DATA, DOG, SCALES, START, CatOrDog, learning

ROWS = DATA.rows()
THE_CAT = np.array([[*CAT.values(), 1.0]])
TOLERANCE = 2e-4  # of the first 0.2


def outputs(p, rows):
    """The network by hand: three measurements, two hidden neurons, one output."""
    middles, spreads = np.array(list(SCALES.values())).T
    x = (rows[:, :3] - middles) / spreads
    first = 1 / (1 + np.exp(-(x @ np.array([p[0:3], p[4:7]]).T + np.array([p[3], p[7]]))))
    return 1 / (1 + np.exp(-(first @ np.array([p[8], p[9]]) + p[10])))


def loss(p, rows):
    return np.mean((outputs(p, rows) - rows[:, 3]) ** 2)


def learned(p, rows, steps, rate=0.5):
    for _ in range(steps):
        p = p - rate * autograd.grad(lambda q: by_numbers(q, rows))(p)
    return p


def by_numbers(p, rows):
    """The same loss, written so that autograd follows each parameter."""
    middles, spreads = np.array(list(SCALES.values())).T
    x = (rows[:, :3] - middles) / spreads
    one = 1 / (1 + np.exp(-(np.dot(x, p[0:3]) + p[3])))
    two = 1 / (1 + np.exp(-(np.dot(x, p[4:7]) + p[7])))
    output = 1 / (1 + np.exp(-(p[8] * one + p[9] * two + p[10])))
    return np.mean((output - rows[:, 3]) ** 2)


def right(p):
    return int(np.sum((outputs(p, ROWS) > 0.5) == (ROWS[:, 3] > 0.5)))


def said(lesson) -> float:
    """What the last layer says."""
    (at,) = (index for index, node in enumerate(lesson.graph.nodes) if node.label == "output")
    return lesson.run.values[at]


def test_the_last_layer_says_02_of_the_cat_at_the_start():
    assert said(CatOrDog()) == pytest.approx(0.2, abs=TOLERANCE)
    assert f"{said(CatOrDog()):.2f}" == "0.20"
    assert outputs(np.array(START), THE_CAT)[0] == pytest.approx(said(CatOrDog()), rel=1e-12)


def test_the_cat_and_the_dog_are_animals_of_the_data_set():
    rows = ROWS.tolist()
    assert [*CAT.values(), 1.0] in rows
    assert [*DOG.values(), 0.0] in rows


def test_what_the_cat_wants_of_every_weight_is_autograds_gradient():
    gradient = autograd.grad(lambda p: by_numbers(p, THE_CAT))(np.array(START))
    shown = CatOrDog().gradient
    assert [shown[name] for name in learning().parameters] == pytest.approx(list(gradient), rel=1e-10)


def test_each_step_raises_the_output_and_the_sixth_passes_one_half():
    p, course = learning().start, []
    for _ in range(10):
        course.append(outputs(p, THE_CAT)[0])
        p = learning().step(p, THE_CAT).parameters
    assert course == sorted(course)
    assert course[5] < 0.5 < course[6]
    assert list(p) == pytest.approx(list(learned(np.array(START), THE_CAT, 10)), rel=1e-10)


def test_taught_by_one_cat_alone_it_says_cat_of_every_dog():
    p = learned(np.array(START), THE_CAT, 23)
    assert outputs(p, THE_CAT)[0] > 0.85
    assert right(np.array(START)) == right(p) == 12
    assert np.all(outputs(p, ROWS[ROWS[:, 3] == 0]) > 0.5)


def test_the_mean_of_all_wishes_gets_all_24_right():
    p = learned(np.array(START), THE_CAT, 23)
    for _ in range(130):
        p = learning().step(p, ROWS).parameters
    assert right(p) == 24
    assert loss(p, ROWS) < 0.035
    assert list(p) == pytest.approx(list(learned(learned(np.array(START), THE_CAT, 23), ROWS, 130)), rel=1e-8)


def test_every_neuron_is_a_group_and_every_stage_has_its_words():
    groups = {node.group for node in CatOrDog().graph.nodes if node.group.startswith("layer")}
    assert groups == {"layer 1, neuron 1", "layer 1, neuron 2", "layer 2, neuron 1"}
    assert [words for pair in CatOrDog.stages().values() for words in pair if not words] == []
