"""Functions of the circle and of the hyperbola."""

from __future__ import annotations

from engine.ops.powers import power
from engine.ops.row import Op

# Beyond this, cosh is larger than any float, and Python raises.
OVERFLOW_OF_COSH = 710.4758600739439

sin = Op(
    name="sin",
    symbol="sin",
    formula="sin(x)",
    latex=r"\sin\left({0:0}\right)",
    partials=lambda y, x: (cos(x),),
)
cos: Op = Op(
    name="cos",
    symbol="cos",
    formula="cos(x)",
    latex=r"\cos\left({0:0}\right)",
    partials=lambda y, x: (-sin(x),),
)
tan = Op(
    name="tan",
    symbol="tan",
    formula="tan(x)",
    latex=r"\tan\left({0:0}\right)",
    partials=lambda y, x: (1 + y * y,),
)
tanh = Op(
    name="tanh",
    symbol="tanh",
    formula="tanh(x)",
    latex=r"\tanh\left({0:0}\right)",
    # (1 / cosh)² keeps its digits where 1 − y² has lost them all to a saturated y.
    partials=lambda y, x: (power(1 / cosh(x), 2),),
)

# Helpers of the derivative of tanh

cosh: Op = Op(
    name="cosh",
    symbol="cosh",
    formula="cosh(x)",
    overrides={"python": f"inf if fabs(x) > {OVERFLOW_OF_COSH} else cosh(x)"},
    latex=r"\cosh\left({0:0}\right)",
    partials=lambda y, x: (sinh(x),),
    helper=True,
)
sinh: Op = Op(
    name="sinh",
    symbol="sinh",
    formula="sinh(x)",
    latex=r"\sinh\left({0:0}\right)",
    partials=lambda y, x: (cosh(x),),
    helper=True,
)
