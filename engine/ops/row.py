"""What an operation is: one frozen record that holds everything the project knows about it.

The rows themselves stand in `table`. A row gives the *forms* of an operation as templates (source in
three languages, text, LaTeX) and its *partials*, written in the operations themselves; number crunching,
graphs, programs and sentences are all derived from these.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import numpy as np

from engine.ops import numerics as forms

# How tightly an expression binds; templates ask for a least precedence as in "{0:1} + {1:2}".
SUM, PRODUCT, POWER, ATOM = 1, 2, 3, 4

# Python raises where IEEE arithmetic, NumPy and JavaScript go on with inf or nan.
PYTHON_RAISES = (ZeroDivisionError, OverflowError, ValueError)

# What the source forms of the table may call.
LIBRARIES = MappingProxyType({"math": math, "np": np, "forms": forms})

TOO_LARGE = "the result is too large for a number"


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Op:
    """An operation that may be called on numbers, arrays and values that record a graph.

    Fields:
        name: the name in Python, as in `engine.tanh`.
        symbol: what a learner reads and types: `×`, `exp`.
        arity: the number of arguments; None stands for any number from one.
        python, numpy, javascript: expressions with `{0}`, `{1}` for the arguments, `{all}` for all of them
            between commas, `{plus}` for their sum and `{count}` for their number. The last two forms follow
            from the first where only the name of the library differs.
        javascript_helper: the function that the JavaScript form calls, where it calls one.
        shortcuts: constants as the last argument, with the source form that does for them in all languages.
        text, latex: templates; `{0:2}` brackets an argument that binds less tightly than a product.
        precedence: how tightly the written operation binds.
        partials: from the result and the arguments to the tuple of partial derivatives, one per argument.
        neutral: per argument, the constant that leaves the other argument as it is, or None.
        undefined: the sentence when finite arguments give nan.
        pole: the sentence when an argument of zero gives infinity.
        overflow: the sentence when finite arguments give infinity otherwise.
        kink: from the arguments to a number that is zero where the derivative jumps.
        convention: the sentence that says which derivative is used there.
        helper: whether the row serves the partials of others rather than learners.
    """

    name: str
    symbol: str
    python: str
    partials: Callable[..., tuple]
    arity: int | None = 1
    numpy: str = ""
    javascript: str = ""
    javascript_helper: str = ""
    shortcuts: tuple[tuple[str, str], ...] = ()
    text: str = ""
    latex: str = ""
    precedence: int = ATOM
    neutral: tuple[float | None, ...] = ()
    undefined: str = ""
    pole: str = ""
    overflow: str = TOO_LARGE
    kink: Callable | None = None
    convention: str = ""
    helper: bool = False

    def __post_init__(self):
        """Fill the forms that follow from others."""
        derived = {
            "numpy": self.python.replace("math.", "np."),
            "javascript": self.python.replace("math.", "Math."),
            "text": self.symbol + "({all})",
            "latex": rf"\operatorname{{{{{self.symbol}}}}}\left({{all}}\right)",
        }
        for form, template in derived.items():
            if not getattr(self, form):
                object.__setattr__(self, form, template)

    def __call__(self, *args):
        """Return the operation's result: a recording value if any argument is one, else a number or an array.

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
            return kernel(self, "numpy", len(args))(*map(np.asarray, args))

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

    def source(self, form: str, args: list[str]) -> str:
        """Return the operation in one of its source forms, applied to these argument texts."""
        template = dict(self.shortcuts).get(args[-1]) or getattr(self, form)
        return template.format(*args, all=", ".join(args), plus=" + ".join(args), count=len(args))

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

    def __repr__(self):
        return f"<operation {self.name}>"

    def __reduce__(self):
        """Rows are unique, so that copying and pickling find the row by its name."""
        return _row, (self.name,)


def _row(name: str) -> Op:
    from engine.ops.table import OPS

    return OPS[name]


@cache
def kernel(op: Op, form: str, count: int) -> Callable:
    """Return the function of `count` arguments that a source form of the table says ("python" or "numpy")."""
    names = [f"x{slot}" for slot in range(count)]
    return eval(f"lambda {', '.join(names)}: {op.source(form, names)}", dict(LIBRARIES))


def for_each(partial: Callable) -> Callable[..., tuple]:
    """Return the partials of any number of arguments from the rule that holds for each of them.

    Args:
        partial: from the result, one argument and how many there are, to the derivative by that argument.

    >>> for_each(lambda y, x, count: 1 / count)(5.0, 4.0, 6.0)
    (0.5, 0.5)
    """

    def partials(y, *numbers):
        return tuple([partial(y, number, len(numbers)) for number in numbers])

    partials.each = partial
    return partials


def number_text(value: float, digits: int = 6) -> str:
    """Return a number for people, with a real minus sign and no trailing zeros.

    >>> number_text(-0.5), number_text(3.0)
    ('−0.5', '3')
    """
    return f"{value:.{digits}g}".replace("-", "−")
