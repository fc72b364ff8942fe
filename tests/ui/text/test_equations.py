"""An equation that a page shows is true as shown: its digits alone, worked out again, satisfy it."""

import math
from decimal import Decimal

import numpy as np
import pytest

from tests.ui.text.shown import digits, holds, is_rounded, number

COUNT = 3000
ASK = """async (cases) => {
  const { equation, product, sum, difference, step } = await import("/text/equation.js");
  const operations = { product, sum, difference, step };
  return cases.map(([operation, terms, result]) => equation(terms, operations[operation], result));
}"""
OPERATIONS = {
    "product": math.prod,
    "sum": sum,
    "difference": lambda terms: terms[0] - sum(terms[1:]),
    "step": lambda terms: terms[0] - terms[1] * terms[2],
}
LENGTHS = {"product": (2, 2), "sum": (2, 5), "difference": (2, 2), "step": (3, 3)}

# Shown by an earlier page, each as the numbers that it had: no digits of these were true together.
ONCE_WRONG = [
    ("product", [2.0, 0.19661193324148185]),  # 2.00 × 0.20 = +0.39
    ("product", [-0.0625, 0.1]),  # −0.06 × 0.1 = −0.00625
    ("product", [-2.0, 0.19661193324148185]),  # −2 × 0.2 = −0.39
    ("difference", [2.025, 2.0]),  # ours is 2.02: too high by 0.03
    ("product", [1 / 3, 3.0]),
    ("sum", [1 / 3, 1 / 3, 1 / 3]),
    ("sum", [0.1, 0.2, -0.3]),
    ("product", [0.0, 5.0]),
    ("product", [12345.678, 2.0]),
    ("product", [5.8e-11, 0.1]),
]


def random_cases() -> list:
    random = np.random.default_rng(5)
    cases = []
    for at in range(COUNT):
        name = list(OPERATIONS)[at % len(OPERATIONS)]
        low, high = LENGTHS[name]
        size = int(random.integers(low, high + 1))
        terms = random.normal(size=size) * 10.0 ** random.uniform(-3, 4, size=size)
        rounded = [round(term, int(random.integers(0, 7))) for term in terms.tolist()]
        cases.append((name, rounded))
    return cases


def asked(modules, cases):
    worked = [(name, terms, float(OPERATIONS[name](terms))) for name, terms in cases]
    shown = modules.evaluate(ASK, [list(case) for case in worked])
    return [(*case, each) for case, each in zip(worked, shown, strict=True)]


@pytest.fixture
def random_equations(modules):
    return asked(modules, random_cases())


def exact(name):
    return lambda terms: OPERATIONS[name]([Decimal(term) for term in terms])


def test_random_equations_hold_in_the_digits_shown(random_equations):
    for name, _, _, shown in random_equations:
        if shown["equals"] == "=":
            assert holds(shown["terms"], exact(name), shown["result"]), (name, shown)


def test_every_number_shown_is_the_true_one_rounded(random_equations):
    for _, terms, result, shown in random_equations:
        dust = 1e-12 * max(map(abs, terms))
        assert all(map(is_rounded, shown["terms"], terms)), (terms, shown)
        assert is_rounded(shown["result"], result) or abs(result) < dust, (terms, result, shown)


def test_seldom_are_even_six_digits_too_few(random_equations):
    rough = [shown for *_, shown in random_equations if shown["equals"] == "≈"]
    assert len(rough) < COUNT / 100


def test_no_number_has_more_than_six_digits_but_whole_ones(random_equations):
    for *_, shown in random_equations:
        for text in [*shown["terms"], shown["result"]]:
            assert digits(text) <= 6 or "." not in text, shown


@pytest.mark.parametrize(("name", "terms"), ONCE_WRONG)
def test_what_was_once_wrong_is_true_as_shown(modules, name, terms):
    ((_, _, _, shown),) = asked(modules, [(name, terms)])
    assert shown["equals"] == "="
    assert holds(shown["terms"], exact(name), shown["result"])


@pytest.mark.parametrize(
    ("terms", "result"),
    [
        (["2.00", "0.20"], "+0.39"),
        (["−0.06", "0.1"], "−0.00625"),
        (["−2", "0.2"], "−0.39"),
        (["3", "3"], "8"),
    ],
)
def test_wrong_digits_are_seen(terms, result):
    assert not holds(terms, math.prod, result)


def test_terms_that_no_rounding_can_satisfy_are_about_equal(modules):
    shown = modules.evaluate(ASK, [["product", [2.0, 3.0], 7.0]])[0]
    assert (shown["terms"], shown["equals"], shown["result"]) == (["2", "3"], "≈", "7")


def test_what_is_no_number_is_said_as_such(modules):
    shown = modules.evaluate(
        """async () => {
          const { equation, product } = await import("/text/equation.js");
          return [equation([0, Infinity], product, NaN), equation([null, 0.1], product, null)];
        }"""
    )
    assert [(each["terms"], each["result"]) for each in shown] == [
        (["0", "∞"], "not a number"),
        (["?", "0.1"], "?"),
    ]


def test_two_numbers_get_the_digits_that_tell_them_apart(modules):
    apart = modules.evaluate(
        """async () => {
          const { apart } = await import("/text/equation.js");
          return [apart(0.9996, 1), apart(1, 1 + 1e-12), apart(2, 3)];
        }"""
    )
    assert apart == [["0.9996", "1"], ["1", "1"], ["2", "3"]]


def test_the_reader_of_digits_reads_powers_of_ten():
    assert number("−5.8\u202f×\u202f10⁻¹¹") == Decimal("-5.8e-11")
