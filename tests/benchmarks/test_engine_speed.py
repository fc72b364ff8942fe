"""How fast the engine is, as ratios within one run: add `--benchmark-enable` to the command of pytest.

Each test runs two ways of doing the same work in turn and compares their medians, always for the value and
the gradient of every scalar node. The bounds are looser than the goals, so that a busy machine fails no test.
"""

import gc
import itertools
import random
import shutil
import statistics
import subprocess
import time

import numpy as np
import pytest

from engine import Graph, trace
from engine.batch_pass import mean_and_gradient

micrograd = pytest.importorskip("micrograd.engine", reason="pip install micrograd to compare with it")

pytestmark = pytest.mark.usefixtures("_only_when_asked_for")


@pytest.fixture
def _only_when_asked_for(request):
    if not request.config.getoption("benchmark_enable"):
        pytest.skip("Benchmarks run with --benchmark-enable.")


def medians(*works, seconds=0.6):
    """The median duration of each work, run in turn; garbage is collected only between."""
    for work in works:
        work()
    durations = [[] for _ in works]
    gc.collect()
    gc.disable()
    end = time.perf_counter() + seconds * len(works)
    while time.perf_counter() < end or len(durations[0]) < 3:
        for work, taken in zip(works, durations, strict=True):
            start = time.perf_counter()
            work()
            taken.append(time.perf_counter() - start)
    gc.enable()
    return [statistics.median(taken) for taken in durations]


def repeated(function, count):
    """A work long enough to be timed."""

    def work():
        for _ in range(count):
            function()

    return work


def told(capsys, sentence):
    with capsys.disabled():
        print("\n" + sentence)


def named(body, names):
    """A function with one parameter for each name."""
    scope = {"body": body}
    exec(f"def made({', '.join(names)}): return body({', '.join(names)})", scope)
    return scope["made"]


def perceptron(sizes, loss):
    """A traceable network with its loss, and the number of its parameters."""
    count = sum(fan_in * size + size for fan_in, size in itertools.pairwise(sizes))

    def body(*numbers):
        weights = iter(numbers[:count])
        layer, target = numbers[count : count + sizes[0]], numbers[-1]
        for size in sizes[1:]:
            sums = [sum((next(weights) * x for x in layer), next(weights)) for _ in range(size)]
            layer = sums if size == sizes[-1] else [each.relu() for each in sums]
        return loss(layer[0], target, numbers[:count])

    inputs = [f"x{number}" for number in range(sizes[0])]
    return named(body, [*(f"w{number}" for number in range(count)), *inputs, "y"]), count


def squared_error(score, target, _):
    return (score - target) ** 2


def max_margin(score, target, parameters):
    return (1 - target * score).relu() + 1e-4 * sum((p * p for p in parameters), 0.0)


SMALL = {
    "product": lambda a, b: a * b,
    "lecture": lambda a, b, c, f: (a * b + c) * f,
    "neuron": lambda a, b, c, x, y: (a * x + b * y + c).relu() * 2,
    "polynomial": lambda x, y: (x * y + x) * (y + 2) - x * 3,
    "mlp": perceptron([3, 4, 4, 1], squared_error)[0],
}


def by_micrograd(function, numbers):
    values = [micrograd.Value(number) for number in numbers]
    output = function(*values)
    output.backward()
    return output.data, [value.grad for value in values]


def numbers_for(graph):
    dice = random.Random(3)
    return [dice.uniform(-1, 1) for _ in graph.inputs]


@pytest.mark.parametrize(
    ("name", "bound"), [("product", 12), ("lecture", 15), ("neuron", 15), ("polynomial", 15), ("mlp", 20)]
)
def test_a_compiled_graph_is_far_ahead_of_micrograd(name, bound, capsys):
    function = SMALL[name]
    graph = trace(function)
    numbers = numbers_for(graph)
    fast = graph.compile()
    slow, quick = medians(
        repeated(lambda: by_micrograd(function, numbers), 20), repeated(lambda: fast(*numbers), 200)
    )
    ratio = slow / quick * 10
    told(
        capsys,
        f"compiled {name}, {len(graph.nodes)} nodes: {quick / 200 * 1e6:.2f} µs, {ratio:.0f} × micrograd",
    )
    assert ratio > bound


@pytest.mark.parametrize(("name", "bound"), [("product", 2), ("lecture", 3), ("neuron", 4), ("mlp", 8)])
def test_a_friendly_run_is_ahead_of_micrograd(name, bound, capsys):
    function = SMALL[name]
    graph = trace(function)
    given = dict(zip(graph.inputs, numbers_for(graph), strict=True))
    repeated(lambda: graph.run(**given), 300)()
    slow, quick = medians(
        repeated(lambda: by_micrograd(function, given.values()), 20),
        repeated(lambda: graph.run(**given), 200),
    )
    ratio = slow / quick * 10
    told(capsys, f"run of {name}: {quick / 200 * 1e6:.2f} µs, {ratio:.1f} × micrograd")
    assert ratio > bound


def handwritten(graph):
    """What a patient person would write for the value and the gradient of every node."""
    names = [f"n{index}" for index in range(len(graph.nodes))]
    lines, back = [], []
    for index, node in enumerate(graph.nodes):
        a, b = ([names[arg] for arg in node.args] + [None])[:2] if node.args else (None, None)
        forward, backward = HAND[node.op.name] if node.op else (None, None)
        if node.op:
            lines.append(f"n{index} = {forward.format(a=a, b=b)}")
            for arg, share in zip(node.args, backward, strict=True):
                back.append((index, arg, share.format(a=a, b=b, g=f"g{index}")))
        elif node.value is not None and node.kind == "constant":
            lines.append(f"n{index} = {node.value!r}")
    lines.append(f"g{graph.output} = 1.0")
    seen = {graph.output}
    for _, arg, share in sorted(back, key=lambda each: -each[0]):
        lines.append(f"g{arg} {'+=' if arg in seen else '='} {share}")
        seen.add(arg)
    inputs = ", ".join(names[index] for index in graph.input_nodes)
    result = f"({', '.join(names)}), ({', '.join(f'g{index}' for index in range(len(names)))})"
    scope = {}
    exec("\n    ".join([f"def made({inputs}):", *lines, f"return {result}"]), scope)
    return scope["made"]


HAND = {
    "add": ("{a} + {b}", ("{g}", "{g}")),
    "subtract": ("{a} - {b}", ("{g}", "-{g}")),
    "multiply": ("{a} * {b}", ("{g} * {b}", "{g} * {a}")),
    "relu": ("{a} if {a} > 0 else 0.0", ("{g} if {a} > 0 else 0.0",)),
    "power": ("{a} * {a}", ("{g} * 2 * {a}", "0.0")),
}


def test_a_compiled_network_is_as_fast_as_one_written_by_hand(capsys):
    graph = trace(SMALL["mlp"])
    numbers = numbers_for(graph)
    fast, by_hand = graph.compile(), handwritten(graph)
    ours, theirs = fast(*numbers), by_hand(*numbers)
    exponent = next(index for index, node in enumerate(graph.nodes) if node.kind == "constant")
    assert np.delete(ours[1], exponent) == pytest.approx(np.delete(theirs[1], exponent))
    quick, hand = medians(repeated(lambda: fast(*numbers), 200), repeated(lambda: by_hand(*numbers), 200))
    told(capsys, f"mlp against hand-written straight-line Python: {quick / hand:.2f} × its time")
    assert quick / hand < 1.6


def chain(x, y):
    for _ in range(50_000):
        x = x * y + y
    return x


def wide(a, b, c, d):
    dice, level = random.Random(1), [a, b, c, d]
    for number in range(60_000):
        p, q = dice.choice(level[-50:]), dice.choice(level[-50:])
        level.append(p * 0.5 + q * 0.4 if number % 2 else p - q)
    while len(level) > 1:
        level = [p + q for p, q in zip(level[::2], level[1::2], strict=False)]
    return level[0]


@pytest.mark.parametrize("function", [chain, wide])
def test_node_by_node_costs_little_however_the_graph_is_shaped(function, capsys):
    graph = trace(function)
    given = dict.fromkeys(graph.inputs, 0.999)
    first, *later = (duration_of(lambda: graph.run(**given)) / len(graph.nodes) * 1e9 for _ in range(6))
    each = statistics.median(later)
    told(
        capsys, f"{function.__name__} of {len(graph.nodes)} nodes: {each:.0f} ns a node, at first {first:.0f}"
    )
    assert each < 1000


def duration_of(work):
    """The time that this process was at work, without that of its neighbours."""
    start = time.process_time()
    work()
    return time.process_time() - start


def test_node_by_node_is_ahead_of_micrograd(capsys):
    function = SMALL["mlp"]
    graph = trace(function)
    numbers = numbers_for(graph)
    given = dict(zip(graph.inputs, numbers, strict=True))
    slow, quick = medians(
        lambda: by_micrograd(function, numbers), lambda: Graph(graph.nodes, graph.targets).run(**given)
    )
    again = Graph(graph.nodes, graph.targets)
    again._runner.credit = -1_000_000  # or it would compile itself
    _, later = medians(lambda: None, repeated(lambda: again.run(**given), 10), seconds=0.01)
    later /= 10
    told(
        capsys, f"mlp node by node: very first run {slow / quick:.1f} × micrograd, then {slow / later:.1f} ×"
    )
    assert slow / later > 3


@pytest.mark.parametrize(
    ("sizes", "loss", "points", "plain_bound", "pass_bound"),
    [([2, 16, 16, 1], max_margin, 100, 50, 300), ([2, 4, 2, 1], squared_error, 200, 50, 100)],
)
def test_batches_are_far_ahead_of_micrograd(sizes, loss, points, plain_bound, pass_bound, capsys):
    function, count = perceptron(sizes, loss)
    graph = trace(function)
    data = np.random.default_rng(0)
    weights, x = data.normal(size=count) / 2, data.normal(size=(2, points))
    y = np.sign(data.normal(size=points))
    given = {**{f"w{number}": float(w) for number, w in enumerate(weights)}, "x0": x[0], "x1": x[1], "y": y}
    repeated(lambda: graph.run(**given), 30)()
    fast = mean_and_gradient(graph, ["x0", "x1", "y"])
    columns = [x[0].copy(), x[1].copy(), y]

    def slowly():
        values = [micrograd.Value(weight) for weight in weights]
        for place in range(points):
            function(*values, *(micrograd.Value(v) for v in (x[0, place], x[1, place], y[place]))).backward()

    slow, plain, quick = medians(
        slowly,
        repeated(lambda: graph.run(**given), 10),
        repeated(lambda: fast(weights, columns), 10),
        seconds=1,
    )
    told(
        capsys,
        f"{sizes}, {points} points: a run {plain * 100:.3f} ms, {slow / plain * 10:.0f} × micrograd; "
        f"the pass {quick * 100:.3f} ms, {slow / quick * 10:.0f} ×",
    )
    assert slow / plain * 10 > plain_bound
    assert slow / quick * 10 > pass_bound


CLOCK = """
import {{ run, inputs }} from "./program.mjs";
const start = (i) => (i === 1 ? 0.9999 : 0.1 + ((0.01 * i) % 0.3));
const given = Object.fromEntries(inputs.map((name, i) => [name, start(i)]));
let best = Infinity, sum = 0;
for (let round = 0; round < 16; round++) {{
  const begun = performance.now();
  for (let i = 0; i < {count}; i++) {{
    given[inputs[0]] = 0.1 + 1e-6 * i;
    sum += run(given).values[0];
  }}
  best = Math.min(best, (performance.now() - begun) / {count});
}}
console.log(best);
"""


def long_chain(count):
    def function(x, y):
        for _ in range(count // 2):
            x = x * y + y
        return x

    return function


@pytest.mark.parametrize(
    ("function", "bound"),
    [(SMALL["neuron"], 60), (SMALL["mlp"], 60), (long_chain(300), 60), (long_chain(1000), 60), (chain, 200)],
    ids=["neuron", "mlp", "300", "1000", "100000"],
)
def test_the_emitted_program_costs_nanoseconds_a_node(function, bound, tmp_path, capsys):
    node = shutil.which("node") or pytest.skip("Node is not installed.")
    graph = trace(function)
    (tmp_path / "program.mjs").write_text(graph.javascript())
    (tmp_path / "clock.mjs").write_text(CLOCK.format(count=max(5, 500_000 // len(graph.nodes))))
    clock = subprocess.run([node, tmp_path / "clock.mjs"], capture_output=True, text=True, check=True)
    each = float(clock.stdout) * 1e6 / len(graph.nodes)
    told(capsys, f"emitted JavaScript, {len(graph.nodes)} nodes: {each:.1f} ns a node")
    assert each < bound
