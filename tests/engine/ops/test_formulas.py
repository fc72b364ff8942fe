"""A formula says the same in every language, and nothing but primitives may stand in one."""

import copy
import pickle

import pytest

from engine import ops
from engine.ops.formulas import written
from engine.ops.languages import JAVASCRIPT, LANGUAGES, NUMPY, PYTHON
from tests.engine.rows import ROWS


@pytest.mark.parametrize(
    ("formula", "python", "numpy", "javascript"),
    [
        ("exp(-x)", "math.exp(-x)", "np.exp(-x)", "Math.exp(-x)"),
        ("x if x != 0.0 else nan", "(x if x != 0.0 else math.nan)", "np.where(x != 0.0, x, math.nan)",
         "(x !== 0 ? x : NaN)"),
        ("1.0 if a > b or a != a else inf", "(1.0 if a > b or a != a else math.inf)",
         "np.where((a > b) | (a != a), 1.0, math.inf)", "(a > b || a !== a ? 1 : Infinity)"),
        ("(a + b) * 0.5", "(a + b) * 0.5", "(a + b) * 0.5", "(a + b) * 0.5"),
        ("a - (b - 1.0)", "a - (b - 1.0)", "a - (b - 1.0)", "a - (b - 1)"),
        ("a / (b / a)", "a / (b / a)", "a / (b / a)", "a / (b / a)"),
        ("a / -(a + b)", "a / -(a + b)", "a / -(a + b)", "a / -(a + b)"),
        ("fabs(power(a, b))", "math.fabs(math.pow(a, b))", "np.abs(numerics.power(a, b))",
         "Math.abs(power(a, b))"),
    ],
)  # fmt: skip
def test_each_language_writes_a_formula_its_own_way(formula, python, numpy, javascript):
    names = {name: name for name in "abx"}
    assert [written(formula, language, names) for language in (PYTHON, NUMPY, JAVASCRIPT)] == [
        python,
        numpy,
        javascript,
    ]


@pytest.mark.parametrize(
    "formula", ["x ** 2.0", "x[0]", "x if not x else 1.0", "y", "x.real", "x if x and x else x"]
)
def test_what_is_not_a_primitive_is_refused(formula):
    with pytest.raises(ValueError, match="more than primitives"):
        written(formula, PYTHON, {"x": "x"})


def test_whole_numbers_are_refused_because_python_and_numpy_would_divide_them_differently():
    with pytest.raises(ValueError, match="2 is not a float"):
        written("x * 2", PYTHON, {"x": "x"})


@pytest.mark.parametrize("op", ROWS, ids=repr)
def test_overrides_are_for_languages_that_there_are(op):
    assert op.overrides.keys() <= LANGUAGES.keys()


def test_a_helper_is_written_for_those_who_call_it_only():
    assert list(ops.add.helpers("javascript")) == []
    assert "const power =" in "".join(ops.power.helpers("javascript"))
    assert list(ops.power.helpers("python")) == []


@pytest.mark.parametrize("op", ROWS, ids=repr)
def test_a_row_that_is_copied_or_pickled_is_the_same_row(op):
    assert copy.deepcopy(op) is op
    assert pickle.loads(pickle.dumps(op)) is op


def test_a_row_has_the_names_of_its_arguments():
    assert ops.clip.parameters == ("x", "low", "high")
    assert (ops.clip.arity, ops.total.arity) == (3, None)
