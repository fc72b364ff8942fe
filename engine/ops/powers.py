"""Powers and roots, the exponential function and its inverse."""

from __future__ import annotations

from engine.ops.row import POWER, SUM, Op

# Beyond this, exp is larger than any float. IEEE arithmetic gives infinity; Python raises, which is slow.
OVERFLOW_OF_EXP = 709.782712893384

power: Op = Op(
    name="power",
    symbol="^",
    formula="power(a, b)",
    shortcuts={2.0: "a * a"},
    text="{0:4}^{1:3}",
    latex="{0:4}^{{{1:0}}}",
    precedence=POWER,
    neutral=(None, 1.0),
    undefined="{0} to the power {1} is not a real number",
    pole="zero to the negative power {1} divides by zero",
    overflow="{0} to the power {1} is too large for a number",
    partials=lambda y, a, b: (b * power(a, lower(b)), y * log_of_base(a)),
)
exp = Op(
    name="exp",
    symbol="exp",
    formula="exp(x)",
    overrides={"python": f"inf if x > {OVERFLOW_OF_EXP} else exp(x)"},
    latex="e^{{{0:0}}}",
    precedence=POWER,
    overflow="e to the power {0} is too large for a number",
    partials=lambda y, x: (y,),
)
log = Op(
    name="log",
    symbol="log",
    formula="log(x)",
    latex=r"\ln\left({0:0}\right)",
    undefined="the logarithm of {0} is not a real number",
    pole="the logarithm falls to minus infinity at 0",
    partials=lambda y, x: (1 / x,),
)
sqrt = Op(
    name="sqrt",
    symbol="sqrt",
    formula="sqrt(x)",
    latex=r"\sqrt{{{0:0}}}",
    undefined="the square root of {0} is not a real number",
    partials=lambda y, x: (0.5 / y,),
)

# Helpers of the derivative of a power

lower: Op = Op(
    # The exponent. At 0 it does not matter, but 0 × 0^(−1) would be nan.
    name="lower",
    symbol="lower",
    formula="x - 1.0 if x != 0.0 else 1.0",
    text="{0:1} − 1",
    latex="{0:1} - 1",
    precedence=SUM,
    partials=lambda y, x: (1,),
    helper=True,
)
log_of_base: Op = Op(
    # The logarithm. At 0 the power itself is 0, and 0 × log 0 would be nan.
    name="log_of_base",
    symbol="log",
    formula="log(x) if x > 0.0 else 0.0 if x == 0.0 else nan",
    overrides={"numpy": "0.0 if x == 0.0 else log(x)"},
    latex=r"\ln\left({0:0}\right)",
    undefined="a power of the negative number {0} has no slope along the exponent",
    partials=lambda y, x: (1 / x,),
    helper=True,
)
