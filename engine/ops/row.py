"""What an operation is: one frozen record that holds everything the project knows about it.

A row gives an operation's result as a *formula*, its notation as templates of text and LaTeX, and its
*partials* in terms of the operations themselves. Numbers, graphs, programs and sentences follow from these.
"""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

import numpy as np

from engine.ops import numerics
from engine.ops.formulas import called, written
from engine.ops.languages import LANGUAGES

# How tightly an expression binds; templates ask for a least precedence as in "{0:1} + {1:2}".
SUM, PRODUCT, POWER, ATOM = 1, 2, 3, 4

# Python raises where IEEE arithmetic, NumPy and JavaScript go on with inf or nan.
PYTHON_RAISES = (ZeroDivisionError, OverflowError, ValueError)

# What formulas call once they are written in Python or NumPy.
LIBRARIES: Mapping[str, Any] = MappingProxyType({"math": math, "np": np, "numerics": numerics})

TOO_LARGE = "the result is too large for a number"


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Op:
    """An operation that may be called on numbers, arrays and values that record a graph.

    Fields:
        name: the name in Python, as in `engine.tanh`.
        symbol: what a learner reads and types: `×`, `exp`.
        formula: the result, in the argument names that `partials` uses; see `engine.ops.formulas`.
        overrides: by language, a formula for the same numbers that is faster there or does not raise.
        shortcuts: formulas to use when the last argument is a certain constant, by that constant.
        text, latex: templates; `{0:2}` brackets an argument that binds less tightly than a product, and
            `{all}` stands for all arguments, with commas between them.
        precedence: how tightly the written operation binds.
        partials: from the result and the arguments to the tuple of partial derivatives, one per argument.
        chooses: whether an argument whose partial is zero plays no part in the result. Then nothing flows
            back to it, even where its own derivative is infinite.
        neutral: per argument, the constant that leaves the other argument as it is, or None.
        undefined: the sentence when finite arguments give nan.
        pole: the sentence when an argument of zero gives infinity.
        overflow: the sentence when finite arguments give infinity otherwise.
        kink: from the arguments to a number that is zero where the derivative jumps.
        convention: the sentence that says which derivative is used there.
        helper: whether the row serves the partials of others rather than learners.
        parameters: the names of the arguments; a single one where there may be any number.
        arity: the number of arguments; None where there may be any number from one.
    """

    name: str
    symbol: str
    formula: str
    partials: Callable[..., tuple[Any, ...]]
    overrides: Mapping[str, str] = field(default_factory=dict)
    shortcuts: Mapping[float, str] = field(default_factory=dict)
    text: str = ""
    latex: str = ""
    precedence: int = ATOM
    chooses: bool = False
    neutral: tuple[float | None, ...] = ()
    undefined: str = ""
    pole: str = ""
    overflow: str = TOO_LARGE
    kink: Callable[..., Any] | None = None
    convention: str = ""
    helper: bool = False
    parameters: tuple[str, ...] = field(init=False)
    arity: int | None = field(init=False)

    def __post_init__(self) -> None:
        """Fill in what follows from the other fields."""
        _, *args = inspect.signature(self.partials).parameters.values()
        any_number = args[0].kind is inspect.Parameter.VAR_POSITIONAL
        derived = {
            "parameters": tuple(arg.name for arg in args),
            "arity": None if any_number else len(args),
            "text": self.text or self.symbol + "({all})",
            "latex": self.latex or rf"\operatorname{{{{{self.symbol}}}}}\left({{all}}\right)",
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    def __call__(self, *args: Any) -> Any:
        """Return the operation's result: a recording value if any argument is one, else a number or an array.

        Arrays hold floats: those of whole numbers are read as such.

        Raises:
            TypeError: where the operation does not take this number of arguments.

        >>> from engine import ops
        >>> ops.multiply(2.0, 3.0)
        6.0
        >>> ops.divide(1.0, 0.0)
        inf
        """
        self.check_count(len(args))
        for arg in args:
            record = getattr(type(arg), "record_operation", None)
            if record is not None:
                return record(self, args)
        if all(type(arg) in (float, int) for arg in args):
            return self.of_floats(*args)
        with np.errstate(all="ignore"):
            return kernel(self, "numpy", len(args))(*(np.asarray(arg, dtype=float) for arg in args))

    def of_floats(self, *args: float) -> float:
        """Return the result for Python floats, with inf and nan where Python alone would raise."""
        try:
            return float(kernel(self, "python", len(args))(*args))
        except PYTHON_RAISES:
            with np.errstate(all="ignore"):
                return float(kernel(self, "numpy", len(args))(*map(np.float64, args)))

    def check_count(self, count: int) -> None:
        """Raise TypeError unless the operation takes this number of arguments."""
        if count != self.arity and (self.arity is not None or count == 0):
            wanted = "at least one argument" if self.arity is None else f"{self.arity} argument(s)"
            raise TypeError(f"{self.symbol} takes {wanted}, not {count}: give it {wanted}.")

    def source(self, language: str, args: Sequence[str]) -> str:
        """Return the operation applied to these operands, in "python", "numpy" or "javascript"."""
        number = LANGUAGES[language].number
        constants = [constant for constant in self.shortcuts if number(constant) == args[-1]]
        return _template(self, language, len(args), *constants).format(*args)

    def helpers(self, language: str) -> Iterator[str]:
        """Return the source of the functions that the operation calls and no library of the language has."""
        found = LANGUAGES[language].helpers
        return (found[name] for name in called(self.formula) if name in found)

    def reason(self, result: float, args: tuple[float, ...]) -> str:
        """Return why finite arguments gave nan or infinity, or "" where there is nothing to explain.

        >>> from engine import ops
        >>> ops.log.reason(math.nan, (-2.0,))
        'the logarithm of −2 is not a real number'
        """
        if math.isfinite(result) or not all(map(math.isfinite, args)):
            return ""
        at_pole = self.pole if 0 in args else ""
        sentence = self.undefined if math.isnan(result) else at_pole or self.overflow
        return sentence.format(*map(number_text, args))

    def __repr__(self) -> str:
        return f"<operation {self.name}>"


@cache
def _template(op: Op, language: str, count: int, shortcut: float | None = None) -> str:
    """Return the operation in a language with `{0}`, `{1}` and so on for its operands."""
    formula = op.overrides.get(language, op.formula) if shortcut is None else op.shortcuts[shortcut]
    args = [f"{{{slot}}}" for slot in range(count)]
    any_number = {"*numbers": ", ".join(args), "sum(numbers)": " + ".join(args), "len(numbers)": str(count)}
    operands = any_number if op.arity is None else dict(zip(op.parameters, args, strict=True))
    return written(formula, LANGUAGES[language], operands)


@cache
def kernel(op: Op, language: str, count: int) -> Callable[..., Any]:
    """Return the operation as a function of `count` arguments in "python" or "numpy"."""
    names = [f"x{slot}" for slot in range(count)]
    function: Callable[..., Any] = eval(
        f"lambda {', '.join(names)}: {op.source(language, names)}", dict(LIBRARIES)
    )
    return function


def number_text(value: float, digits: int = 6) -> str:
    """Return a number for people, with a real minus sign and no trailing zeros.

    >>> number_text(-0.5), number_text(3.0)
    ('−0.5', '3')
    """
    return f"{value:.{digits}g}".replace("-", "−")
