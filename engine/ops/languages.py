"""The languages that formulas are written in: Python is the base, NumPy and JavaScript say what differs."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What has to be known of a language to write formulas and statements in it.

    Fields:
        library: what holds its mathematical functions.
        conditional: a template of `test`, `then` and `otherwise`.
        connectives: templates of two conditions.
        comparisons: how each is written.
        functions: what is called in place of the library's function of the same name.
        helpers: the source of such functions where no library has them, by their names in formulas.
        numbers: how infinite numbers and nan are written, by what `repr` gives for them.
        ending: what `repr` puts after a whole number and this language leaves out.
        lone: a template for a constant among constants only, where it is not written as elsewhere.
        assignment: a template of `name` and `value`.
    """

    library: str
    conditional: str
    connectives: Mapping[type[ast.AST], str]
    comparisons: Mapping[type[ast.AST], str]
    functions: Mapping[str, str]
    helpers: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, str]
    ending: str = ""
    lone: str = ""
    assignment: str = "{name} = {value}"

    def number(self, value: float) -> str:
        """Return a number as an operand.

        >>> PYTHON.number(-2.0), JAVASCRIPT.number(-2.0), JAVASCRIPT.number(float("inf"))
        ('(-2.0)', '(-2)', 'Infinity')
        """
        digits = repr(float(value)).removesuffix(self.ending)
        written = self.numbers.get(digits, digits)
        return f"({written})" if written.startswith("-") else written

    def function(self, name: str) -> str:
        """Return what a function of the formulas is called."""
        return self.functions.get(name, f"{self.library}.{name}")


PYTHON = Language(
    library="math",
    conditional="({then} if {test} else {otherwise})",
    connectives={ast.Or: "{} or {}"},
    comparisons={ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.Eq: "==", ast.NotEq: "!="},
    functions={"power": "math.pow", "log_sum_exp": "numerics.log_sum_exp"},
    numbers={"inf": "math.inf", "-inf": "-math.inf", "nan": "math.nan"},
)

NUMPY = replace(
    PYTHON,
    library="np",
    conditional="np.where({test}, {then}, {otherwise})",
    connectives={ast.Or: "({}) | ({})"},
    functions={
        "fabs": "np.abs",
        "power": "numerics.power",
        "log_sum_exp": "numerics.log_sum_exp_of_arrays",
    },
    lone="np.float64({})",  # between two plain floats Python would raise
)

JAVASCRIPT = replace(
    PYTHON,
    library="Math",
    conditional="({test} ? {then} : {otherwise})",
    connectives={ast.Or: "{} || {}"},
    comparisons={**PYTHON.comparisons, ast.Eq: "===", ast.NotEq: "!=="},
    functions={"fabs": "Math.abs", "power": "power", "log_sum_exp": "logSumExp"},
    helpers={
        # JavaScript alone says nan to 1 ** nan and (±1) ** ±infinity; C, Python and NumPy say 1.
        "power": "const power = (x, y) =>"
        " x === 1 || (x === -1 && (y === Infinity || y === -Infinity)) ? 1 : Math.pow(x, y);",
        "log_sum_exp": """function logSumExp(...numbers) {
  const largest = Math.max(...numbers);
  const shift = Number.isFinite(largest) ? largest : 0;
  return shift + Math.log(numbers.reduce((sum, number) => sum + Math.exp(number - shift), 0));
}""",
    },
    numbers={"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"},
    ending=".0",
    assignment="const {name} = {value};",
)

LANGUAGES = MappingProxyType({"python": PYTHON, "numpy": NUMPY, "javascript": JAVASCRIPT})
