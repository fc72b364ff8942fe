"""What learners try that is not there: for each, the reason and what to type instead."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Refusal(NamedTuple):
    """What is refused wherever a token may start: a regular expression, the reason and a hint."""

    pattern: str
    reason: str
    hint: str


# The first pattern that matches counts.
REFUSED: tuple[Refusal, ...] = (
    Refusal(
        ">=|<=|==|!=|≥|≤|≠",
        "Comparisons are written with > or <.",
        "Where both sides are equal, > and < give 0.",
    ),
    Refusal(
        ":=|=",
        "An expression has no equals sign.",
        "Type only the right-hand side: a * b, not y = a * b.",
    ),
    Refusal("%", "There is no % here.", "For a percentage, divide by 100."),
    Refusal("!", "There is no factorial here.", "Write the product out: 3 * 2 * 1."),
    Refusal(";", "Expressions are read one at a time.", "Between the arguments of a function goes a comma."),
    Refusal(
        r"_\{[^}]*\}?",
        "A subscript is a number or a name.",
        "Write w_{12} or x_n for a name with a subscript.",
    ),
    Refusal("_", "A name starts with a letter.", "Write x_1 or w0 for a name, and 1000 for 1_000."),
    Refusal(
        r"\.(?!\.*[0-9])",
        "A point belongs in a number.",
        "Write 0.5 for a number, and functions by their own name: exp(x).",
    ),
    Refusal(r"\\", "LaTeX is not read here.", "Write a / b for a fraction and sqrt(x) for a root."),
    Refusal("…", "The dots stand for something left out.", "Write it out."),
    Refusal(
        r"lambda(?:[ \t][A-Za-z0-9_, \t]*)?:",
        "An expression is not a Python function.",
        "Type only what comes after the colon.",
    ),
    Refusal(
        "0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+",
        "Numbers are written in decimal.",
        "Write 31 for 0x1f; for a product, write 0 × x.",
    ),
)

# Words that stand between operands elsewhere and are never names here: the reason and a hint.
_LOGIC = ("Conditions are not joined by words.", "Multiply them for “and”: (a > 0) * (b > 0).")
_OPERATION = ("Operations are written with signs.", "Use + − × ÷ ^.")
WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "mod": ("There is no remainder here.", "Subtract whole multiples yourself: a - 2 * b."),
        "div": ("There is no whole-number division here.", "Write a / b."),
        "and": _LOGIC,
        "or": ("Conditions are not joined by words.", "Write max(a > 0, b > 0) for “or”."),
        "xor": ("Conditions are not joined by words.", "Write abs((a > 0) - (b > 0)) for “xor”."),
        "not": ("Conditions are not turned round by a word.", "Write 1 - (a > 0) for “not”."),
        "else": ("A condition is written as a function.", "Write where(condition, a, b)."),
        **dict.fromkeys(("plus", "minus", "times"), _OPERATION),
    }
)

# Functions that are not there: what does the same. None of these names is an input.
EQUIVALENTS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("log10", "log_10", "lg"), "log(x) / log(10)"),
        **dict.fromkeys(("log2", "log_2", "lb"), "log(x) / log(2)"),
        "log1p": "log(1 + x)",
        "expm1": "exp(x) - 1",
        "exp2": "2^x",
        "cbrt": "sign(x) * abs(x)^(1/3)",
        "cot": "cos(x) / sin(x)",
        "sec": "1 / cos(x)",
        **dict.fromkeys(("csc", "cosec"), "1 / sin(x)"),
        "cosh": "(exp(x) + exp(-x)) / 2",
        "sinh": "(exp(x) - exp(-x)) / 2",
        "coth": "1 / tanh(x)",
        "sech": "2 / (exp(x) + exp(-x))",
        "csch": "2 / (exp(x) - exp(-x))",
        **dict.fromkeys(("asinh", "arsinh", "arcsinh"), "log(x + sqrt(x^2 + 1))"),
        **dict.fromkeys(("acosh", "arcosh", "arccosh"), "log(x + sqrt(x^2 - 1))"),
        **dict.fromkeys(("atanh", "artanh", "arctanh"), "log((1 + x) / (1 - x)) / 2"),
        "softmax": "exp(a) / (exp(a) + exp(b))",
        **dict.fromkeys(("silu", "swish"), "x * sigmoid(x)"),
    }
)
# The same for names that are inputs where no bracket follows.
CALLED: Mapping[str, str] = MappingProxyType(
    {
        "square": "x^2",
        "logit": "log(x / (1 - x))",
        **dict.fromkeys(("step", "heaviside"), "x > 0"),
        **dict.fromkeys(("norm", "hypot"), "sqrt(a^2 + b^2)"),
        **dict.fromkeys(("average", "avg"), "mean(a, b)"),
        **dict.fromkeys(("prod", "product"), "a * b"),
    }
)
# Functions that nothing here does: the function that each is the inverse of.
INVERSES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("asin", "arcsin"), "sin"),
        **dict.fromkeys(("acos", "arccos"), "cos"),
        **dict.fromkeys(("atan", "arctan", "atan2"), "tan"),
    }
)
# Names that begin like a function without brackets, as sinx does, and are words of their own.
OWN_WORDS = ("cost", "logs", "signs", "tank")
