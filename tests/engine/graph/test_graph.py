"""Tracing, the shape of graphs, their text, and running them."""

import numpy as np
import pytest

from engine import Graph, Value, exp, log, maximum, relu, sigmoid, tanh, trace


def lecture_graph():
    return trace(lambda a, b, c, f: (a * b + c) * f, a=2, b=-3, c=10, f=-2)


def test_labels_read_as_they_were_written():
    assert [node.label for node in lecture_graph().nodes] == [
        *("a", "b", "c", "f"),
        *("a × b", "a × b + c", "(a × b + c) × f"),
    ]


def test_a_square_has_two_edges():
    graph = trace(lambda x: x * x)
    assert graph.edges == ((0, 1, 0), (0, 1, 1))
    assert graph.run(x=3.0).gradient["x"] == 6.0


def test_inputs_keep_their_order_and_stay_when_unused():
    graph = trace(lambda b, a, unused: a - b, unused=7)
    assert graph.inputs == ("b", "a", "unused")
    assert graph.run().gradient == {"b": -1.0, "a": 1.0, "unused": 0.0}
    assert graph.defaults["unused"] == 7.0


def test_the_lecture_example_of_micrograd_has_its_published_gradients():
    run = lecture_graph().run()
    assert run.output == -8.0
    assert run.gradients == (6.0, -4.0, -2.0, 4.0, -2.0, -2.0, 1.0)


def test_the_course_notes_of_cs231n_have_their_published_numbers():
    run = trace(lambda x, y, z: (x + y) * z).run(x=-2, y=5, z=-4)
    assert (run.output, run.gradient) == (-12.0, {"x": -4.0, "y": -4.0, "z": 3.0})
    run = trace(lambda x, y, z, w: 2 * (x * y + maximum(z, w))).run(x=3, y=-4, z=2, w=-1)
    assert (run.output, list(run.gradient.values())) == (-20.0, [-8.0, 6.0, 2.0, 0.0])
    neuron = trace(lambda w0, x0, w1, x1, w2: sigmoid(w0 * x0 + w1 * x1 + w2))
    run = neuron.run(w0=2, x0=-1, w1=-3, x1=-2, w2=-3)
    assert run.output == pytest.approx(0.7310585786, abs=5e-11)
    expected = {"w0": -0.196612, "x0": 0.393224, "w1": -0.393224, "x1": -0.589836, "w2": 0.196612}
    assert run.gradient == pytest.approx(expected, abs=5e-7)


def test_the_hackers_guide_has_its_published_numbers():
    run = trace(lambda a, b, c, x, y: sigmoid(a * x + b * y + c)).run(a=1, b=2, c=-3, x=-1, y=3)
    assert run.output == pytest.approx(0.8808, abs=5e-5)
    assert list(run.gradient.values()) == pytest.approx([-0.105, 0.315, 0.105, 0.105, 0.210], abs=5e-4)


@pytest.mark.parametrize(
    ("function", "text", "latex"),
    [
        (lambda a, b: a - (b - 1), "a − (b − 1)", r"a - \left(b - 1\right)"),
        (lambda a, b: a * b + 1, "a × b + 1", r"a \times b + 1"),
        (lambda a, b: -(a**2) + b, "−a^2 + b", "-a^{2} + b"),
        (lambda a, b: (-a) ** 2 / b, "(−a)^2 ÷ b", r"\frac{\left(-a\right)^{2}}{b}"),
        (lambda a, b: (a**b) ** 2, "(a^b)^2", r"\left(a^{b}\right)^{2}"),
        (lambda a, b: a**b**2, "a^b^2", "a^{b^{2}}"),
        (lambda a, b: maximum(a + b, -1), "max(a + b, −1)", r"\max\left(a + b, -1\right)"),
    ],
)
def test_text_and_latex_have_as_few_brackets_as_the_tree_allows(function, text, latex):
    graph = trace(function)
    assert (graph.text(), graph.latex()) == (text, latex)


def test_batches_give_a_gradient_for_each_example():
    run = trace(lambda a, b: a * b).run(a=np.array([1.0, 2.0, 3.0]), b=2.0)
    assert run.output.tolist() == [2.0, 4.0, 6.0]
    assert run.gradient["b"].tolist() == [1.0, 2.0, 3.0]
    assert run.gradient["a"].tolist() == [2.0, 2.0, 2.0]


def test_partials_have_one_entry_for_each_edge():
    run = lecture_graph().run()
    assert list(run.partials) == list(run.tape.edges)
    assert list(run.partials.values()) == [-3.0, 2.0, 1.0, 1.0, -2.0, 4.0]


def test_the_compiled_function_says_what_a_run_says():
    graph = trace(lambda x, y: tanh(x * y) / relu(y) + log(x))
    fast = graph.compile()
    for x, y in [(0.5, 2.0), (1.0, 0.0), (-1.0, 3.0), (0.0, 0.0)]:
        run = graph.run(x=x, y=y)
        np.testing.assert_array_equal(fast(x, y), (run.values, run.gradients))


def test_constants_follow_ieee_arithmetic_among_themselves():
    graph = trace(lambda a: a * (Value(1.0) / Value(0.0)))
    assert graph.run(a=2.0).output == np.inf
    assert graph.compile()(2.0)[0][-1] == np.inf
    assert graph.run(a=np.array([2.0, -1.0])).output.tolist() == [np.inf, -np.inf]


def test_the_compiled_function_of_a_huge_graph_still_runs():
    def chain(x):
        for _ in range(30_000):
            x = x + 1
        return x

    values, gradients = trace(chain).compile()(0.0)
    assert (values[-1], gradients[0]) == (30_000.0, 1.0)


def test_after_many_runs_the_numbers_stay_the_same():
    graph = trace(lambda x, y: tanh(x * y) / relu(y) + log(x))
    first = graph.run(x=0.5, y=2.0)
    for _ in range(300):
        last = graph.run(x=0.5, y=2.0)
    assert graph._runner.credit > 250
    np.testing.assert_allclose((last.values, last.gradients), (first.values, first.gradients), rtol=1e-14)
    batch = graph.run(x=np.array([0.5, 1.0]), y=2.0)
    assert batch.gradient["x"][0] == pytest.approx(first.gradient["x"])


def test_a_gradient_is_a_graph_that_can_be_differentiated_again():
    slope = trace(lambda x: exp(2 * x)).gradient("x")
    assert slope.run(x=0.5).output == pytest.approx(2 * np.e)
    assert slope.gradient("x").run(x=0.5).output == pytest.approx(4 * np.e)
    assert trace(lambda x: x**2).gradient("x").text() == "2 × x"


def test_a_long_chain_runs_without_recursion():
    def chain(x):
        for _ in range(100_000):
            x = x + 1
        return x

    run = trace(chain).run(x=0.0)
    assert (run.output, run.gradient["x"]) == (100_000.0, 1.0)


def test_unknown_inputs_and_unfit_shapes_are_named():
    graph = trace(lambda a, b: a + b)
    with pytest.raises(TypeError, match=r"no input 'c'.*a, b"):
        graph.run(c=1)
    with pytest.raises(ValueError, match="a has 2, b has 3"):
        graph.run(a=np.ones(2), b=np.ones(3))
    with pytest.raises(ValueError, match=r"'a' has shape \(2, 2\)"):
        graph.run(a=np.ones((2, 2)))


@pytest.mark.parametrize("wrong", ["three", None, 1j, [None]])
def test_an_input_that_is_no_number_is_named(wrong):
    with pytest.raises(TypeError, match=r"'a' is .* no number"):
        trace(lambda a: a + 1).run(a=wrong)


def test_a_default_must_be_a_finite_number_of_a_parameter():
    with pytest.raises(TypeError, match="no parameter 'b'"):
        trace(lambda a: a, b=1)
    with pytest.raises(TypeError, match="'a' is 'one'"):
        trace(lambda a: a, a="one")
    with pytest.raises(ValueError, match="'a' starts at nan"):
        trace(lambda a: a, a=float("nan"))


@pytest.mark.parametrize("function", [lambda a: None, lambda a: {}, lambda a: "a", lambda *a: a[0]])
def test_a_function_that_cannot_be_a_graph_is_refused(function):
    with pytest.raises(TypeError, match=r"return|name each input"):
        trace(function)


def test_the_input_of_one_graph_cannot_enter_another():
    kept = []
    trace(lambda a: kept.append(a) or a * 2)
    with pytest.raises(ValueError, match="'a' is the input of another graph"):
        trace(lambda b: b * kept[0])


def test_nodes_out_of_order_are_refused():
    nodes = trace(lambda a: a + 1).nodes
    with pytest.raises(ValueError, match="comes before its argument"):
        Graph(nodes[::-1], (("output", 0),))


def test_several_outputs_keep_their_names():
    graph = trace(lambda a, b: {"sum": a + b, "product": a * b})
    assert graph.run(a=2, b=3).outputs == {"sum": 5.0, "product": 6.0}
    assert graph.text() == "sum = a + b\nproduct = a × b"


def test_a_compiled_graph_names_the_input_that_it_misses():
    fast = trace(lambda rate, loss: rate * loss).compile()
    assert fast(loss=3.0, rate=2.0) == fast(2.0, 3.0)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'loss'"):
        fast(2.0)
